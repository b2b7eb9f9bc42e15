// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtime.h"
#include "historyreading.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

class HistoryStore;

/// What is to be written as CSV.
struct CsvExportRequest
{
    quint64 id = 0; ///< comes back in what is told of it
    QString device;
    QString receivedDevice; ///< whose received readings are written, if it is another one
    QString field = QStringLiteral("light");
    qint64 fromMs = std::numeric_limits<qint64>::min(); ///< since 1970
    qint64 toMs = std::numeric_limits<qint64>::max(); ///< is not wanted itself
    QString file; ///< to be written, unless something else is
};

/// Writes the readings of a device as rows of time, device, number, published and received light, and latency, step by
/// step and a few at a time, however many there are. What was published and received under the same number and time
/// shares a row.
class CsvExport
{
public:
    /// Begins with the head. \a store and \a target outlive this object.
    CsvExport(HistoryStore &store, const CsvExportRequest &request, QIODevice &target);

    /// Writes some rows; whether more are to come. On failure a translated sentence.
    tl::expected<bool, QString> step();

    /// From 0 to 1.
    double progress() const;
    qint64 rows() const { return m_rows; }
    /// Readings that could not be read and are missing.
    qint64 damaged() const { return m_damaged; }

private:
    tl::expected<void, QString> begin();
    void appendRow(const HistoryReading *published, const HistoryReading *received);
    tl::expected<void, QString> flush();

    HistoryStore &m_store;
    const CsvExportRequest m_request;
    QIODevice &m_target;
    const QByteArray m_publishedDevice; ///< as a field
    const QByteArray m_receivedDevice;
    std::vector<HistorySeries> m_series;
    CsvTime m_time;
    QByteArray m_text; ///< not written yet
    qint64 m_fromMs = 0; ///< of what there is of the wanted times
    qint64 m_atMs = 0;
    qint64 m_toMs = 0;
    bool m_begun = false;
    qint64 m_rows = 0;
    qint64 m_damaged = 0;
};

} // namespace nightlight
