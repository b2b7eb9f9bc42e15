// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/history.h"

#include <QObject>

#include <optional>

namespace nightlight {

class ChartArea;

/// Brings a chart and its overview what a history has of the two series that they show.
class HistoryChart : public QObject
{
    Q_OBJECT

public:
    struct Shown
    {
        HistorySeries published;
        HistorySeries received;

        bool operator==(const Shown &) const = default;
    };

    /// What there is of both.
    struct Extent
    {
        qint64 firstMs = 0;
        qint64 lastMs = 0;
        qint64 readings = 0; ///< of the series that has more, kept one by one
    };

    /// \a history and \a area outlive this object.
    HistoryChart(History &history, ChartArea &area, QObject *parent = nullptr);

    /// Asks anew what there is of \a shown, and shows that.
    void show(const Shown &shown);
    const Shown &shown() const { return m_shown; }
    std::optional<Extent> extent() const { return m_extent; }

public slots:
    void askForOverview();

private:
    void onContents(const HistoryContents &contents);
    void onWanted(Timestamp from, Timestamp to, int columns);
    void onTotalWanted(HistoryKind kind, Timestamp from, Timestamp to);
    void onSlice(quint64 view, const HistorySlice &slice);
    void onTotal(const HistoryTotal &total);
    const HistorySeries &series(HistoryKind kind) const;

    History &m_history;
    ChartArea &m_area;
    Shown m_shown;
    std::optional<Extent> m_extent; ///< none if there is no reading
};

} // namespace nightlight
