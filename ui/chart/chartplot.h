// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttheme.h"

#include "customplot.h"

namespace nightlight {

/// The axes, the grid and the surface that the chart's parts are drawn on. Takes no input itself.
///
/// It is drawn straight into the window whenever that is painted. QCustomPlot's own buffers, an image of the plot that
/// is then copied there, would cost a third of a frame and megabytes; its replot() does nothing here.
class ChartPlot final : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    void setTheme(const ChartTheme &theme);
    /// Draws everything anew; false if there was nothing to paint on, as before a window is exposed.
    bool drawNow() { return drawNow(rect()); }
    /// Draws what is right of \a left anew.
    bool drawRightOf(double left);
    /// Something looks otherwise now: asks for another frame.
    void touch();

signals:
    /// What is seen is not what it should be: touch() was called, or drawNow() had failed.
    void outdated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool drawNow(const QRect &part);

    QColor m_background = Qt::white;
    bool m_painted = false;
    bool m_missed = false;
};

} // namespace nightlight
