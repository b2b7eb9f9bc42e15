// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartgaps.h"
#include "charttheme.h"

#include "customplot.h"

namespace nightlight {

/// What lies behind the lines: shaded times without a connection, and the threshold.
class ChartBackdrop final : public QCPLayerable
{
    Q_OBJECT

public:
    /// The gaps must live longer than the backdrop.
    ChartBackdrop(QCPAxisRect *rect, const ChartGaps &gaps);

    void setTheme(const ChartTheme &theme, const QFont &font);
    /// What stands in a shaded time that is wide enough for it.
    void setGapText(const QString &text) { m_gapText = text; }
    void setThreshold(double light) { m_threshold = light; }

    double threshold() const { return m_threshold; }
    static QPen thresholdPen(const ChartTheme &theme);

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    QRect clipRect() const override { return m_rect->rect(); }

private:
    void drawGaps(QCPPainter *painter) const;
    void drawThreshold(QCPPainter *painter);
    QImage thresholdImage(double scale) const;

    QCPAxisRect *m_rect;
    const ChartGaps &m_gaps;
    ChartTheme m_theme;
    QFont m_font;
    QString m_gapText;
    double m_threshold = 300;
    QImage m_thresholdImage; ///< a painter takes longer for its dots than for all else
};

} // namespace nightlight
