// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyblock.h"

#include "bytestream.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace nightlight {

namespace {

constexpr qsizetype checksumBytes = 4;
constexpr qsizetype headBytes = checksumBytes + 1 + 2; ///< with the packing and the size of the columns
constexpr std::size_t worthCompressing = 64; ///< readings
constexpr double exactIntegers = 9007199254740992.0; ///< 2^53: a double holds all integers up to it

enum Packing : quint8 { Plain = 0, Compressed = 1 };
enum Presence : quint8 { Nowhere = 0, Everywhere = 1, Somewhere = 2 };

constexpr int firstTailShift = 48; ///< of doubles the two highest bytes are alike
constexpr quint8 mostDecimals = 9; ///< of lights that are stored as integers
constexpr quint8 asDoubles = 255; ///< in the place of their number: the lights are stored as they are

constexpr std::array<double, mostDecimals + 1> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

quint32 checksumOf(QByteArrayView bytes)
{
    constexpr quint64 factor = 0x9e3779b97f4a7c15; // odd, so that no bit of the sum is lost
    quint64 sum = quint64(bytes.size());
    const char *at = bytes.begin();
    for (; bytes.end() - at >= 8; at += 8)
        sum = std::rotl((sum ^ qFromLittleEndian<quint64>(at)) * factor, 29);
    for (; at != bytes.end(); ++at)
        sum = std::rotl((sum ^ quint8(*at)) * factor, 29);
    return quint32(sum ^ (sum >> 32));
}

bool hasDecimals(double light, std::size_t decimals)
{
    const double scaled = std::round(light * powers[decimals]);
    return std::abs(scaled) < exactIntegers
           && std::bit_cast<quint64>(double(qint64(scaled)) / powers[decimals]) == std::bit_cast<quint64>(light);
}

/// With how many decimals each of \a readings is written in full; none if some are not.
std::optional<std::size_t> decimalsOf(std::span<const HistoryReading> readings)
{
    std::size_t decimals = 0;
    double largest = 0;
    for (const HistoryReading &reading : readings) {
        largest = std::max(largest, std::abs(reading.light));
        while (!hasDecimals(reading.light, decimals)) {
            if (++decimals > mostDecimals)
                return {};
        }
    }
    return largest * powers[decimals] < exactIntegers ? std::optional(decimals) : std::nullopt;
}

void putTimes(ByteWriter &out, std::span<const HistoryReading> readings)
{
    quint64 before = 0;
    quint64 stepBefore = 0;
    for (const HistoryReading &reading : readings) {
        const quint64 step = quint64(reading.takenAtMs) - before;
        out.number(zigzag(step - stepBefore));
        // The first step leads from 1970 to here and says nothing about the next.
        stepBefore = &reading == &readings.front() ? 0 : step;
        before = quint64(reading.takenAtMs);
    }
}

template <typename Take> void takeTimes(ByteReader &in, std::size_t count, Take take)
{
    quint64 time = 0;
    quint64 step = 0;
    for (std::size_t i = 0; i < count; ++i) {
        step += unzigzag(in.number());
        time += step;
        take(i, qint64(time));
        if (i == 0)
            step = 0;
    }
}

void putPlane(ByteWriter &out, std::span<const HistoryReading> readings, int shift)
{
    for (const HistoryReading &reading : readings)
        out.byte(quint8(std::bit_cast<quint64>(reading.light) >> shift));
}

/// What is in \a tail gains nothing by compression, and would be slow to unpack.
void putLights(ByteWriter &out, ByteWriter &tail, std::span<const HistoryReading> readings)
{
    const std::optional<std::size_t> decimals = decimalsOf(readings);
    out.byte(decimals ? quint8(*decimals) : asDoubles);
    quint64 before = 0;
    if (decimals) {
        for (const HistoryReading &reading : readings) {
            const auto scaled = quint64(qint64(std::round(reading.light * powers[*decimals])));
            out.number(zigzag(scaled - before));
            before = scaled;
        }
        return;
    }
    // Byte by byte, the highest ones together: those hardly differ.
    for (int shift = 56; shift >= 0; shift -= 8)
        putPlane(shift >= firstTailShift ? out : tail, readings, shift);
}

template <typename Take> void takeLights(ByteReader &in, ByteReader &tail, std::size_t count, Take take)
{
    const quint8 decimals = in.byte();
    if (decimals <= mostDecimals) {
        quint64 scaled = 0;
        for (std::size_t i = 0; i < count; ++i) {
            scaled += unzigzag(in.number());
            take(i, double(qint64(scaled)) / powers[decimals]);
        }
        return;
    }
    std::array<quint64, historyblock::mostReadings> bits{};
    for (int shift = 56; shift >= 0; shift -= 8) {
        ByteReader &plane = shift >= firstTailShift ? in : tail;
        for (std::size_t i = 0; i < count; ++i)
            bits[i] |= quint64(plane.byte()) << shift;
    }
    for (std::size_t i = 0; i < count; ++i)
        take(i, std::bit_cast<double>(bits[i]));
}

/// Numbers that a reading may have or not, each as what it is more than the one before by \a usual.
template <typename Value>
void putOptional(ByteWriter &out, std::span<const HistoryReading> readings, std::optional<Value> HistoryReading::*field,
                 quint64 usual)
{
    const auto present = std::ranges::count_if(readings, [&](const auto &reading) { return bool(reading.*field); });
    const Presence presence = present == 0 ? Nowhere : std::size_t(present) == readings.size() ? Everywhere : Somewhere;
    out.byte(presence);
    quint64 before = 0;
    for (const HistoryReading &reading : readings) {
        const std::optional<Value> &value = reading.*field;
        if (presence == Somewhere)
            out.byte(value ? 1 : 0);
        if (value) {
            out.number(zigzag(quint64(*value) - before - usual));
            before = quint64(*value);
        }
    }
}

template <typename Value>
void takeOptional(ByteReader &in, std::span<HistoryReading> readings, std::optional<Value> HistoryReading::*field,
                  quint64 usual)
{
    const quint8 presence = in.byte();
    if (presence == Nowhere)
        return;
    quint64 value = 0;
    for (HistoryReading &reading : readings) {
        if (presence == Somewhere && in.byte() == 0)
            continue;
        value += unzigzag(in.number()) + usual;
        reading.*field = Value(value);
    }
}

/// What a block holds.
struct Content
{
    QByteArray columns;
    QByteArrayView tail; ///< in the block itself
};

/// Nothing if the checksum does not fit.
std::optional<Content> unpack(const QByteArray &block)
{
    const QByteArrayView whole(block);
    if (whole.size() <= headBytes
        || checksumOf(whole.sliced(checksumBytes)) != qFromLittleEndian<quint32>(whole.data()))
        return {};
    const char packing = whole[checksumBytes];
    const auto size = qFromLittleEndian<quint16>(whole.data() + checksumBytes + 1);
    const QByteArrayView packed = whole.sliced(headBytes);
    if (size > packed.size())
        return {};
    const QByteArrayView columns = packed.first(size);
    const QByteArrayView tail = packed.sliced(size);
    if (packing == Compressed)
        return Content{qUncompress(reinterpret_cast<const uchar *>(columns.data()), columns.size()), tail};
    return Content{columns.toByteArray(), tail};
}

template <typename Row> std::optional<std::span<Row>> grow(ByteReader &in, std::vector<Row> &rows)
{
    const quint64 count = in.number();
    if (in.hasFailed() || count == 0 || count > historyblock::mostReadings)
        return {};
    rows.resize(rows.size() + std::size_t(count));
    return std::span(rows).last(std::size_t(count));
}

} // namespace

HistorySummary historyblock::summary(std::span<const HistoryReading> readings)
{
    constexpr double largest = std::numeric_limits<double>::max();
    HistorySummary summary{
        readings.front().takenAtMs, readings.back().takenAtMs, qint64(readings.size()), readings.front().light,
        readings.front().light,     readings.front().light,    readings.back().light,   0};
    for (const HistoryReading &reading : readings) {
        summary.lowest = std::min(summary.lowest, reading.light);
        summary.highest = std::max(summary.highest, reading.light);
        summary.sum = std::clamp(summary.sum + reading.light, -largest, largest);
    }
    return summary;
}

QByteArray historyblock::encode(std::span<const HistoryReading> readings)
{
    ByteWriter out;
    ByteWriter tail;
    out.number(readings.size());
    putTimes(out, readings);
    putLights(out, tail, readings);
    putOptional(out, readings, &HistoryReading::seq, 1);
    putOptional(out, readings, &HistoryReading::latencyMs, 0);

    QByteArray columns = out.bytes();
    Packing packing = Plain;
    if (readings.size() >= worthCompressing) {
        if (const QByteArray small = qCompress(columns, 1); small.size() < columns.size()) {
            columns = small;
            packing = Compressed;
        }
    }
    const auto size = quint16(columns.size()); // a reading takes 40 bytes at the most
    QByteArray block(headBytes, char(packing));
    qToLittleEndian(size, block.data() + checksumBytes + 1);
    block += columns;
    block += tail.bytes();
    qToLittleEndian(checksumOf(QByteArrayView(block).sliced(checksumBytes)), block.data());
    return block;
}

bool historyblock::decode(const QByteArray &block, std::vector<HistoryReading> &readings)
{
    const std::optional<Content> content = unpack(block);
    if (!content)
        return false;
    ByteReader in(content->columns);
    ByteReader tail(content->tail);
    const std::size_t before = readings.size();
    const auto rows = grow(in, readings);
    if (!rows)
        return false;
    takeTimes(in, rows->size(), [&rows](std::size_t i, qint64 time) { (*rows)[i].takenAtMs = time; });
    takeLights(in, tail, rows->size(), [&rows](std::size_t i, double light) { (*rows)[i].light = light; });
    takeOptional(in, *rows, &HistoryReading::seq, 1);
    takeOptional(in, *rows, &HistoryReading::latencyMs, 0);
    if (!in.hasFailed() && in.atEnd() && !tail.hasFailed() && tail.atEnd())
        return true;
    readings.resize(before);
    return false;
}

bool historyblock::decode(const QByteArray &block, std::vector<HistoryPoint> &points)
{
    const std::optional<Content> content = unpack(block);
    if (!content)
        return false;
    ByteReader in(content->columns);
    ByteReader tail(content->tail);
    const std::size_t before = points.size();
    const auto rows = grow(in, points);
    if (!rows)
        return false;
    takeTimes(in, rows->size(), [&rows](std::size_t i, qint64 time) { (*rows)[i].takenAtMs = time; });
    takeLights(in, tail, rows->size(), [&rows](std::size_t i, double light) { (*rows)[i].light = light; });
    if (!in.hasFailed() && !tail.hasFailed())
        return true;
    points.resize(before);
    return false;
}

} // namespace nightlight
