// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightchart.h"

#include "chartbackdrop.h"
#include "chartcursor.h"
#include "chartframes.h"
#include "chartinput.h"
#include "chartlegend.h"
#include "chartline.h"
#include "chartplot.h"
#include "charttext.h"
#include "chartvalues.h"
#include "chartview.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace nightlight {

using namespace std::chrono_literals;

struct LightChart::Parts
{
    explicit Parts(LightChart *chart)
        : legend(new ChartLegend(chart)), plot(new ChartPlot(chart)), empty(new QLabel(chart)),
          backdrop(new ChartBackdrop(plot->axisRect(), gaps)),
          publishedLine(new ChartLine(plot->axisRect(), published, gaps)),
          receivedLine(new ChartLine(plot->axisRect(), received, gaps)), cursor(new ChartCursor(plot->axisRect())),
          frames(new ChartFrames(chart)), input(new ChartInput(chart))
    {
    }

    ChartSeries published{largestCount};
    ChartSeries received{largestCount};
    ChartGaps gaps;
    ChartView view;
    ChartValues values;
    ChartTheme theme;
    bool framedByFocus = false;

    // Owned by the chart, or by the plot, which is.
    ChartLegend *legend;
    ChartPlot *plot;
    QLabel *empty;
    ChartBackdrop *backdrop;
    ChartLine *publishedLine;
    ChartLine *receivedLine;
    ChartCursor *cursor;
    ChartFrames *frames;
    ChartInput *input;
};

LightChart::LightChart(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_parts->legend->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->empty->setTextFormat(Qt::PlainText);
    m_parts->empty->setAlignment(Qt::AlignCenter);
    m_parts->empty->setWordWrap(true);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_parts->legend, 0, 0);
    layout->addWidget(m_parts->plot, 1, 0);
    layout->addWidget(m_parts->empty, 1, 0);
    layout->setRowStretch(1, 1);

    connectInput();
    connect(m_parts->frames, &ChartFrames::due, this, &LightChart::drawFrame);
    connect(m_parts->plot, &ChartPlot::outdated, m_parts->frames, &ChartFrames::request);
    updateView();
    applyTheme();
    retranslate();
}

LightChart::~LightChart()
{
    delete m_parts->plot; // its parts draw from the series, which must not be gone before them
}

void LightChart::connectInput()
{
    const auto inPlot = [this](QPointF at) { return at - QPointF(m_parts->plot->pos()); };
    const auto times = m_parts->plot->xAxis;
    const auto lights = m_parts->plot->yAxis;
    const ChartInput *input = m_parts->input;
    const auto point = [this](std::optional<QPointF> at) {
        if (m_parts->cursor->setPosition(at) && isVisible())
            m_parts->cursor->layer()->replot();
    };
    connect(input, &ChartInput::pointed, this, [point, inPlot](QPointF at) { point(inPlot(at)); });
    connect(input, &ChartInput::left, this, [point] { point(std::nullopt); });
    connect(input, &ChartInput::timesZoomed, this, [=, this](double factor, QPointF at) {
        changeView([&] { m_parts->view.zoom(factor, times->pixelToCoord(inPlot(at).x())); });
    });
    connect(input, &ChartInput::valuesZoomed, this, [=, this](double factor, QPointF at) {
        changeView([&] { m_parts->values.zoom(factor, lights->pixelToCoord(inPlot(at).y())); });
    });
    connect(input, &ChartInput::dragged, this, [this, times, lights](QPointF by) {
        const QCPAxisRect *rect = m_parts->plot->axisRect();
        changeView([&] {
            m_parts->view.pan(-by.x() * times->range().size() / std::max(rect->width(), 1));
            m_parts->values.pan(by.y() * lights->range().size() / std::max(rect->height(), 1));
        });
    });
    connect(input, &ChartInput::steppedInTime, this,
            [this](double share) { changeView([&] { m_parts->view.pan(share * m_parts->view.width()); }); });
    connect(input, &ChartInput::steppedInValues, this,
            [this, lights](double share) { changeView([&] { m_parts->values.pan(share * lights->range().size()); }); });
    connect(input, &ChartInput::fitWanted, this, &LightChart::fit);
    connect(input, &ChartInput::startWanted, this, [this] { changeView([&] { m_parts->view.goToStart(); }); });
    connect(input, &ChartInput::nowWanted, this, [this] { setFollowing(true); });
}

bool LightChart::isFollowing() const
{
    return m_parts->view.isFollowing();
}

ChartSpan LightChart::span() const
{
    return m_parts->view.span();
}

qsizetype LightChart::publishedCount() const
{
    return qsizetype(m_parts->published.points().size());
}

qsizetype LightChart::receivedCount() const
{
    return qsizetype(m_parts->received.points().size());
}

namespace {

std::optional<double> latest(const ChartSeries &series)
{
    return series.points().empty() ? std::nullopt : std::optional(series.points().back().light);
}

} // namespace

std::optional<double> LightChart::latestPublished() const
{
    return latest(m_parts->published);
}

std::optional<double> LightChart::latestReceived() const
{
    return latest(m_parts->received);
}

LightChart::Times LightChart::shownTimes() const
{
    return {timestampOf(m_parts->view.from()), timestampOf(m_parts->view.to())};
}

LightRange LightChart::shownValues() const
{
    return m_parts->values.shown();
}

QStringList LightChart::readout() const
{
    return m_parts->cursor->readout();
}

QSize LightChart::minimumSizeHint() const
{
    return {std::max(320, m_parts->legend->minimumSizeHint().width() + 16), 200};
}

QSize LightChart::sizeHint() const
{
    return {800, 420};
}

void LightChart::addPublished(const QList<Reading> &readings)
{
    std::vector<ChartPoint> points;
    points.reserve(std::size_t(readings.size()));
    for (const Reading &reading : readings)
        points.push_back({chartTime(reading.takenAt), reading.light});
    add(m_parts->published, std::move(points));
}

void LightChart::addReceived(const ReceivedBatch &batch)
{
    std::vector<ChartPoint> points;
    points.reserve(std::size_t(batch.readings.size()));
    for (const ReceivedReading &reading : batch.readings)
        points.push_back({chartTime(reading.takenAt), reading.light});
    add(m_parts->received, std::move(points));
}

void LightChart::add(ChartSeries &series, std::vector<ChartPoint> points)
{
    const ChartView &view = m_parts->view;
    const bool first = m_parts->published.points().empty() && m_parts->received.points().empty();
    const bool shown = std::any_of(points.begin(), points.end(), [&view](const ChartPoint &point) {
        return point.time >= view.from() && point.time <= view.to();
    });
    if (series.add(std::move(points)) && (first || shown || isFollowing()))
        m_parts->frames->request();
}

void LightChart::clearReceived()
{
    m_parts->received.clear();
    m_parts->frames->request();
}

void LightChart::showLink(bool up, Timestamp at)
{
    if (m_parts->gaps.note(up, chartTime(at)))
        m_parts->frames->request();
}

void LightChart::setThreshold(double light)
{
    if (light == m_parts->backdrop->threshold())
        return;
    m_parts->backdrop->setThreshold(light);
    showLegend();
    m_parts->frames->request();
}

void LightChart::setThresholdVisible(bool visible)
{
    if (visible == m_parts->backdrop->isThresholdVisible())
        return;
    m_parts->backdrop->setThresholdVisible(visible);
    showLegend();
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
    if (span() != before)
        emit spanChanged(span());
}

void LightChart::updateView()
{
    const double now = chartTime(currentTimestamp());
    ChartView::Extent extent{now, now, now};
    for (const ChartSeries *series : {&m_parts->published, &m_parts->received}) {
        const auto points = series->points();
        if (points.empty())
            continue;
        extent.first = std::min(extent.first, points.front().time);
        extent.last = std::max(extent.last, points.back().time);
    }
    m_parts->view.update(extent);
    updateValues();
}

void LightChart::updateValues()
{
    const LightRange sensor = m_parts->values.sensorRange();
    double lowest = sensor.lowest;
    double highest = sensor.highest;
    for (const ChartSeries *series : {&m_parts->published, &m_parts->received}) {
        if (series->lowest() >= sensor.lowest && series->highest() <= sensor.highest)
            continue;
        for (const ChartPoint &point : series->around(m_parts->view.from(), m_parts->view.to())) {
            lowest = std::min(lowest, point.light);
            highest = std::max(highest, point.light);
        }
    }
    m_parts->values.setData(lowest, highest);
    const LightRange shown = m_parts->values.shown();
    m_parts->plot->xAxis->setRange(m_parts->view.from(), m_parts->view.to());
    m_parts->plot->yAxis->setRange(shown.lowest, shown.highest);
}

void LightChart::drawFrame()
{
    updateView();
    m_parts->empty->setVisible(m_parts->published.points().empty() && m_parts->received.points().empty());
    const bool painted = m_parts->plot->drawNow();
    if (isFollowing()) {
        const double secondsPerPixel = m_parts->view.width() / std::max(m_parts->plot->axisRect()->width(), 1);
        const auto pixel = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::duration<double>(std::min(secondsPerPixel, 3600.0)));
        m_parts->frames->requestIn(std::max<std::chrono::milliseconds>(pixel, 1s));
    }
    if (painted)
        emit drawn(std::chrono::steady_clock::now());
}

void LightChart::applyTheme()
{
    const ChartTheme theme = ChartTheme::of(palette());
    const QFont figures = withTabularFigures(font());
    m_parts->theme = theme;
    m_parts->plot->setFont(font());
    m_parts->plot->setTheme(theme);
    m_parts->backdrop->setTheme(theme, font());
    m_parts->cursor->setTheme(theme, figures);
    m_parts->publishedLine->setStyle({theme.published, false, ChartLineStyle::Marker::Dot});
    m_parts->receivedLine->setStyle({theme.received, true, ChartLineStyle::Marker::Diamond});
    QPalette quiet = palette();
    quiet.setColor(QPalette::Text, theme.quietText);
    m_parts->empty->setPalette(quiet);
    showLegend();
    m_parts->frames->request();
}

void LightChart::retranslate()
{
    m_parts->plot->setLocale(locale());
    setAccessibleName(tr("Light over time"));
    setAccessibleDescription(
        tr("The light that was published and the light that was received. Left and right move in time, plus and minus "
           "zoom, Home goes to the first reading, End to now, and F shows everything."));
    m_parts->empty->setText(tr("No readings yet."));
    m_parts->backdrop->setGapText(tr("no connection"));
    showLegend();
    m_parts->frames->request();
}

void LightChart::showLegend()
{
    const ChartLineStyle published = m_parts->publishedLine->style();
    const ChartLineStyle received = m_parts->receivedLine->style();
    const QString publishedName = tr("published");
    const QString receivedName = tr("received");
    QList<ChartLegend::Entry> entries{{publishedName, published.pen(), published},
                                      {receivedName, received.pen(), received}};
    if (m_parts->backdrop->isThresholdVisible()) {
        const QString light = lightText(m_parts->backdrop->threshold(), locale());
        entries << ChartLegend::Entry{tr("threshold %1").arg(light), ChartBackdrop::thresholdPen(m_parts->theme), {}};
    }
    m_parts->legend->setEntries(entries);
    m_parts->cursor->setRows(
        {{&m_parts->published, published, publishedName}, {&m_parts->received, received, receivedName}});
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

void LightChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_parts->frames->setHidden(false);
    m_parts->frames->request();
}

void LightChart::hideEvent(QHideEvent *event)
{
    m_parts->frames->setHidden(true);
    QWidget::hideEvent(event);
}

void LightChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->frames->request();
}

void LightChart::focusInEvent(QFocusEvent *event)
{
    m_parts->framedByFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
}

void LightChart::focusOutEvent(QFocusEvent *event)
{
    m_parts->framedByFocus = false;
    QWidget::focusOutEvent(event);
}

void LightChart::paintEvent(QPaintEvent *)
{
    if (!m_parts->framedByFocus)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_parts->theme.published, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
}

} // namespace nightlight
