// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customplot.h"

#include <QImage>

namespace nightlight {

/// What a layer of the plot is drawn on: an image, whose pixels can be written without a painter. The lowest one has
/// the colour of the background and nothing shines through it, so that it is copied to the screen and not blended.
class ChartBuffer final : public QCPAbstractPaintBuffer
{
public:
    enum class Kind { Background, Overlay };

    explicit ChartBuffer(Kind kind);

    void setBackground(const QColor &color) { m_background = color; }
    /// Nothing will be drawn on it: it need not be cleared and drawn again and again.
    void setUnused(bool unused) { m_unused = unused; }

    QCPPainter *startPainting() override;
    void draw(QCPPainter *painter) const override;
    void clear(const QColor &) override;

protected:
    void reallocateBuffer() override;

private:
    Kind m_kind;
    QColor m_background = Qt::white;
    QImage m_image;
    bool m_unused = false;
    bool m_blank = false;
};

} // namespace nightlight
