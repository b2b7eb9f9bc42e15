// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartbuffer.h"

#include <cmath>

namespace nightlight {

ChartBuffer::ChartBuffer(Kind kind) : QCPAbstractPaintBuffer({1, 1}, 1), m_kind(kind)
{
    reallocateBuffer();
}

QCPPainter *ChartBuffer::startPainting()
{
    m_blank = m_blank && m_unused;
    auto *painter = new QCPPainter(&m_image);
    painter->setRenderHint(QPainter::Antialiasing);
    return painter;
}

void ChartBuffer::draw(QCPPainter *painter) const
{
    if (!painter || m_blank)
        return;
    if (m_kind == Kind::Background)
        painter->setCompositionMode(QPainter::CompositionMode_Source);
    painter->drawImage(QPointF(0, 0), m_image);
    painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void ChartBuffer::clear(const QColor &)
{
    if (m_blank)
        return;
    m_image.fill(m_kind == Kind::Background ? m_background : QColor(Qt::transparent));
    m_blank = m_kind == Kind::Overlay;
}

void ChartBuffer::reallocateBuffer()
{
    setInvalidated();
    const QSize size(int(std::ceil(mSize.width() * mDevicePixelRatio)),
                     int(std::ceil(mSize.height() * mDevicePixelRatio)));
    m_image = QImage(size.expandedTo({1, 1}),
                     m_kind == Kind::Background ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(mDevicePixelRatio);
    m_blank = false;
}

} // namespace nightlight
