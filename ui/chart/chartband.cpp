// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartband.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace nightlight {

namespace {

constexpr float nowhere = std::numeric_limits<float>::infinity();
constexpr float longestRamp = 3; // pixels; a longer one would make spikes fade
constexpr float outside = longestRamp + 1; // pixels beyond the area, from where no ramp reaches into it
constexpr int mostMargin = 16; // pixels that the thickest pen reaches to the side

/// \a share of \a color, from 0 to 256, over \a below.
QRgb blended(QRgb color, QRgb below, unsigned share)
{
    const unsigned rest = 256 - share;
    const unsigned odd = (((color >> 8) & 0xff00ffU) * share + ((below >> 8) & 0xff00ffU) * rest) & 0xff00ff00U;
    const unsigned even = (((color & 0xff00ffU) * share + (below & 0xff00ffU) * rest) >> 8) & 0xff00ffU;
    return odd | even;
}

} // namespace

void ChartBand::begin(const QRect &area, const QTransform &toDevice)
{
    m_area = area;
    m_toDevice = toDevice;
    m_margin = mostMargin;
    m_empty = true;
    m_columns.assign(std::size_t(std::max(area.width(), 0) + 2 * m_margin), {nowhere, -nowhere});
}

void ChartBand::reach(int column, double from, double to)
{
    Column &reached = m_columns[std::size_t(column)];
    const auto [least, most] = std::minmax({float(from), float(to)});
    reached.top = std::min(reached.top, least);
    reached.bottom = std::max(reached.bottom, most);
}

void ChartBand::addSegment(QPointF from, QPointF to)
{
    const double left = m_area.left() - m_margin;
    const double count = double(m_columns.size());
    const double first = std::floor(from.x()) - left;
    const double last = std::floor(to.x()) - left;
    if (last < 0 || first >= count)
        return;
    m_empty = false;
    if (first == last) {
        reach(int(first), from.y(), to.y());
        return;
    }
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    const auto crossing = [&](double column) { return from.y() + slope * (column + left - from.x()); };
    const int begin = int(std::max(first, 0.0));
    const int end = int(std::min(last, count - 1));
    double y = begin == first ? from.y() : crossing(begin);
    for (int column = begin; column <= end; ++column) {
        const double next = column == last ? to.y() : crossing(column + 1);
        reach(column, y, next);
        y = next;
    }
}

void ChartBand::add(std::span<const QPointF> line)
{
    QPointF previous = m_toDevice.map(line.front());
    for (const QPointF &corner : line.subspan(1)) {
        const QPointF next = m_toDevice.map(corner);
        addSegment(previous, next);
        previous = next;
    }
}

void ChartBand::addDots(QPointF top, QPointF bottom, double radius)
{
    // The pen, which is half as large, makes the rest of the dots.
    const double reached = radius / 2;
    const QPointF up(0, reached);
    const QPointF half(reached / 2, 0);
    add(std::array{top - up, bottom + up});
    add(std::array{top - half - up * 0.87, bottom - half + up * 0.87});
    add(std::array{top + half - up * 0.87, bottom + half + up * 0.87});
}

void ChartBand::thicken(double radius, bool antialiased)
{
    const int reached = std::min(int(radius), m_margin);
    std::array<float, mostMargin + 1> heights{};
    for (int distance = 0; distance <= reached; ++distance)
        heights[std::size_t(distance)] = float(std::sqrt(radius * radius - double(distance) * distance));
    const auto width = std::size_t(m_area.width());
    m_strokes.resize(width);
    m_insideTop.resize(width);
    m_insideBottom.resize(width);
    const auto top = float(m_area.top());
    const auto bottom = float(m_area.bottom() + 1);
    for (std::size_t i = 0; i < width; ++i) {
        const Column *const column = &m_columns[i + std::size_t(m_margin)];
        float above = nowhere;
        float below = -nowhere;
        for (int distance = -reached; distance <= reached; ++distance) {
            const float height = heights[std::size_t(std::abs(distance))];
            above = std::min(above, column[distance].top - height);
            below = std::max(below, column[distance].bottom + height);
        }
        // What the neighbours alone reach of a column they fill in part: a line that rises has soft edges.
        const auto ramp = [](float inside, float outside) { return std::clamp(inside - outside, 0.0F, longestRamp); };
        Stroke stroke{std::clamp(above, top - outside, bottom + outside),
                      std::clamp(below, top - outside, bottom + outside), 0, 0};
        if (!antialiased) {
            stroke.top = std::round(stroke.top);
            stroke.bottom = std::round(stroke.bottom);
        } else if (column->top != nowhere) {
            stroke.topRamp = ramp(column->top - heights[0], above);
            stroke.bottomRamp = ramp(below, column->bottom + heights[0]);
        }
        m_strokes[i] = stroke;
        m_insideTop[i] = int(std::ceil(std::max(stroke.top + stroke.topRamp, top)));
        m_insideBottom[i] = int(std::floor(std::min(stroke.bottom - stroke.bottomRamp, bottom)));
    }
}

void ChartBand::draw(QImage &image, QPoint origin, const QColor &color, double width, bool antialiased)
{
    if (m_empty || m_area.isEmpty())
        return;
    thicken(width / 2 * m_toDevice.m11(), antialiased);
    drawInside(image, origin, color.rgb());
    drawEdges(image, origin, color.rgb());
}

void ChartBand::drawEdges(QImage &image, QPoint origin, QRgb color) const
{
    const auto stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    auto *const pixels = reinterpret_cast<QRgb *>(image.bits());
    for (std::size_t i = 0; i < m_strokes.size(); ++i) {
        const auto [top, bottom, topRamp, bottomRamp] = m_strokes[i];
        if (top >= bottom)
            continue;
        const int first = std::max(int(std::floor(top)), m_area.top());
        const int end = std::min(int(std::ceil(bottom)), m_area.bottom() + 1);
        QRgb *const column = pixels + m_area.left() - origin.x() + qsizetype(i);
        const float topRise = 256 / (1 + topRamp);
        const float bottomRise = 256 / (1 + bottomRamp);
        for (int y = first; y < end; ++y) {
            if (y >= m_insideTop[i] && y < m_insideBottom[i])
                y = m_insideBottom[i];
            if (y >= end)
                break;
            const float above = std::clamp((float(y + 1) - top) * topRise, 0.0F, 256.0F);
            const float below = std::clamp((bottom - float(y)) * bottomRise, 0.0F, 256.0F);
            QRgb &pixel = column[(y - origin.y()) * stride];
            pixel = blended(color, pixel, unsigned(std::max(above + below - 256, 0.0F)));
        }
    }
}

/// Row by row over a few columns at a time, so that the processor takes several pixels in one step and the rows of the
/// image stay near.
void ChartBand::drawInside(QImage &image, QPoint origin, QRgb color) const
{
    constexpr std::size_t blockWidth = 64;
    const auto stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    auto *const pixels = reinterpret_cast<QRgb *>(image.bits());
    std::array<int, blockWidth> tops;
    std::array<int, blockWidth> bottoms;
    for (std::size_t first = 0; first < m_strokes.size(); first += blockWidth) {
        const std::size_t count = std::min(blockWidth, m_strokes.size() - first);
        std::copy_n(&m_insideTop[first], count, tops.begin());
        std::copy_n(&m_insideBottom[first], count, bottoms.begin());
        const auto [firstTop, lastTop] = std::minmax_element(tops.begin(), tops.begin() + count);
        const auto [firstBottom, lastBottom] = std::minmax_element(bottoms.begin(), bottoms.begin() + count);
        QRgb *const block = pixels + m_area.left() - origin.x() + qsizetype(first) - origin.y() * stride;
        const auto drawRagged = [&](int from, int to) {
            for (int y = from; y < to; ++y) {
                QRgb *const row = block + y * stride;
                for (std::size_t i = 0; i < count; ++i) {
                    // All ones if y is from the top on and above the bottom: a sum can be done for many at a time.
                    const auto mask = QRgb(((tops[i] - 1 - y) & (y - bottoms[i])) >> 31);
                    row[i] = (color & mask) | (row[i] & ~mask);
                }
            }
        };
        const int whole = std::min(*lastTop, *lastBottom);
        const int wholeEnd = std::max(*firstBottom, whole);
        drawRagged(*firstTop, whole);
        for (int y = whole; y < wholeEnd; ++y)
            std::fill_n(block + y * stride, count, color);
        drawRagged(wholeEnd, *lastBottom);
    }
}

} // namespace nightlight
