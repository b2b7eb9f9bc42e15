// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencyhistogram.h"

#include "ui/chart/charttheme.h"
#include "ui/figures.h"
#include "ui/status/latencytext.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <functional>
#include <numeric>

namespace nightlight {

namespace {

constexpr double room = 8; // pixels around everything
constexpr std::size_t classesToALabel = 3; // three classes are a power of ten

/// A limit without needless decimals: "0.1 ms", "5 ms", "2 s".
QString limitText(std::size_t index)
{
    const auto limit = LatencyDistribution::limits[index];
    return latencyText(limit).replace(QLocale().decimalPoint() + QLocale().zeroDigit() + u' ', QStringLiteral(" "));
}

} // namespace

LatencyHistogram::LatencyHistogram(QWidget *parent) : QWidget(parent)
{
    setFont(figureFont(font()));
    describe();
}

void LatencyHistogram::setDistribution(const LatencyDistribution &distribution)
{
    if (distribution == m_distribution)
        return;
    m_distribution = distribution;
    describe();
    update();
}

QSize LatencyHistogram::sizeHint() const
{
    return {520, 10 * fontMetrics().height()};
}

QSize LatencyHistogram::minimumSizeHint() const
{
    return {360, 7 * fontMetrics().height()};
}

QRectF LatencyHistogram::area() const
{
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(room, room + line, -room, -room - line - 4);
}

void LatencyHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartTheme theme = ChartTheme::of(palette());
    painter.setPen(QPen(theme.grid, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    drawScale(painter);
    if (m_distribution.readings > 0) {
        drawBars(painter);
        return;
    }
    painter.setPen(theme.quietText);
    painter.drawText(area(), Qt::AlignCenter | Qt::TextWordWrap, tr("No reading came through in the last minute."));
}

void LatencyHistogram::drawScale(QPainter &painter) const
{
    const ChartTheme theme = ChartTheme::of(palette());
    const QRectF plot = area();
    const double width = plot.width() / double(m_distribution.counts.size());
    for (std::size_t i = 0; i < LatencyDistribution::limits.size(); i += classesToALabel) {
        const double x = plot.left() + double(i + 1) * width;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + 4));
        painter.setPen(theme.quietText);
        const QRectF place(x - 3 * width, plot.bottom() + 4, 6 * width, fontMetrics().height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, limitText(i));
    }
    painter.setPen(QPen(theme.grid, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void LatencyHistogram::drawBars(QPainter &painter) const
{
    const ChartTheme theme = ChartTheme::of(palette());
    const QRectF plot = area();
    const auto &counts = m_distribution.counts;
    const double width = plot.width() / double(counts.size());
    const double most = double(*std::max_element(counts.begin(), counts.end()));
    std::vector<std::size_t> classes; // the largest first
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const double height = std::max(2.0, plot.height() * double(counts[i]) / most);
        const QRectF bar(plot.left() + double(i) * width + 1.5, plot.bottom() - height, width - 3, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.published);
        painter.drawRoundedRect(bar, 2, 2);
        classes.push_back(i);
        taken.push_back(bar);
    }
    const std::vector<QRectF> bars = taken;
    std::vector<std::size_t> order(classes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t n) { return counts[classes[n]]; });
    painter.setPen(theme.text);
    for (const std::size_t n : order) { // a number that has no room is left out
        const QString text = countText(counts[classes[n]]);
        QRectF label(0, 0, fontMetrics().horizontalAdvance(text) + 2, fontMetrics().height());
        label.moveCenter({bars[n].center().x(), bars[n].top() - label.height() / 2});
        label.moveLeft(std::clamp(label.left(), room, std::max(room, this->width() - room - label.width())));
        if (std::ranges::any_of(taken, [&label](const QRectF &other) { return other.intersects(label); }))
            continue;
        painter.drawText(label, Qt::AlignCenter, text);
        taken.push_back(label);
    }
}

void LatencyHistogram::describe()
{
    setAccessibleName(tr("How many readings took how long"));
    QStringList classes;
    for (std::size_t i = 0; i < m_distribution.counts.size(); ++i) {
        const quint64 count = m_distribution.counts[i];
        if (count == 0)
            continue;
        if (i == 0)
            classes << tr("%1 below %2").arg(countText(count), limitText(0));
        else if (i == LatencyDistribution::limits.size())
            classes << tr("%1 from %2 on").arg(countText(count), limitText(i - 1));
        else
            classes << tr("%1 from %2 to %3").arg(countText(count), limitText(i - 1), limitText(i));
    }
    setAccessibleDescription(classes.isEmpty() ? tr("No reading came through in the last minute.")
                                               : classes.join(QStringLiteral("; ")));
}

void LatencyHistogram::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        describe();
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace nightlight
