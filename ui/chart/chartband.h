// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QTransform>

#include <span>
#include <vector>

namespace nightlight {

/// Lines with so many corners that each column of pixels shows one stroke, from where they are highest in it to where
/// they are lowest: drawn column by column, in a hundredth of the time that a painter takes for such lines.
///
/// The strokes are as thick as a round pen makes them. Upper and lower ends are antialiased.
class ChartBand
{
public:
    /// Begins anew, for the pixels in \a area of a device to which \a toDevice maps what is added. It may move and
    /// scale only.
    void begin(const QRect &area, const QTransform &toDevice);
    /// A line whose corners are in order of x.
    void add(std::span<const QPointF> line);
    /// What dots of \a radius from \a top to \a bottom, straight below it, cover.
    void addDots(QPointF top, QPointF bottom, double radius);
    bool isEmpty() const { return m_empty; }
    const QRect &area() const { return m_area; }

    /// Draws with a pen of \a width and \a color, which is opaque. The upper left pixel of \a image, which has 32 bits
    /// a pixel and is premultiplied or has no alpha, is the one at \a origin of the device.
    void draw(QImage &image, QPoint origin, const QColor &color, double width, bool antialiased);

private:
    /// Where lines run in a column, in pixels of the device.
    struct Column
    {
        float top;
        float bottom;
    };
    /// What of a column is coloured; between its two edges wholly so.
    struct Stroke
    {
        float top;
        float bottom;
        float topRamp; ///< over so many pixels more than one the edge becomes full
        float bottomRamp;
    };

    void reach(int column, double from, double to);
    void addSegment(QPointF from, QPointF to);
    void thicken(double radius, bool antialiased);
    void drawEdges(QImage &image, QPoint origin, QRgb color) const;
    void drawInside(QImage &image, QPoint origin, QRgb color) const;

    QRect m_area;
    QTransform m_toDevice;
    int m_margin = 0; ///< columns at either side whose strokes reach into the area
    bool m_empty = true;
    std::vector<Column> m_columns;
    std::vector<Stroke> m_strokes;
    std::vector<int> m_insideTop; ///< the first row that is wholly coloured
    std::vector<int> m_insideBottom; ///< the row behind the last one
};

} // namespace nightlight
