// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfileexport.h"

#include "ui/export/chartexport.h"

#include <QLocale>

namespace nightlight {

HistoryFileExport::HistoryFileExport(History &history, const HistoryChart &chart, ChartExport &exporter,
                                     QObject *parent)
    : QObject(parent), m_history(history), m_chart(chart), m_exporter(exporter)
{
    connect(&exporter, &ChartExport::csvExportRequested, this, &HistoryFileExport::start);
    connect(&exporter, &ChartExport::csvExportCancelled, this, [this] { m_history.cancelExport(m_id); });
    connect(&history, &History::exportProgressed, this, [this](quint64 id, double share) {
        if (id == m_id)
            m_exporter.showCsvProgress(share);
    });
    connect(&history, &History::exportEnded, this, &HistoryFileExport::onEnded);
    exporter.offerReadings();
}

void HistoryFileExport::start(const QString &path, Timestamp from, Timestamp to)
{
    m_file = path;
    const HistoryChart::Shown &shown = m_chart.shown();
    m_history.startExport({++m_id, shown.published.device, shown.received.device, shown.published.field,
                           from.time_since_epoch().count(), to.time_since_epoch().count() + 1, path});
}

void HistoryFileExport::onEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged)
{
    if (id != m_id)
        return;
    if (!problem.isEmpty()) {
        m_exporter.showCsvFailed(problem);
        return;
    }
    m_exporter.showCsvFinished(m_file, quint64(rows));
    if (damaged > 0) {
        emit incomplete(tr("A part of the history is damaged. Readings missing in “%1”: %2.")
                            .arg(m_file, QLocale().toString(damaged)));
    }
}

} // namespace nightlight
