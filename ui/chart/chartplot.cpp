// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartplot.h"

#include "chartlightticker.h"
#include "charttimeticker.h"

#include "ui/figures.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

ChartPlot::ChartPlot(QWidget *parent) : QCustomPlot(parent)
{
    mReplotting = true; // for ever, so that replot() returns at once
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setInteractions({});
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeSubGrid);
    xAxis->setTicker(QSharedPointer<ChartTimeTicker>::create(xAxis));
    yAxis->setTicker(QSharedPointer<ChartLightTicker>::create(yAxis));
    yAxis->setBasePen(Qt::NoPen);
    yAxis->setTickPen(Qt::NoPen);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->setTickLabelPadding(6);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    xAxis->grid()->setVisible(false);
}

void ChartPlot::setTheme(const ChartTheme &theme)
{
    setBackground(QBrush(theme.background)); // for pictures of the plot
    m_background = theme.background;
    const QFont figures = figureFont(font());
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(figures);
        axis->setTickLabelColor(theme.quietText);
        axis->setLabelFont(figures);
        axis->setLabelColor(theme.quietText);
        axis->grid()->setPen(QPen(theme.grid, 1));
    }
    xAxis->setBasePen(QPen(theme.grid, 1));
    xAxis->setTickPen(QPen(theme.grid, 1));
    // Room that does not change with the numbers: the plot would jump sideways while values grow.
    const QFontMetrics metrics(figures);
    axisRect()->setMinimumMargins(
        QMargins(metrics.horizontalAdvance(QStringLiteral("00000")) + 10, 8, metrics.averageCharWidth() * 6, 0));
}

bool ChartPlot::drawRightOf(double left)
{
    const double begin = std::clamp(std::floor(left), 0.0, std::max(width() - 1.0, 0.0));
    return drawNow(rect().adjusted(int(begin), 0, 0, 0));
}

bool ChartPlot::drawNow(const QRect &part)
{
    m_painted = false;
    repaint(part);
    m_missed = !m_painted;
    return m_painted;
}

void ChartPlot::touch()
{
    if (isVisible())
        emit outdated();
}

void ChartPlot::paintEvent(QPaintEvent *)
{
    setBufferDevicePixelRatio(devicePixelRatioF()); // it changes when the window moves to another screen
    QCPPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_background);
    draw(&painter);
    m_painted = true;
    if (std::exchange(m_missed, false))
        emit outdated();
}

void ChartPlot::resizeEvent(QResizeEvent *)
{
    setViewport(rect());
}

} // namespace nightlight
