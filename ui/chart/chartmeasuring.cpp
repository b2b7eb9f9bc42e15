// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartmeasuring.h"

#include "chartpast.h"
#include "chartpicture.h"
#include "chartreadings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace nightlight {

namespace {

constexpr double reach = 5; // pixels beside a mark at which it can be taken
constexpr double stepShare = 0.01; // of the plot's width, a step of the cursor

} // namespace

ChartMeasuring::ChartMeasuring(QWidget *chart, ChartPicture &picture, const ChartReadings &readings,
                               const ChartPast &past)
    : QObject(chart), m_chart(chart), m_picture(picture), m_readings(readings), m_past(past)
{
    chart->installEventFilter(this);
}

std::optional<ChartMeasuring::Result> ChartMeasuring::result()
{
    const auto span = m_marks.span();
    if (!span)
        return {};
    const auto [from, to] = *span;
    Result result{.seconds = to - from, .published = {}, .received = {}};
    result.published = summaryOf(HistoryKind::Published, from, to, result);
    result.received = summaryOf(HistoryKind::Received, from, to, result);
    return result;
}

ChartSummary ChartMeasuring::summaryOf(HistoryKind kind, double from, double to, Result &result)
{
    const ChartSeries &series = kind == HistoryKind::Published ? m_readings.published : m_readings.received;
    if (!m_past.begin())
        return series.summary(from, to);
    ChartSummary summary = series.liveSummary(from, to);
    auto [first, end] = millisecondsIn(from, to);
    if (const auto held = series.live().first())
        end = std::min(end, held->time);
    if (first >= end || chartPoint({end, 0}).time <= *m_past.begin())
        return summary;
    Past &past = m_pasts[std::size_t(kind)];
    if (past.total && past.total->request.fromMs == first && past.total->request.toMs == end) {
        const double mean = past.total->sum / double(std::max<qint64>(past.total->count, 1));
        summary.add({qsizetype(past.total->count), mean, past.total->lowest, past.total->highest});
        result.isRough |= past.total->isRough;
        return summary;
    }
    result.isWhole = false;
    if (!std::exchange(past.isAsked, true))
        emit pastTotalWanted(kind, Timestamp(std::chrono::milliseconds(first)),
                             Timestamp(std::chrono::milliseconds(end)));
    return summary;
}

void ChartMeasuring::setPastTotal(const HistoryTotal &total)
{
    m_pasts[std::size_t(total.request.series.kind)] = {total, false};
    emit changed();
}

void ChartMeasuring::forgetPast()
{
    for (Past &past : m_pasts)
        past.total.reset();
    emit changed();
}

bool ChartMeasuring::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool ChartMeasuring::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_dragged = markAt(event.position());
    if (m_dragged)
        return true;
    if (event.modifiers() != Qt::ShiftModifier || !m_picture.isInPlot(event.position()))
        return false;
    m_pressed = event.position();
    return true;
}

bool ChartMeasuring::move(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (m_pressed && !m_dragged && (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        ChartMarks both;
        both.set(m_picture.timeAt(*m_pressed), m_picture.timeAt(at));
        m_dragged = 1;
        m_marks = both;
    }
    if (m_dragged) {
        ChartMarks marks = m_marks;
        marks.move(*m_dragged, m_picture.timeAt(at));
        changeMarks(marks);
        m_picture.point(at);
        return true;
    }
    const bool hovers = event.buttons() == Qt::NoButton && markAt(at).has_value();
    if (std::exchange(m_hovers, hovers) != hovers)
        hovers ? m_chart->setCursor(Qt::SplitHCursor) : m_chart->unsetCursor();
    return m_pressed.has_value();
}

bool ChartMeasuring::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || (!m_dragged && !m_pressed))
        return false;
    if (!m_dragged) {
        ChartMarks marks = m_marks;
        marks.put(m_picture.timeAt(*m_pressed));
        changeMarks(marks);
    }
    m_dragged.reset();
    m_pressed.reset();
    return true;
}

bool ChartMeasuring::key(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_M) {
        markHere();
        return true;
    }
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_Escape && !m_marks.isEmpty()) {
        clear();
        return true;
    }
    if (modifiers == Qt::ShiftModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)) {
        stepCursor(event.key() == Qt::Key_Left ? -stepShare : stepShare);
        return true;
    }
    return false;
}

void ChartMeasuring::stepCursor(double share)
{
    const QRectF plot = m_picture.plotArea();
    QPointF at = m_picture.cursor().value_or(plot.center());
    at.setX(std::clamp(at.x() + share * plot.width(), plot.left(), plot.right() - 1));
    m_picture.point(at);
}

std::optional<std::size_t> ChartMeasuring::markAt(QPointF at) const
{
    if (!m_picture.isInPlot(at))
        return {};
    std::optional<std::size_t> closest;
    double distance = reach;
    for (std::size_t i = 0; i < m_marks.times().size(); ++i) {
        const double from = std::abs(m_picture.xOf(m_marks.times()[i]) - at.x());
        if (from <= distance) {
            closest = i;
            distance = from;
        }
    }
    return closest;
}

void ChartMeasuring::markHere()
{
    ChartMarks marks = m_marks;
    const QRectF plot = m_picture.plotArea();
    const QPointF aside(plot.left() + plot.width() * (marks.times().size() == 1 ? 2 : 1) / 3, plot.center().y());
    marks.put(m_picture.timeAt(m_picture.cursor().value_or(aside)));
    changeMarks(marks);
}

void ChartMeasuring::markBoth()
{
    const QRectF plot = m_picture.plotArea();
    ChartMarks marks;
    marks.set(m_picture.timeAt({plot.left() + plot.width() / 4, 0}),
              m_picture.timeAt({plot.right() - plot.width() / 4, 0}));
    changeMarks(marks);
}

void ChartMeasuring::clear()
{
    m_dragged.reset();
    changeMarks({});
}

void ChartMeasuring::changeMarks(const ChartMarks &marks)
{
    if (marks == m_marks && marks == m_picture.marks())
        return;
    m_marks = marks;
    m_picture.setMarks(marks);
    emit changed();
}

} // namespace nightlight
