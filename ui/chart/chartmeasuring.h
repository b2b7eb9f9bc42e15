// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartmarks.h"
#include "chartseries.h"

#include <QObject>
#include <QPointF>

#include <array>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace nightlight {

class ChartPast;
class ChartPicture;
struct ChartReadings;

/// Measuring between two marks, by mouse and keys over the chart.
///
/// Shift and a click set a mark, Shift and a drag both; a mark can be dragged. M sets one at the cursor, which Shift
/// with left and right moves; Escape removes them.
class ChartMeasuring : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        double seconds; ///< from the one mark to the other
        ChartSummary published;
        ChartSummary received;
        bool isRough = false; ///< at the marks there are whole minutes or hours: their readings have been given up
        bool isWhole = true; ///< else some of it is still to come
    };

    /// Takes the input of \a chart before those that were there. The others must live longer.
    ChartMeasuring(QWidget *chart, ChartPicture &picture, const ChartReadings &readings, const ChartPast &past);

    const ChartMarks &marks() const { return m_marks; }
    /// What lies between the marks, both included; nothing as long as they are not both there. What the chart does not
    /// hold itself it asks for, and changed() tells when it has come.
    std::optional<Result> result();

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    /// Sets a mark at the cursor, or where it can be seen if there is none.
    void markHere();
    /// Sets both marks so that they can be seen and dragged.
    void markBoth();
    void clear();
    /// As it was asked for.
    void setPastTotal(const nightlight::HistoryTotal &total);
    /// The history is another one now.
    void forgetPast();

signals:
    void changed();
    /// What was before the readings that the chart holds is measured too: setPastTotal() is to follow.
    void pastTotalWanted(nightlight::HistoryKind kind, nightlight::Timestamp from, nightlight::Timestamp to);

private:
    /// Of one line, in the history.
    struct Past
    {
        std::optional<HistoryTotal> total; ///< that was told last
        bool isAsked = false;
    };

    ChartSummary summaryOf(HistoryKind kind, double from, double to, Result &result);
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool key(const QKeyEvent &event);
    void stepCursor(double share);
    std::optional<std::size_t> markAt(QPointF at) const;
    void changeMarks(const ChartMarks &marks);

    QWidget *m_chart;
    ChartPicture &m_picture;
    const ChartReadings &m_readings;
    const ChartPast &m_past;
    std::array<Past, 2> m_pasts; ///< by kind
    ChartMarks m_marks;
    std::optional<std::size_t> m_dragged; ///< the mark that follows the mouse
    std::optional<QPointF> m_pressed; ///< with Shift, where a mark may be meant, or both
    bool m_hovers = false;
};

} // namespace nightlight
