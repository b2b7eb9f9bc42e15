// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartgaps.h"
#include "chartlinestyle.h"
#include "chartseries.h"

#include "customplot.h"

namespace nightlight {

/// Draws a series as a line that is interrupted where there was no connection.
///
/// Where many points share a column of pixels, the column shows the least and the most of them, so nothing that stands
/// out is lost and a frame costs the width of the chart rather than the number of points.
class ChartLine final : public QCPLayerable
{
    Q_OBJECT

public:
    /// Series and gaps must live longer than the line.
    ChartLine(QCPAxisRect *rect, const ChartSeries &series, const ChartGaps &gaps);

    void setStyle(const ChartLineStyle &style) { m_style = style; }
    const ChartLineStyle &style() const { return m_style; }

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    QRect clipRect() const override;

private:
    void drawStretch(QCPPainter *painter, QPolygonF stretch) const;
    void drawSolid(QCPPainter *painter, const QPolygonF &line, const QPen &pen, bool rough) const;
    double dashOrigin() const;

    QCPAxisRect *m_rect;
    const ChartSeries &m_series;
    const ChartGaps &m_gaps;
    ChartLineStyle m_style;
};

} // namespace nightlight
