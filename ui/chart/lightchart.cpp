// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightchart.h"

#include "chartplot.h"
#include "lightchartparts.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

namespace nightlight {

using namespace std::chrono_literals;

LightChart::LightChart(QWidget *parent, ChartKind kind) : QWidget(parent), m_parts(std::make_unique<Parts>(this, kind))
{
    retranslate(); // the colours, which come next, are shown with the names
    m_parts->picture.setLiveParts(kind == ChartKind::Live);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connectInput();
    connect(m_parts->frames, &ChartFrames::due, this,
            [this](ChartFrames::Change change) { drawFrame(change == ChartFrames::Change::End); });
    connect(m_parts->frames, &ChartFrames::seenChanged, this, [this](bool seen) {
        if (!seen)
            emit unwatched();
    });
    connect(m_parts->picture.plot(), &ChartPlot::outdated, m_parts->frames, &ChartFrames::request);
    updateView();
    applyTheme();
}

LightChart::~LightChart() = default;

void LightChart::connectInput()
{
    const ChartInput *input = m_parts->input;
    connect(input, &ChartInput::pointed, this, [this](QPointF at) { m_parts->picture.point(at); });
    connect(input, &ChartInput::left, this, [this] { m_parts->picture.point(std::nullopt); });
    connect(input, &ChartInput::timesZoomed, this, [this](double factor, QPointF at) {
        changeView([&] { m_parts->view.zoom(factor, m_parts->picture.timeAt(at)); });
    });
    connect(input, &ChartInput::valuesZoomed, this, [this](double factor, QPointF at) {
        changeView([&] { m_parts->values.zoom(factor, m_parts->picture.lightAt(at)); });
    });
    connect(input, &ChartInput::dragged, this, [this](QPointF by) {
        changeView([&] {
            m_parts->view.pan(-by.x() * m_parts->picture.secondsPerPixel());
            m_parts->values.pan(by.y() * m_parts->picture.lightPerPixel());
        });
    });
    connect(input, &ChartInput::steppedInTime, this,
            [this](double share) { changeView([&] { m_parts->view.pan(share * m_parts->view.width()); }); });
    connect(input, &ChartInput::steppedInValues, this, [this](double share) {
        changeView([&] {
            const LightRange shown = shownValues();
            m_parts->values.pan(share * (shown.highest - shown.lowest));
        });
    });
    connect(input, &ChartInput::clicked, this, &LightChart::selectPoint);
    connect(input, &ChartInput::fitWanted, this, &LightChart::fit);
    connect(input, &ChartInput::startWanted, this, [this] { changeView([&] { m_parts->view.goToStart(); }); });
    connect(input, &ChartInput::nowWanted, this, [this] { setFollowing(true); });
}

ChartKind LightChart::kind() const
{
    return m_parts->kind;
}

bool LightChart::isFollowing() const
{
    return m_parts->view.isFollowing();
}

bool LightChart::isWatched() const
{
    return isFollowing() && m_parts->frames->isSeen();
}

ChartSpan LightChart::span() const
{
    return m_parts->view.span();
}

ChartLineStyle::Shape LightChart::shape() const
{
    return m_parts->picture.shape();
}

qsizetype LightChart::publishedCount() const
{
    return m_parts->readings.published.count();
}

qsizetype LightChart::receivedCount() const
{
    return m_parts->readings.received.count();
}

std::optional<double> LightChart::latestPublished() const
{
    return m_parts->readings.published.latestLight();
}

std::optional<double> LightChart::latestReceived() const
{
    return m_parts->readings.received.latestLight();
}

LightChart::Times LightChart::shownTimes() const
{
    return {timestampOf(m_parts->view.from()), timestampOf(m_parts->view.to())};
}

LightChart::Times LightChart::wholeTimes() const
{
    const ChartView::Extent extent = m_parts->extent();
    return {timestampOf(extent.first), timestampOf(extent.last)};
}

const ChartReadings &LightChart::readings() const
{
    return m_parts->readings;
}

const ChartPicture &LightChart::picture() const
{
    return m_parts->picture;
}

ChartMeasuring *LightChart::measuring() const
{
    return m_parts->measuring;
}

Timestamp LightChart::heldFrom() const
{
    return timestampOf(m_parts->heldFrom());
}

LightRange LightChart::shownValues() const
{
    return m_parts->values.shown();
}

QStringList LightChart::readout() const
{
    return m_parts->picture.readout();
}

std::optional<LightChart::SelectedPoint> LightChart::selectedPoint() const
{
    return m_parts->picture.selected();
}

void LightChart::selectPoint(QPointF at)
{
    const auto before = selectedPoint();
    m_parts->picture.select(at);
    reportSelection(before);
}

void LightChart::reportSelection(const std::optional<SelectedPoint> &before)
{
    if (selectedPoint() == before)
        return;
    m_parts->frames->request();
    emit selectedPointChanged();
}

void LightChart::setShape(ChartLineStyle::Shape shape)
{
    if (shape == this->shape())
        return;
    m_parts->picture.setShape(shape);
    m_parts->frames->request();
    emit shapeChanged(shape);
}

QSize LightChart::minimumSizeHint() const
{
    return {std::max(320, m_parts->picture.leastWidth() + 16), 200};
}

QSize LightChart::sizeHint() const
{
    return {800, 420};
}

void LightChart::addPublished(const QList<Reading> &readings)
{
    add(m_parts->readings.published, pointsOf(readings));
    emit readingsChanged(readings.size(), 0);
}

void LightChart::addReceived(const ReceivedBatch &batch)
{
    add(m_parts->readings.received, pointsOf(batch.readings));
    emit readingsChanged(0, batch.readings.size());
}

void LightChart::addRecorded(std::vector<ChartPoint> published, std::vector<ChartPoint> received)
{
    const auto publishedCount = qsizetype(published.size());
    const auto receivedCount = qsizetype(received.size());
    add(m_parts->readings.published, std::move(published));
    add(m_parts->readings.received, std::move(received));
    emit readingsChanged(publishedCount, receivedCount);
}

void LightChart::setNames(const QString &published, const QString &received)
{
    m_parts->publishedName = published;
    m_parts->receivedName = received;
    retranslate();
}

void LightChart::add(ChartSeries &series, std::vector<ChartPoint> points)
{
    const ChartView &view = m_parts->view;
    const bool first = m_parts->readings.isEmpty();
    const bool shown = std::any_of(points.begin(), points.end(), [&view](const ChartPoint &point) {
        return point.time >= view.from() && point.time <= view.to();
    });
    const auto last = series.live().last();
    const quint64 revision = series.live().revision();
    if (!series.add(points) || !(first || shown || isFollowing()))
        return;
    if (!last || series.live().revision() != revision) {
        m_parts->frames->request();
        return;
    }
    m_parts->newFrom = std::min(m_parts->newFrom, chartPoint(*last).time);
    m_parts->frames->requestEnd();
}

void LightChart::clearReceived()
{
    m_parts->readings.received.clear();
    m_parts->frames->request();
    emit readingsChanged(0, 0);
    const auto before = selectedPoint();
    if (before && before->isReceived) {
        m_parts->picture.select(std::nullopt);
        reportSelection(before);
    }
}

void LightChart::setMostBytes(qsizetype bytes)
{
    m_parts->readings.published.setMostBytes(bytes / 2);
    m_parts->readings.received.setMostBytes(bytes / 2);
    m_parts->frames->request();
}

void LightChart::setPastBegin(std::optional<Timestamp> begin)
{
    changePast(begin ? std::optional(chartTime(*begin)) : std::nullopt, std::nullopt);
}

void LightChart::showAbsence(Timestamp from)
{
    ChartReadings &readings = m_parts->readings;
    for (ChartGaps *gaps : {&readings.publishedGaps, &readings.receivedGaps, &readings.gaps})
        gaps->setFirst({chartTime(from), m_parts->start});
    m_parts->frames->request();
}

void LightChart::setPastTimes(const Times &times)
{
    changePast(chartTime(times.from), chartTime(times.to));
}

void LightChart::changePast(std::optional<double> begin, std::optional<double> end)
{
    m_parts->past.setBegin(begin);
    m_parts->pastEnd = end;
    m_parts->readings.published.clearPast();
    m_parts->readings.received.clearPast();
    m_parts->measuring->forgetPast();
    changeView([] {});
    emit readingsChanged(0, 0);
}

void LightChart::setPast(const HistorySlice &slice)
{
    const bool isPublished = slice.request.series.kind == HistoryKind::Published;
    (isPublished ? m_parts->readings.published : m_parts->readings.received).setPast(pointsOf(slice));
    m_parts->frames->request();
    emit readingsChanged(0, 0);
}

void LightChart::showLink(bool up, Timestamp at)
{
    note(m_parts->readings.gaps, up, at);
}

void LightChart::showDeviceLink(bool up, Timestamp at)
{
    note(m_parts->readings.publishedGaps, up, at);
}

void LightChart::showMonitorLink(bool up, Timestamp at)
{
    note(m_parts->readings.receivedGaps, up, at);
}

void LightChart::note(ChartGaps &gaps, bool up, Timestamp at)
{
    if (gaps.note(up, chartTime(at)))
        m_parts->frames->request();
}

void LightChart::setThreshold(double light)
{
    if (m_parts->picture.setThreshold(light))
        m_parts->frames->request();
}

void LightChart::setLightRange(LightRange range)
{
    m_parts->values.setSensorRange(range);
    changeView([] {});
}

void LightChart::setSpan(ChartSpan span)
{
    changeView([&] { m_parts->view.setSpan(span); });
}

void LightChart::setFollowing(bool following)
{
    changeView([&] { m_parts->view.setFollowing(following); });
}

void LightChart::showTimes(const Times &times, bool following)
{
    changeView([&] {
        m_parts->view.show(chartTime(times.from), chartTime(times.to));
        m_parts->view.setFollowing(following);
    });
}

void LightChart::goTo(Timestamp at)
{
    const double half = m_parts->view.width() / 2;
    changeView([&] { m_parts->view.show(chartTime(at) - half, chartTime(at) + half); });
    m_parts->picture.point(QPointF(m_parts->picture.xOf(chartTime(at)), m_parts->picture.plotArea().center().y()));
}

void LightChart::fit()
{
    changeView([&] {
        m_parts->view.setSpan(ChartSpan::All);
        m_parts->values.fit();
    });
}

template <typename Change> void LightChart::changeView(Change change)
{
    const bool wasFollowing = isFollowing();
    const ChartSpan before = span();
    updateView();
    change();
    updateValues();
    m_parts->frames->request();
    if (isFollowing() != wasFollowing)
        emit followingChanged(isFollowing());
    if (wasFollowing && !isFollowing())
        emit unwatched();
    if (span() != before)
        emit spanChanged(span());
    emit viewChanged();
}

void LightChart::updateView()
{
    m_parts->view.setColumns(m_parts->kind == ChartKind::Live ? m_parts->picture.columns() : 0);
    m_parts->view.update(m_parts->extent());
    updateValues();
}

void LightChart::updateValues()
{
    const ChartView &view = m_parts->view;
    const LightRange data = m_parts->readings.lights(view.from(), view.to(), m_parts->values.sensorRange());
    m_parts->values.setData(data.lowest, data.highest);
    m_parts->picture.setRanges(view.from(), view.to(), shownValues());
}

void LightChart::askForPast()
{
    if (const auto part = m_parts->wantedPast())
        emit pastWanted(timestampOf(part->from), timestampOf(part->to), part->columns);
}

/// If \a endOnly, nothing but new readings has been asked for since the last frame.
void LightChart::drawFrame(bool endOnly)
{
    updateView();
    askForPast();
    const double newFrom = std::exchange(m_parts->newFrom, std::numeric_limits<double>::infinity());
    const bool painted =
        endOnly && std::isfinite(newFrom) ? m_parts->picture.drawFrom(newFrom) : m_parts->picture.draw();
    if (isFollowing() && m_parts->kind == ChartKind::Live) {
        const auto pixel = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::duration<double>(std::min(m_parts->picture.secondsPerPixel(), 3600.0)));
        m_parts->frames->requestIn(std::max<std::chrono::milliseconds>(pixel, 1s));
    }
    if (painted)
        emit drawn(std::chrono::steady_clock::now());
}

void LightChart::applyTheme()
{
    m_parts->picture.applyTheme();
    m_parts->focusFrame->setColor(m_parts->picture.theme().published);
    m_parts->frames->request();
    emit themeChanged();
}

void LightChart::retranslate()
{
    setAccessibleName(tr("Light over time"));
    setAccessibleDescription(
        tr("The light that was published and the light that was received. Left and right move in time, plus and minus "
           "zoom, Home goes to the first reading, End to now, and F shows everything. With Shift, left and right move "
           "the cursor; M sets a mark there to measure from or to, and Escape removes the marks."));
    const bool live = m_parts->kind == ChartKind::Live;
    m_parts->picture.setTexts({.noReadings = live ? tr("No readings yet.") : tr("No readings."),
                               .gap = tr("no connection"),
                               .published = live ? tr("published") : m_parts->publishedName,
                               .received = live ? tr("received") : m_parts->receivedName,
                               .difference = tr("difference"),
                               .threshold = tr("threshold %1")});
    m_parts->frames->request();
}

void LightChart::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        applyTheme();
        break;
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        retranslate();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void LightChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->frames->request();
}

} // namespace nightlight
