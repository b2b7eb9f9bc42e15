// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartoverview.h"

#include "chartframes.h"
#include "chartline.h"
#include "chartpicture.h"
#include "chartplot.h"
#include "chartreadings.h"
#include "charttext.h"
#include "focusframe.h"
#include "overviewhandle.h"
#include "ui/plaintext.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr double shortestWhole = 10; // seconds
constexpr double edgeReach = 5; // pixels beside an edge at which it can be taken
constexpr int margin = 4; // pixels around the plot, for the frame that shows the focus

} // namespace

ChartOverview::ChartOverview(LightChart *chart, QWidget *parent)
    : QWidget(parent), m_chart(chart), m_past(std::make_unique<ChartReadings>()), m_plot(new ChartPlot(this)),
      m_frames(new ChartFrames(this)), m_focusFrame(new FocusFrame(this))
{
    QCPAxisRect *rect = m_plot->axisRect();
    const ChartReadings &readings = chart->readings();
    m_publishedLines = {new ChartLine(rect, m_past->published, m_past->publishedGaps),
                        new ChartLine(rect, readings.published, readings.publishedGaps)};
    m_receivedLines = {new ChartLine(rect, m_past->received, m_past->receivedGaps),
                       new ChartLine(rect, readings.received, readings.receivedGaps)};
    m_handle = new OverviewHandle(rect);
    m_plot->yAxis->setVisible(false);
    m_plot->yAxis->grid()->setVisible(false);
    rect->setAutoMargins(QCP::msNone);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ChartOverview::draw);
    connect(m_frames, &ChartFrames::due, this, &ChartOverview::drawHandle);
    connect(m_plot, &ChartPlot::outdated, this, &ChartOverview::drawLater);
    connect(chart, &LightChart::viewChanged, m_frames, &ChartFrames::request);
    connect(chart, &LightChart::viewChanged, this, &ChartOverview::sayTimes);
    connect(chart, &LightChart::readingsChanged, this, &ChartOverview::drawLater);
    connect(chart, &LightChart::drawn, this, [this] {
        if (std::abs(chartTime(m_chart->wholeTimes().to) - m_drawnTo) >= secondsPerPixel())
            drawIn(shortestMoved);
    });
    connect(chart, &LightChart::themeChanged, this, &ChartOverview::applyTheme);
    connect(m_frames, &ChartFrames::seenChanged, this, [this](bool seen) {
        if (seen)
            drawIn(0ms);
        else
            m_later.stop();
    });
    applyTheme();
    retranslate();
}

ChartOverview::~ChartOverview()
{
    delete m_plot; // its lines draw from the past, which must not be gone before them
}

void ChartOverview::showPast(const HistorySlice &slice)
{
    ChartSeries &line = slice.request.series.kind == HistoryKind::Published ? m_past->published : m_past->received;
    line.clear();
    line.add(pointsOf(slice));
    drawLater();
}

QSize ChartOverview::sizeHint() const
{
    return {320, 32 + labelHeight() + 12};
}

/// A script may need more room than the font has that the others are drawn with.
int ChartOverview::labelHeight() const
{
    const QString label = timeText(QDateTime::currentDateTime(), TimeDetail::Day, locale());
    return std::max(fontMetrics().height(), fontMetrics().size(Qt::TextSingleLine, label).height());
}

void ChartOverview::applyTheme()
{
    const ChartTheme &theme = m_chart->picture().theme();
    m_plot->setFont(font());
    m_plot->setTheme(theme);
    m_plot->setLocale(m_chart->locale());
    m_handle->setTheme(theme);
    m_focusFrame->setColor(theme.published);
    for (ChartLine *line : m_publishedLines)
        line->setStyle({.color = theme.published, .marker = ChartLineStyle::Marker::None, .ownWidth = 2.0});
    for (ChartLine *line : m_receivedLines)
        line->setStyle(
            {.color = theme.received, .dashed = true, .marker = ChartLineStyle::Marker::None, .ownWidth = 1.4});
    drawLater();
}

void ChartOverview::retranslate()
{
    explain(this, tr("Everything there is, with what the chart shows in a frame. Drag the frame or its edges, or click "
                     "elsewhere. Left and right move it, Page Up and Page Down by its width, plus and minus change its "
                     "width, Home and End go to the beginning and to the end."));
    sayTimes();
}

void ChartOverview::sayTimes()
{
    const auto text = [this](Timestamp at) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
        return timeText(moment, TimeDetail::Day, locale()) + u' ' + timeText(moment, TimeDetail::Second, locale());
    };
    const LightChart::Times shown = m_chart->shownTimes();
    setAccessibleName(tr("Overview, in the frame from %1 to %2").arg(text(shown.from), text(shown.to)));
}

void ChartOverview::drawIn(std::chrono::milliseconds delay)
{
    if (m_frames->isSeen() && (!m_later.isActive() || m_later.remainingTimeAsDuration() > delay))
        m_later.start(delay);
}

void ChartOverview::drawLater()
{
    drawIn(shortestDrawn);
}

void ChartOverview::draw()
{
    m_later.stop();
    const QRectF above = m_chart->picture().plotArea(); // the same times lie at the same places if all are shown
    m_plot->axisRect()->setMargins({std::max(0, int(above.left()) - margin), 0,
                                    std::max(0, m_chart->width() - int(above.right()) - margin), labelHeight() + 8});
    const LightChart::Times whole = m_chart->wholeTimes();
    m_drawnTo = chartTime(whole.to);
    m_plot->xAxis->setRange(std::min(chartTime(whole.from), m_drawnTo - shortestWhole), m_drawnTo);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double from = chartTime(whole.from);
    const LightRange past = m_past->lights(from, m_drawnTo, {infinity, -infinity});
    const LightRange all = m_chart->readings().lights(from, m_drawnTo, past);
    if (all.lowest <= all.highest) {
        const double room = std::max((all.highest - all.lowest) * 0.08, 0.5);
        m_plot->yAxis->setRange(all.lowest - room, all.highest + room);
    }
    placeHandle();
    if (m_plot->drawNow())
        emit drawn();
}

void ChartOverview::drawHandle()
{
    placeHandle();
    m_plot->drawNow();
}

double ChartOverview::timeAt(double x) const
{
    return m_plot->xAxis->pixelToCoord(x - m_plot->x());
}

double ChartOverview::secondsPerPixel() const
{
    return m_plot->xAxis->range().size() / std::max(m_plot->axisRect()->width(), 1);
}

void ChartOverview::placeHandle()
{
    const LightChart::Times shown = m_chart->shownTimes();
    m_handle->setTimes(chartTime(shown.from), chartTime(shown.to));
}

ChartOverview::Grip ChartOverview::gripAt(QPointF at)
{
    placeHandle();
    const QRectF frame = m_handle->frame().translated(m_plot->pos());
    const double reach = std::min(edgeReach, frame.width() / 3);
    if (at.x() < frame.left() - edgeReach || at.x() > frame.right() + edgeReach)
        return Grip::None;
    if (at.x() <= frame.left() + reach)
        return Grip::Left;
    return at.x() >= frame.right() - reach ? Grip::Right : Grip::Whole;
}

void ChartOverview::show(double from, double to)
{
    const LightChart::Times whole = m_chart->wholeTimes();
    const bool reachesTheEnd = to >= chartTime(whole.to) - 2 * secondsPerPixel();
    m_chart->showTimes({timestampOf(from), timestampOf(to)}, reachesTheEnd);
}

void ChartOverview::moveBy(double seconds)
{
    const LightChart::Times shown = m_chart->shownTimes();
    const LightChart::Times whole = m_chart->wholeTimes();
    const double width = chartTime(shown.to) - chartTime(shown.from);
    const double least = std::min(chartTime(whole.from), chartTime(whole.to) - width);
    const double from = std::clamp(chartTime(shown.from) + seconds, least, chartTime(whole.to) - width);
    show(from, from + width);
}

void ChartOverview::zoom(double factor)
{
    const LightChart::Times shown = m_chart->shownTimes();
    const double from = chartTime(shown.from);
    const double to = chartTime(shown.to);
    if (m_chart->isFollowing())
        show(to - (to - from) * factor, to);
    else
        show((from + to) / 2 - (to - from) * factor / 2, (from + to) / 2 + (to - from) * factor / 2);
}

void ChartOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double time = timeAt(event->position().x());
    m_grip = gripAt(event->position());
    const auto middle = [this] {
        const LightChart::Times shown = m_chart->shownTimes();
        return (chartTime(shown.from) + chartTime(shown.to)) / 2;
    };
    if (m_grip == Grip::None) {
        m_grip = Grip::Whole;
        moveBy(time - middle());
    }
    const LightChart::Times shown = m_chart->shownTimes();
    m_gripOffset = time
                   - (m_grip == Grip::Left    ? chartTime(shown.from)
                      : m_grip == Grip::Right ? chartTime(shown.to)
                                              : middle());
    if (m_grip == Grip::Whole)
        setCursor(Qt::ClosedHandCursor);
}

void ChartOverview::mouseMoveEvent(QMouseEvent *event)
{
    const LightChart::Times shown = m_chart->shownTimes();
    const LightChart::Times whole = m_chart->wholeTimes();
    const double from = chartTime(shown.from);
    const double to = chartTime(shown.to);
    const double time = timeAt(event->position().x()) - m_gripOffset;
    const double least = std::min(2 * secondsPerPixel(), (to - from) / 2);
    switch (event->buttons().testFlag(Qt::LeftButton) ? m_grip : Grip::None) {
    case Grip::Whole:
        moveBy(time - (from + to) / 2);
        return;
    case Grip::Left:
        show(std::clamp(time, std::min(chartTime(whole.from), from), to - least), to);
        return;
    case Grip::Right:
        show(from, std::clamp(time, from + least, std::max(chartTime(whole.to), to)));
        return;
    case Grip::None:
        break;
    }
    switch (gripAt(event->position())) {
    case Grip::Left:
    case Grip::Right:
        setCursor(Qt::SizeHorCursor);
        break;
    case Grip::Whole:
        setCursor(Qt::OpenHandCursor);
        break;
    case Grip::None:
        unsetCursor();
        break;
    }
}

void ChartOverview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = Grip::None;
    unsetCursor();
}

void ChartOverview::keyPressEvent(QKeyEvent *event)
{
    const LightChart::Times shown = m_chart->shownTimes();
    const double width = chartTime(shown.to) - chartTime(shown.from);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy(-width / 10);
    case Qt::Key_Right:
        return moveBy(width / 10);
    case Qt::Key_PageUp:
        return moveBy(-width);
    case Qt::Key_PageDown:
        return moveBy(width);
    case Qt::Key_Home:
        return moveBy(chartTime(m_chart->wholeTimes().from) - chartTime(shown.from));
    case Qt::Key_End:
        return m_chart->setFollowing(true);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(0.8);
    case Qt::Key_Minus:
        return zoom(1 / 0.8);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        applyTheme();
        updateGeometry();
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ChartOverview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect().adjusted(margin, margin, -margin, -margin));
    drawIn(0ms);
}

} // namespace nightlight
