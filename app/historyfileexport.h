// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historychart.h"

#include "device/history/history.h"

#include <QObject>

namespace nightlight {

class ChartExport;

/// Writes the readings that a chart's export asks for from the history that the chart shows.
class HistoryFileExport : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    HistoryFileExport(History &history, const HistoryChart &chart, ChartExport &exporter, QObject *parent = nullptr);

signals:
    /// The file is written; one translated sentence on what is missing in it.
    void incomplete(const QString &sentence);

private:
    void start(const QString &path, Timestamp from, Timestamp to);
    void onEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged);

    History &m_history;
    const HistoryChart &m_chart;
    ChartExport &m_exporter;
    quint64 m_id = 0; ///< of the last one that was asked for
    QString m_file;
};

} // namespace nightlight
