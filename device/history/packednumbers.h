// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytestream.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace nightlight {

/// Numbers in groups of 32, each as what it is more than the least of its group, with as many bits as the largest of
/// those needs: hardly larger than what compression would make of them, and read many times as fast.
namespace packednumbers {

constexpr std::size_t groupSize = 32;
constexpr std::size_t mostBits = 64;

/// Appends \a numbers to \a out.
inline void put(ByteWriter &out, std::span<const qint64> numbers)
{
    while (!numbers.empty()) {
        const auto group = numbers.first(std::min(numbers.size(), groupSize));
        numbers = numbers.subspan(group.size());
        const auto [least, most] = std::ranges::minmax(group);
        const auto width = int(std::bit_width(quint64(most) - quint64(least)));
        out.number(zigzag(quint64(least)));
        out.byte(quint8(width));
        unsigned byte = 0;
        int used = 0;
        for (const qint64 number : group) {
            quint64 more = quint64(number) - quint64(least);
            for (int left = width; left > 0;) {
                const int bits = std::min(left, 8 - used);
                byte |= (unsigned(more) & ((1U << bits) - 1)) << used;
                more >>= bits;
                left -= bits;
                used += bits;
                if (used == 8) {
                    out.byte(quint8(byte));
                    byte = 0;
                    used = 0;
                }
            }
        }
        if (used > 0)
            out.byte(quint8(byte));
    }
}

/// Hands the \a count numbers that put() has written to \a take, in order; below zero one is so much less than 2^64.
/// If \a in ends too early it knows, and the numbers are any.
template <typename Take> void take(ByteReader &in, std::size_t count, Take take)
{
    std::array<char, groupSize * mostBits / 8 + 8> bytes{}; // so many that eight can be read from each
    for (std::size_t done = 0; done < count && !in.hasFailed(); done += groupSize) {
        const std::size_t size = std::min(count - done, groupSize);
        const quint64 least = unzigzag(in.number());
        const std::size_t width = in.byte();
        if (width > mostBits)
            return in.fail();
        const QByteArrayView packed = in.take(qsizetype((size * width + 7) / 8));
        std::copy(packed.begin(), packed.end(), bytes.begin());
        const quint64 mask = width == 0 ? 0 : ~quint64(0) >> (mostBits - width);
        const bool spansNine = width > mostBits - 7;
        for (std::size_t i = 0, bit = 0; i < size; ++i, bit += width) {
            const char *at = bytes.data() + bit / 8;
            const std::size_t shift = bit % 8;
            quint64 more = qFromLittleEndian<quint64>(at) >> shift;
            if (spansNine && shift > 0)
                more |= quint64(quint8(at[8])) << (mostBits - shift);
            take(least + (more & mask));
        }
    }
}

} // namespace packednumbers

} // namespace nightlight
