// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartbuffer.h"
#include "charttheme.h"

#include "customplot.h"

namespace nightlight {

/// The axes, the grid and the surface that the chart's parts are drawn on. Takes no input itself.
class ChartPlot final : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    void setTheme(const ChartTheme &theme);
    /// Draws everything anew and paints it; false if there was nothing to paint on, as before a window is exposed.
    bool drawNow();

signals:
    /// What was painted is not what it should be: drawNow() had failed, or the screen is another one now.
    void outdated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void markUnused();

    QSharedPointer<ChartBuffer> m_ground;
    QSharedPointer<ChartBuffer> m_overlay;
    bool m_painted = false;
    bool m_missed = false;
};

} // namespace nightlight
