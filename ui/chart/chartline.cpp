// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartline.h"

#include "chartdashes.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr double markerRoom = 16; // pixels from marker to marker, below which they would cover the line
constexpr double nearby = 12; // pixels from the pointer to a reading that is meant

constexpr double dashPeriod = ChartLineStyle::dash + ChartLineStyle::pause;

double length(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

QPointF atX(double x, QPointF a, QPointF b)
{
    return a + (b - a) * ((x - a.x()) / (b.x() - a.x()));
}

/// Cuts off what lies left of \a left and right of \a right; returns how long the part on the left was.
double cut(QPolygonF &line, double left, double right)
{
    double gone = 0;
    qsizetype before = 0;
    while (before + 1 < line.size() && line[before + 1].x() < left) {
        gone += length(line[before], line[before + 1]);
        ++before;
    }
    line.remove(0, before);
    if (line.size() > 1 && line[0].x() < left) {
        const QPointF edge = atX(left, line[0], line[1]);
        gone += length(line[0], edge);
        line[0] = edge;
    }
    const qsizetype end = line.size() - 1;
    if (end > 0 && line[end].x() > right && line[end - 1].x() < right)
        line[end] = atX(right, line[end - 1], line[end]);
    return gone;
}

/// What \a painter sets the pixels of, if its own may be set without it in all of \a area.
QImage *imageBehind(const QCPPainter &painter, const QRect &area)
{
    auto *image = dynamic_cast<QImage *>(painter.paintEngine()->paintDevice());
    if (!image || !image->isDetached() || !image->rect().contains(area))
        return nullptr;
    if (image->format() != QImage::Format_RGB32 && image->format() != QImage::Format_ARGB32_Premultiplied)
        return nullptr;
    const QRegion clip = painter.paintEngine()->systemClip();
    const bool isOpen = clip.isEmpty() || (clip.rectCount() == 1 && clip.boundingRect().contains(area));
    return isOpen ? image : nullptr;
}

/// Where \a painter draws at all, in device pixels, if it paints a window anew only in part; else empty.
QRect partOf(const QCPPainter &painter)
{
    return painter.paintEngine()->systemClip().boundingRect();
}

} // namespace

ChartLine::ChartLine(QCPAxisRect *rect, const ChartSeries &series, const ChartGaps &gaps)
    : QCPAbstractPlottable(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)), m_rect(rect), m_series(series),
      m_gaps(gaps)
{
}

QRect ChartLine::clipRect() const
{
    return m_rect->rect().adjusted(-int(reach), -int(reach), int(reach), int(reach));
}

ChartScale ChartLine::scale() const
{
    const QCPRange times = keyAxis()->range();
    const QCPRange lights = valueAxis()->range();
    const QRectF area(m_rect->rect());
    return {times.lower, times.upper, lights.lower, lights.upper, area, mParentPlot->bufferDevicePixelRatio()};
}

QPointF ChartLine::place(const ChartPoint &point) const
{
    const ChartScale scale = this->scale();
    return {scale.x(point.time), scale.y(point.light)};
}

/// Finds what is drawn.
void ChartLine::build()
{
    m_builtScale = scale();
    m_stretches.build(m_series, m_gaps, *m_builtScale,
                      {.steps = m_style.shape == ChartLineStyle::Shape::Steps, .anchored = m_style.dashed});
    m_markers.clear();
    if (!isSparse())
        return;
    for (const auto &[store, begin, end] : m_series.partsAround(m_builtScale->from, m_builtScale->to)) {
        store->visit(begin, end, [&](const SeriesPoint &point) { m_markers.push_back(place(chartPoint(point))); });
    }
}

bool ChartLine::isSparse() const
{
    return double(m_stretches.readingCount()) * markerRoom < m_rect->width() + markerRoom;
}

void ChartLine::draw(QCPPainter *painter)
{
    if (!m_held || m_builtScale != scale())
        build();
    const bool sparse = isSparse();
    Look look{m_stretches.isDense(), sparse, {}};
    const bool banded = beginBand(painter);
    painter->save();
    painter->setClipRect(clipRect().adjusted(int(reach), 0, 0, 0)); // only markers reach beyond the oldest time
    for (std::size_t i = 0; i < m_stretches.lineCount(); ++i) {
        const auto line = m_stretches.line(i);
        const bool inBand = banded && (look.dense || isRough(line));
        if (inBand)
            addToBand(line);
        look.rough.push_back(inBand || drawStretch(painter, line));
    }
    if (!sparse)
        drawDots(painter, banded);
    drawBand(painter);
    painter->restore();
    drawMarkers(painter);
    drawSelected(painter);
    m_looksOtherwise |= look != m_look;
    m_look = std::move(look);
}

/// False if the painter makes a picture that has no pixels.
bool ChartLine::beginBand(QCPPainter *painter)
{
    // With antialiasing, QCPPainter draws half a pixel to the right. The columns are those of pixels: their corners are
    // in the middle, and would come to lie where one ends and the next one begins.
    constexpr double halfPixel = 0.5;
    const QTransform toDevice = (painter->antialiasing() ? QTransform::fromTranslate(-halfPixel, 0) : QTransform())
                                * painter->deviceTransform();
    const bool hasPixels =
        !painter->modes().testFlag(QCPPainter::pmVectorized) && painter->paintEngine()->type() == QPaintEngine::Raster
        && toDevice.type() <= QTransform::TxScale && toDevice.m11() == toDevice.m22() && toDevice.m11() > 0;
    const QRectF seen = clipRect().adjusted(int(reach), 0, 0, 0) & mParentPlot->viewport();
    QRect area = hasPixels ? toDevice.mapRect(seen).toRect() : QRect();
    if (const auto *image = dynamic_cast<QImage *>(painter->paintEngine()->paintDevice()))
        area &= image->rect();
    if (const QRect part = partOf(*painter); !part.isEmpty())
        area &= part;
    m_band.begin(area, toDevice);
    return hasPixels;
}

void ChartLine::drawBand(QCPPainter *painter)
{
    if (m_band.isEmpty())
        return;
    const bool antialiased = painter->antialiasing();
    if (QImage *device = imageBehind(*painter, m_band.area())) {
        m_band.draw(*device, {0, 0}, m_style.color, m_style.width(), antialiased);
        return;
    }
    QImage image(m_band.area().size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    m_band.draw(image, m_band.area().topLeft(), m_style.color, m_style.width(), antialiased);
    const QTransform toDevice = painter->deviceTransform();
    painter->drawImage(toDevice.inverted().mapRect(QRectF(m_band.area())), image);
}

void ChartLine::addToBand(std::span<const QPointF> line)
{
    if (!m_style.dashed) {
        m_band.add(line);
        return;
    }
    for (const QPolygonF &dash : dashesOf(line, dashOrigin(), ChartLineStyle::dash, ChartLineStyle::pause))
        m_band.add({dash.constData(), std::size_t(dash.size())});
}

void ChartLine::drawDots(QCPPainter *painter, bool banded)
{
    const double radius = m_style.width();
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_style.color);
    for (const QLineF &dots : m_stretches.dots()) {
        if (banded && !dots.isNull())
            m_band.addDots(dots.p1(), dots.p2(), radius);
        else
            painter->drawRoundedRect(QRectF(dots.p1(), dots.p2()).adjusted(-radius, -radius, radius, radius), radius,
                                     radius);
    }
}

/// Whether it is rough.
bool ChartLine::drawStretch(QCPPainter *painter, std::span<const QPointF> corners) const
{
    QPolygonF stretch(QList<QPointF>(corners.begin(), corners.end()));
    double gone = cut(stretch, m_rect->left() - reach, m_rect->right() + reach);
    const bool rough = isRough({stretch.constData(), std::size_t(stretch.size())});
    const bool inDashes = m_style.dashed && (m_stretches.isDense() || rough);
    double left = m_rect->left() - reach;
    if (const QRect part = partOf(*painter); !part.isEmpty()) {
        left = std::max(left, painter->deviceTransform().inverted().mapRect(QRectF(part)).left() - reach);
        // A painter leaves out what is not seen too, but then goes on with the wrong dash. Which pauses are drawn hangs
        // on what lies further left.
        if (!inDashes)
            gone += cut(stretch, left, m_rect->right() + reach);
    }
    if (stretch.size() < 2)
        return rough;
    const std::span<const QPointF> line(stretch.constData(), std::size_t(stretch.size()));
    QPen pen = m_style.pen();
    if (!m_style.dashed) {
        drawSolid(painter, line, pen, rough);
    } else if (inDashes) {
        pen.setStyle(Qt::SolidLine);
        for (const QPolygonF &dash : dashesOf(line, dashOrigin(), ChartLineStyle::dash, ChartLineStyle::pause)) {
            if (dash.last().x() >= left)
                drawSolid(painter, {dash.constData(), std::size_t(dash.size())}, pen, rough);
        }
    } else {
        pen.setDashOffset(std::fmod(gone, dashPeriod) / pen.widthF());
        drawSolid(painter, line, pen, false);
    }
    return rough;
}

void ChartLine::drawSolid(QCPPainter *painter, std::span<const QPointF> line, const QPen &pen, bool rough) const
{
    if (!rough) {
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line.data(), int(line.size()));
        return;
    }
    const bool antialiased = painter->antialiasing();
    painter->setAntialiasing(false);
    for (const QRectF &bar : barsOf(line, 1 / mParentPlot->bufferDevicePixelRatio(), pen.widthF()))
        painter->fillRect(bar, pen.color());
    painter->setAntialiasing(antialiased);
}

void ChartLine::drawMarkers(QCPPainter *painter) const
{
    for (const QPointF &marker : m_markers)
        m_style.drawMarker(*painter, marker);
}

void ChartLine::drawSelected(QCPPainter *painter) const
{
    if (!m_selected)
        return;
    const QPointF at = place(*m_selected);
    constexpr double radius = 8;
    painter->setPen(QPen(m_style.color, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(at, radius, radius);
    m_style.drawMarker(*painter, at);
}

void ChartLine::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->setPen(m_style.pen());
    painter->drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()));
}

double ChartLine::endReach()
{
    return reach + dashesEnd(ChartLineStyle::dash, ChartLineStyle::pause);
}

double ChartLine::dashOrigin() const
{
    // By time instead of by length: dashes stay where they are on the line while the chart scrolls.
    const QCPRange times = keyAxis()->range();
    return std::fmod(times.lower / times.size() * m_rect->width(), dashPeriod) - m_rect->left();
}

std::optional<ChartPoint> ChartLine::pointAt(QPointF position) const
{
    if (!QRectF(m_rect->rect()).contains(position))
        return std::nullopt;
    std::optional<ChartPoint> closest;
    double distance = nearby;
    const auto take = [&](const SeriesPoint &point) {
        const ChartPoint candidate = chartPoint(point);
        const double candidateDistance = length(place(candidate), position);
        if (candidateDistance > distance)
            return;
        distance = candidateDistance;
        closest = candidate;
    };
    std::vector<qint64> edges;
    for (double x = position.x() - nearby; x <= position.x() + nearby; ++x)
        edges.push_back(millisecondsOf(keyAxis()->pixelToCoord(x)));
    std::vector<SeriesColumn> columns;
    for (const auto &[store, begin, end] : m_series.parts(keyAxis()->pixelToCoord(position.x() - nearby),
                                                          keyAxis()->pixelToCoord(position.x() + nearby))) {
        if (begin == end)
            continue;
        store->columns(edges, begin, end, columns);
        for (const SeriesColumn &column : columns) {
            take(column.first);
            take(store->leastOf(column));
            take(store->mostOf(column));
            take(column.last);
        }
    }
    return closest;
}

double ChartLine::selectTest(const QPointF &position, bool onlySelectable, QVariant *) const
{
    if (onlySelectable && selectable() == QCP::stNone)
        return -1;
    const auto point = pointAt(position);
    return point ? length(place(*point), position) : -1;
}

QCPRange ChartLine::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = !m_series.isEmpty();
    return found ? QCPRange(m_series.first()->time, m_series.last()->time) : QCPRange();
}

QCPRange ChartLine::getValueRange(bool &found, QCP::SignDomain, const QCPRange &times) const
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool all = times == QCPRange();
    const ChartSummary summary = m_series.summary(all ? -infinity : times.lower, all ? infinity : times.upper);
    found = summary.count > 0;
    return {summary.lowest, summary.highest};
}

} // namespace nightlight
