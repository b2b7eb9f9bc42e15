// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttheme.h"

#include "customplot.h"

namespace nightlight {

/// The window of an overview: a frame around what the chart shows, and a veil over the rest.
class OverviewHandle final : public QCPLayerable
{
    Q_OBJECT

public:
    static constexpr double leastWidth = 12; ///< in pixels, so that it can always be taken

    explicit OverviewHandle(QCPAxisRect *rect);

    void setTheme(const ChartTheme &theme) { m_theme = theme; }
    /// In seconds since 1970.
    void setTimes(double from, double to);

    /// The place of the frame in the plot's coordinates.
    QRectF frame() const;

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    QRect clipRect() const override { return m_rect->rect().adjusted(-6, -2, 6, 2); }

private:
    QCPAxisRect *m_rect;
    ChartTheme m_theme;
    double m_from = 0;
    double m_to = 0;
};

} // namespace nightlight
