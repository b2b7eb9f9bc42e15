// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartmarks.h"
#include "charttheme.h"

#include "customplot.h"

namespace nightlight {

/// Draws the marks as two lines and shades what lies between them, under the cursor and on its layer.
class ChartMarksLayer final : public QCPLayerable
{
    Q_OBJECT

public:
    explicit ChartMarksLayer(QCPAxisRect *rect);

    void setTheme(const ChartTheme &theme) { m_theme = theme; }
    void setMarks(const ChartMarks &marks);
    const ChartMarks &marks() const { return m_marks; }

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    QRect clipRect() const override { return m_rect->rect(); }

private:
    void drawMark(QCPPainter *painter, double x) const;

    QCPAxisRect *m_rect;
    ChartTheme m_theme;
    ChartMarks m_marks;
};

} // namespace nightlight
