// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartmarks.h"
#include "chartseries.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace nightlight {

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
    };

    /// Takes the input of \a chart before those that were there. Picture and readings must live longer.
    ChartMeasuring(QWidget *chart, ChartPicture &picture, const ChartReadings &readings);

    const ChartMarks &marks() const { return m_marks; }
    /// What lies between the marks, both included; nothing as long as they are not both there.
    std::optional<Result> result() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    /// Sets a mark at the cursor, or where it can be seen if there is none.
    void markHere();
    /// Sets both marks so that they can be seen and dragged.
    void markBoth();
    void clear();

signals:
    void changed();

private:
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
    ChartMarks m_marks;
    std::optional<std::size_t> m_dragged; ///< the mark that follows the mouse
    std::optional<QPointF> m_pressed; ///< with Shift, where a mark may be meant, or both
    bool m_hovers = false;
};

} // namespace nightlight
