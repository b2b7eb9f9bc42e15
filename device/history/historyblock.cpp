// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyblock.h"

#include "packednumbers.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace nightlight {

namespace {

using Readings = std::span<const HistoryReading>;

constexpr qsizetype checksumBytes = 4;
constexpr qsizetype headBytes = checksumBytes + 1 + 2; ///< with the packing and the size of the columns
constexpr double exactIntegers = 9007199254740992.0; ///< 2^53: a double holds all integers up to it

/// Compressed columns took most of the time that a chart waited for.
enum Packing : quint8 {
    Plain = 0, ///< in version 1 of the file
    Compressed = 1, ///< too: all but the low bytes of doubles, which are behind it
    Packed = 2, ///< as packednumbers does it
};
enum Presence : quint8 { Nowhere = 0, Everywhere = 1, Somewhere = 2 };

constexpr int firstTailShift = 48; ///< in version 1 the two highest bytes of doubles were compressed
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
std::optional<std::size_t> decimalsOf(Readings readings)
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

/// How a column is packed.
enum class As {
    Values,
    Steps, ///< from each value to the next; the first one apart, as it would make others wide
};

template <As as> void putColumn(ByteWriter &out, std::vector<qint64> values)
{
    if (values.empty())
        return;
    std::span<const qint64> rest = values;
    if constexpr (as == As::Steps) {
        out.number(zigzag(quint64(values.front())));
        for (std::size_t i = values.size() - 1; i > 0; --i)
            values[i] = qint64(quint64(values[i]) - quint64(values[i - 1]));
        rest = rest.subspan(1);
    }
    packednumbers::put(out, rest);
}

/// Hands each of \a count values with its number to \a take.
template <As as, typename Take> void takeColumn(ByteReader &in, std::size_t count, Take take)
{
    if (count == 0)
        return;
    std::size_t i = 0;
    if constexpr (as == As::Steps) {
        quint64 value = unzigzag(in.number());
        take(i++, value);
        packednumbers::take(in, count - 1, [&](quint64 step) { take(i++, value += step); });
    } else {
        packednumbers::take(in, count, [&](quint64 value) { take(i++, value); });
    }
}

void putTimes(ByteWriter &out, Readings readings)
{
    std::vector<qint64> times;
    for (const HistoryReading &reading : readings)
        times.push_back(reading.takenAtMs);
    putColumn<As::Steps>(out, times);
}

template <typename Row> void takeTimes(ByteReader &in, std::span<Row> rows)
{
    takeColumn<As::Steps>(in, rows.size(), [rows](std::size_t i, quint64 time) { rows[i].takenAtMs = qint64(time); });
}

/// Version 1 stored how each step differs from the one before.
template <typename Row> void takeOldTimes(ByteReader &in, std::span<Row> rows)
{
    quint64 time = unzigzag(in.number());
    quint64 step = 0;
    rows.front().takenAtMs = qint64(time);
    for (Row &row : rows.subspan(1)) {
        step += unzigzag(in.number());
        time += step;
        row.takenAtMs = qint64(time);
    }
}

void putLights(ByteWriter &out, Readings readings)
{
    const std::optional<std::size_t> decimals = decimalsOf(readings);
    out.byte(decimals ? quint8(*decimals) : asDoubles);
    if (!decimals) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            for (const HistoryReading &reading : readings)
                out.byte(quint8(std::bit_cast<quint64>(reading.light) >> shift));
        }
        return;
    }
    std::vector<qint64> lights;
    for (const HistoryReading &reading : readings)
        lights.push_back(qint64(std::round(reading.light * powers[*decimals])));
    putColumn<As::Steps>(out, lights);
}

template <typename Row> void takeIntegers(ByteReader &in, quint8 decimals, std::span<Row> rows)
{
    takeColumn<As::Steps>(in, rows.size(),
                          [rows](std::size_t i, quint64 light) { rows[i].light = double(qint64(light)); });
    if (decimals == 0)
        return;
    for (Row &row : rows)
        row.light /= powers[decimals];
}

template <typename Row> void takeOldIntegers(ByteReader &in, quint8 decimals, std::span<Row> rows)
{
    quint64 scaled = 0;
    for (Row &row : rows) {
        scaled += unzigzag(in.number());
        row.light = double(qint64(scaled)) / powers[decimals];
    }
}

/// The highest bytes from \a in, the others from \a tail.
template <typename Row> void takeDoubles(ByteReader &in, ByteReader &tail, std::span<Row> rows)
{
    std::array<quint64, historyblock::mostReadings> bits{};
    for (int shift = 56; shift >= 0; shift -= 8) {
        ByteReader &plane = shift >= firstTailShift ? in : tail;
        for (std::size_t i = 0; i < rows.size(); ++i)
            bits[i] |= quint64(plane.byte()) << shift;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].light = std::bit_cast<double>(bits[i]);
}

/// Numbers that a reading may have or not.
template <As as, typename Value>
void putOptional(ByteWriter &out, Readings readings, std::optional<Value> HistoryReading::*field)
{
    std::vector<qint64> present;
    std::vector<qint64> values;
    for (const HistoryReading &reading : readings) {
        const std::optional<Value> &value = reading.*field;
        present.push_back(value ? 1 : 0);
        if (value)
            values.push_back(qint64(*value));
    }
    Presence presence = Somewhere;
    if (values.empty() || values.size() == readings.size())
        presence = values.empty() ? Nowhere : Everywhere;
    out.byte(presence);
    if (presence == Somewhere)
        putColumn<As::Values>(out, present);
    putColumn<as>(out, values);
}

template <As as, typename Value>
void takeOptional(ByteReader &in, std::span<HistoryReading> readings, std::optional<Value> HistoryReading::*field)
{
    const quint8 presence = in.byte();
    if (presence == Nowhere)
        return;
    std::vector<HistoryReading *> present;
    if (presence == Somewhere) {
        takeColumn<As::Values>(in, readings.size(), [&](std::size_t i, quint64 isThere) {
            if (isThere != 0)
                present.push_back(&readings[i]);
        });
    } else {
        for (HistoryReading &reading : readings)
            present.push_back(&reading);
    }
    takeColumn<as>(in, present.size(), [&](std::size_t i, quint64 value) { present[i]->*field = Value(value); });
}

/// As version 1 stored them.
template <typename Value>
void takeOldOptional(ByteReader &in, std::span<HistoryReading> readings, std::optional<Value> HistoryReading::*field,
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
    Packing packing = Packed;
    QByteArray unpacked; ///< what was compressed
    QByteArrayView columns; ///< in that, or in the block itself
    QByteArrayView tail; ///< in the block itself
};

/// Nothing if the checksum does not fit.
std::optional<Content> unpack(const QByteArray &block)
{
    const QByteArrayView whole(block);
    if (whole.size() <= headBytes
        || checksumOf(whole.sliced(checksumBytes)) != qFromLittleEndian<quint32>(whole.data()))
        return {};
    const auto size = qFromLittleEndian<quint16>(whole.data() + checksumBytes + 1);
    const QByteArrayView packed = whole.sliced(headBytes);
    if (size > packed.size())
        return {};
    Content content{Packing(whole[checksumBytes]), {}, packed.first(size), packed.sliced(size)};
    if (content.packing == Compressed) {
        content.unpacked = qUncompress(reinterpret_cast<const uchar *>(packed.data()), size);
        content.columns = content.unpacked;
    }
    return content;
}

template <typename Row> void takePoints(bool isPacked, ByteReader &in, ByteReader &tail, std::span<Row> rows)
{
    isPacked ? takeTimes(in, rows) : takeOldTimes(in, rows);
    const quint8 decimals = in.byte();
    if (decimals > mostDecimals)
        takeDoubles(in, isPacked ? in : tail, rows);
    else
        isPacked ? takeIntegers(in, decimals, rows) : takeOldIntegers(in, decimals, rows);
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

QByteArray historyblock::encode(Readings readings)
{
    ByteWriter out;
    out.number(readings.size());
    putTimes(out, readings);
    putLights(out, readings);
    putOptional<As::Steps>(out, readings, &HistoryReading::seq);
    putOptional<As::Values>(out, readings, &HistoryReading::latencyMs);
    QByteArray block(headBytes, char(Packed));
    const auto size = quint16(out.bytes().size()); // a reading takes 40 bytes at the most
    qToLittleEndian(size, block.data() + checksumBytes + 1);
    block += out.bytes();
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
    const bool isPacked = content->packing == Packed;
    takePoints(isPacked, in, tail, *rows);
    if (isPacked) {
        takeOptional<As::Steps>(in, *rows, &HistoryReading::seq);
        takeOptional<As::Values>(in, *rows, &HistoryReading::latencyMs);
    } else {
        takeOldOptional(in, *rows, &HistoryReading::seq, 1);
        takeOldOptional(in, *rows, &HistoryReading::latencyMs, 0);
    }
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
    takePoints(content->packing == Packed, in, tail, *rows);
    if (!in.hasFailed() && !tail.hasFailed())
        return true;
    points.resize(before);
    return false;
}

} // namespace nightlight
