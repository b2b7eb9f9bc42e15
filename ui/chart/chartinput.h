// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace nightlight {

/// Turns what a person does with mouse, wheel and keys over the chart into what they want of it.
///
/// Positions are in the watched widget's coordinates, factors say how much more is to be shown.
class ChartInput : public QObject
{
    Q_OBJECT

public:
    explicit ChartInput(QWidget *chart);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void pointed(QPointF at);
    void left();
    void clicked(QPointF at);
    void dragged(QPointF by);
    void timesZoomed(double factor, QPointF at);
    void valuesZoomed(double factor, QPointF at);
    /// Show what lies earlier (less than 0) or later, as a share of what is shown.
    void steppedInTime(double share);
    void steppedInValues(double share);
    void fitWanted();
    void startWanted();
    void nowWanted();

private:
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool key(const QKeyEvent &event);

    QWidget *m_chart;
    bool m_pressed = false;
    bool m_dragging = false;
    QPointF m_last;
};

} // namespace nightlight
