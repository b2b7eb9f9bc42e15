// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/csvdialect.h"
#include "device/recording/csvreader.h"
#include "device/recording/recordedvalue.h"
#include "device/recording/recordingcolumns.h"

#include <QBuffer>
#include <QByteArray>

#include <algorithm>
#include <cstdlib>

using namespace nightlight;

namespace {

struct Parsed
{
    CsvReader::Outcome outcome;
    qint64 line;
    QByteArrayList fields;

    bool operator==(const Parsed &) const = default;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// A file that is read a few bytes at a time.
class SlowBuffer : public QBuffer
{
public:
    SlowBuffer(QByteArray *bytes, qint64 mostAtOnce) : QBuffer(bytes), m_mostAtOnce(mostAtOnce) { }

protected:
    qint64 readData(char *data, qint64 size) override { return QBuffer::readData(data, std::min(size, m_mostAtOnce)); }

private:
    qint64 m_mostAtOnce;
};

QList<Parsed> readAll(QIODevice &source, CsvDialect dialect)
{
    source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    CsvReader reader(source, dialect.separator);
    QList<Parsed> rows;
    for (auto outcome = reader.next(); outcome != CsvReader::Outcome::End; outcome = reader.next()) {
        require(outcome != CsvReader::Outcome::ReadError);
        if (outcome == CsvReader::Outcome::Nothing)
            continue;
        require(rows.isEmpty() || reader.line() > rows.last().line);
        Parsed &row = rows.emplace_back(Parsed{outcome, reader.line(), {}});
        require(qsizetype(reader.fields().size()) <= CsvReader::mostFields);
        for (const QByteArrayView field : reader.fields())
            row.fields << field.toByteArray();
    }
    require(reader.consumed() == source.size());
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const CsvDialect dialect = guessDialect(bytes);
    QBuffer whole(&bytes);
    const auto parsed = readAll(whole, dialect);
    SlowBuffer slow(&bytes, 1 + size % 7);
    require(readAll(slow, dialect) == parsed);

    QList<QByteArrayList> rows;
    for (const Parsed &row : parsed) {
        if (row.outcome == CsvReader::Outcome::Row)
            rows << row.fields;
        for (const QByteArray &field : row.fields) {
            const auto at = recordedTime(field, dialect);
            require(!at || *at >= Timestamp{});
            require(!isSurelyTime(field, dialect) || at);
        }
    }
    for (const ReplayPace pace : {ReplayPace::Recorded, ReplayPace::Interval}) {
        const auto columns = findColumns(rows, dialect, {.pace = pace});
        require(columns ? columns->rowsBefore < rows.size() : !columns.error().isEmpty());
    }
    return 0;
}
