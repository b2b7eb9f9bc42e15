// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalrescue.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

namespace nightlight {

namespace {

constexpr qsizetype batchSize = 1000;
constexpr qint64 highest = std::numeric_limits<qint64>::max();

/// Reads rows, over damaged ones too.
class Rescue
{
public:
    Rescue(QSqlDatabase &database, const TakeReadings &take) : m_database(database), m_take(take) { }

    void run()
    {
        qint64 after = 0;
        while (!m_ended) {
            const std::optional<qint64> lastRead = readUp(after);
            if (!lastRead)
                break;
            const std::optional<qint64> next = findBehind(*lastRead);
            if (!next)
                break;
            readDown(*lastRead, *next);
            after = *next - 1;
        }
        handOver();
    }

private:
    /// Reads upwards from behind \a after. The last number before a damaged place; none if there is no such place.
    std::optional<qint64> readUp(qint64 after)
    {
        qint64 last = after;
        QSqlQuery query = ask(QStringLiteral("seq > ? ORDER BY seq"), {after});
        while (!m_ended && query.next()) {
            last = query.value(0).toLongLong();
            add(query);
        }
        return m_ended || !query.lastError().isValid() ? std::nullopt : std::optional(last);
    }

    /// The number of a row that can be read behind a damaged place, which begins after \a last.
    std::optional<qint64> findBehind(qint64 last)
    {
        for (qint64 step = 1; step < highest - last; step *= 2) {
            QSqlQuery query = ask(QStringLiteral("seq > ? ORDER BY seq LIMIT 1"), {last + step});
            if (query.next())
                return query.value(0).toLongLong();
            if (!query.lastError().isValid() || step > highest / 2)
                break;
        }
        return std::nullopt;
    }

    /// Reads what findBehind() has leapt over, from \a end downwards to the damaged place.
    void readDown(qint64 after, qint64 end)
    {
        QSqlQuery query = ask(QStringLiteral("seq > ? AND seq < ? ORDER BY seq DESC"), {after, end});
        while (!m_ended && query.next())
            add(query);
    }

    QSqlQuery ask(const QString &where, const QVariantList &values)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(QStringLiteral("SELECT seq, taken_at, light FROM readings WHERE ") + where);
        for (const QVariant &value : values)
            query.addBindValue(value);
        query.exec(); // if it fails, next() does as well
        return query;
    }

    void add(const QSqlQuery &row)
    {
        const Reading reading = storedReading(row);
        if (!std::isfinite(reading.light))
            return;
        m_batch.append(reading);
        if (m_batch.size() >= batchSize)
            handOver();
    }

    void handOver()
    {
        if (!m_batch.isEmpty() && !m_ended)
            m_ended = !m_take(m_batch);
        m_batch.clear();
    }

    QSqlDatabase &m_database;
    const TakeReadings &m_take;
    QList<Reading> m_batch;
    bool m_ended = false;
};

} // namespace

void rescueReadings(QSqlDatabase &database, const TakeReadings &take)
{
    Rescue(database, take).run();
}

Reading storedReading(const QSqlQuery &row)
{
    Reading reading;
    reading.seq = row.value(0).toULongLong();
    reading.takenAt = Timestamp(std::chrono::milliseconds(row.value(1).toLongLong()));
    reading.light = row.value(2).toDouble();
    reading.waited = true;
    return reading;
}

} // namespace nightlight
