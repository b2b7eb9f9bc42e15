// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlegend.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr double sampleWidth = 36;
constexpr double sampleGap = 8;
constexpr double entryGap = 28;

} // namespace

void ChartLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names << entry.name;
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double ChartLegend::rowHeight() const
{
    return fontMetrics().height() * 1.4;
}

double ChartLegend::widthOf(const Entry &entry) const
{
    return sampleWidth + sampleGap + QFontMetricsF(font()).horizontalAdvance(entry.name);
}

QList<QRectF> ChartLegend::places(double width) const
{
    QList<QRectF> rects;
    qsizetype rowStart = 0;
    double x = 0;
    double y = 0;
    const auto centreRow = [&] {
        for (qsizetype i = rowStart; i < rects.size(); ++i)
            rects[i].translate(std::max(0.0, (width - (x - entryGap)) / 2), 0);
        rowStart = rects.size();
    };
    for (const Entry &entry : m_entries) {
        const double wanted = widthOf(entry);
        if (x > 0 && x + wanted > width) {
            centreRow();
            x = 0;
            y += rowHeight();
        }
        rects << QRectF(x, y, wanted, rowHeight());
        x += wanted + entryGap;
    }
    centreRow();
    return rects;
}

QSize ChartLegend::sizeHint() const
{
    double width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry) + entryGap;
    return {int(std::ceil(width)), int(std::ceil(rowHeight()))};
}

QSize ChartLegend::minimumSizeHint() const
{
    double width = 0;
    for (const Entry &entry : m_entries)
        width = std::max(width, widthOf(entry));
    return {int(std::ceil(width)), int(std::ceil(rowHeight()))};
}

int ChartLegend::heightForWidth(int width) const
{
    const auto rects = places(width);
    return int(std::ceil(rects.isEmpty() ? 0 : rects.last().bottom()));
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter);
}

void ChartLegend::draw(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const auto rects = places(width());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QRectF &rect = rects[i];
        const QPointF left(rect.left(), rect.center().y());
        const QPointF right = left + QPointF(sampleWidth, 0);
        painter.setPen(entry.pen);
        painter.drawLine(left, right);
        if (entry.marker)
            entry.marker->drawMarker(painter, (left + right) / 2);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect.adjusted(sampleWidth + sampleGap, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    }
}

} // namespace nightlight
