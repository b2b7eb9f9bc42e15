// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartband.h"
#include "chartlinestyle.h"
#include "chartstretches.h"

#include "customplot.h"

namespace nightlight {

/// Draws a series as a line, or as steps, that is interrupted where there was no connection; one reading may be
/// selected.
///
/// Where many points share a column of pixels, the column shows the least and the most of them, so nothing that stands
/// out is lost and a frame costs the width of the chart rather than the number of points.
class ChartLine final : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    static constexpr double reach = 8; ///< pixels that markers and line ends may take beyond a reading
    /// How far before its last reading a line may change when more come, in pixels.
    static double endReach();

    /// Series and gaps must live longer than the line.
    ChartLine(QCPAxisRect *rect, const ChartSeries &series, const ChartGaps &gaps);

    void setStyle(const ChartLineStyle &style) { m_style = style; }
    const ChartLineStyle &style() const { return m_style; }
    /// Marks the reading at \a point; none marks none.
    void setSelected(const std::optional<ChartPoint> &point) { m_selected = point; }

    /// From the next time on that it is drawn, it stays as it is, as long as its scale is the same.
    void hold() { m_held = true; }
    /// Whether what was there before was drawn in another way at any time since the last call, for that more has come.
    bool takeLooksOtherwise() { return std::exchange(m_looksOtherwise, false); }

    /// The reading that is seen closest to \a position, in the plot's coordinates; none if there is none near.
    std::optional<ChartPoint> pointAt(QPointF position) const;
    /// How far from \a position that reading is, in pixels; -1 if there is none near.
    double selectTest(const QPointF &position, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain = QCP::sdBoth,
                           const QCPRange &times = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;
    QRect clipRect() const override;

private:
    /// In which way the lines are drawn.
    struct Look
    {
        bool dense = false;
        bool sparse = false;
        std::vector<bool> rough; ///< of each line

        bool operator==(const Look &) const = default;
    };

    ChartScale scale() const;
    QPointF place(const ChartPoint &point) const;
    bool beginBand(QCPPainter *painter);
    void drawBand(QCPPainter *painter);
    void addToBand(std::span<const QPointF> line);
    bool drawStretch(QCPPainter *painter, std::span<const QPointF> corners) const;
    void drawSolid(QCPPainter *painter, std::span<const QPointF> line, const QPen &pen, bool rough) const;
    void drawDots(QCPPainter *painter, bool banded);
    void build();
    bool isSparse() const;
    void drawMarkers(QCPPainter *painter) const;
    void drawSelected(QCPPainter *painter) const;
    double dashOrigin() const;

    QCPAxisRect *m_rect;
    const ChartSeries &m_series;
    const ChartGaps &m_gaps;
    ChartLineStyle m_style;
    std::optional<ChartPoint> m_selected;
    ChartStretches m_stretches;
    std::vector<QPointF> m_markers; ///< at readings, where they are few
    bool m_held = false;
    std::optional<ChartScale> m_builtScale; ///< of the stretches and the markers
    ChartBand m_band;
    Look m_look; ///< of the last time
    bool m_looksOtherwise = false;
};

} // namespace nightlight
