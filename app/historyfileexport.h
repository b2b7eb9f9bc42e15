// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/history.h"

#include <QObject>

#include <functional>

namespace nightlight {

class ChartExport;

/// Writes the readings that a chart's export asks for from a history.
class HistoryFileExport : public QObject
{
    Q_OBJECT

public:
    /// What of the history the chart shows.
    struct Shown
    {
        HistorySeries published;
        HistorySeries received;

        bool operator==(const Shown &) const = default;
    };

    /// \a history and \a exporter outlive this object.
    HistoryFileExport(History &history, ChartExport &exporter, std::function<Shown()> shown, QObject *parent = nullptr);

signals:
    /// The file is written; one translated sentence on what is missing in it.
    void incomplete(const QString &sentence);

private:
    void start(const QString &path, Timestamp from, Timestamp to);
    void onEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged);

    History &m_history;
    ChartExport &m_exporter;
    const std::function<Shown()> m_shown;
    quint64 m_id = 0; ///< of the last one that was asked for
    QString m_file;
};

} // namespace nightlight
