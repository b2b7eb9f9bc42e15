// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpicture.h"

#include "chartbackdrop.h"
#include "chartcursor.h"
#include "chartlegend.h"
#include "chartline.h"
#include "chartmarkslayer.h"
#include "chartplot.h"
#include "charttext.h"
#include "ui/figures.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace nightlight {

ChartPicture::ChartPicture(QWidget *chart, const ChartReadings &readings)
    : m_chart(chart), m_readings(readings), m_legend(new ChartLegend(chart)), m_plot(new ChartPlot(chart)),
      m_rect(m_plot->axisRect()), m_empty(new QLabel(chart)),
      m_backdrop(new ChartBackdrop(m_plot->axisRect(), readings.gaps)),
      m_publishedLine(new ChartLine(m_plot->axisRect(), readings.published, readings.publishedGaps)),
      m_receivedLine(new ChartLine(m_plot->axisRect(), readings.received, readings.receivedGaps)),
      m_cursor(new ChartCursor(m_plot->axisRect())), m_marks(new ChartMarksLayer(m_plot->axisRect()))
{
    m_legend->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *layout = new QGridLayout(chart);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_legend, 0, 0);
    layout->addWidget(m_plot, 1, 0);
    layout->addWidget(m_empty, 1, 0);
    layout->setRowStretch(1, 1);
}

ChartPicture::~ChartPicture()
{
    delete m_plot; // its parts draw from the readings, which must not be gone before them
}

void ChartPicture::applyTheme()
{
    m_theme = ChartTheme::of(m_chart->palette());
    const QFont font = m_chart->font();
    m_plot->setFont(font);
    m_plot->setTheme(m_theme);
    m_backdrop->setTheme(m_theme, font);
    m_cursor->setTheme(m_theme, figureFont(font));
    m_marks->setTheme(m_theme);
    m_publishedLine->setStyle({m_theme.published, false, ChartLineStyle::Marker::Dot, m_shape});
    m_receivedLine->setStyle({m_theme.received, true, ChartLineStyle::Marker::Diamond, m_shape});
    QPalette quiet = m_chart->palette();
    quiet.setColor(QPalette::Text, m_theme.quietText);
    m_empty->setPalette(quiet);
    showNames();
}

void ChartPicture::setTexts(const Texts &texts)
{
    m_texts = texts;
    m_plot->setLocale(m_chart->locale());
    m_empty->setText(texts.noReadings);
    m_backdrop->setGapText(texts.gap);
    m_cursor->setDifferenceName(texts.difference);
    showNames();
}

void ChartPicture::setShape(ChartLineStyle::Shape shape)
{
    m_shape = shape;
    applyTheme();
}

void ChartPicture::select(std::optional<QPointF> at)
{
    m_selected.reset();
    double closest = std::numeric_limits<double>::infinity();
    for (ChartLine *line : {m_publishedLine, m_receivedLine}) {
        line->setSelected(std::nullopt);
        const double distance = at ? line->selectTest(inPlot(*at), false) : -1;
        if (distance < 0 || distance >= closest)
            continue;
        closest = distance;
        const auto point = line->pointAt(inPlot(*at));
        m_selected = {line == m_receivedLine, timestampOf(point->time), point->light};
    }
    if (m_selected)
        (m_selected->isReceived ? m_receivedLine : m_publishedLine)
            ->setSelected(ChartPoint{chartTime(m_selected->takenAt), m_selected->light});
}

bool ChartPicture::setThreshold(double light)
{
    if (light == m_backdrop->threshold())
        return false;
    m_backdrop->setThreshold(light);
    showNames();
    return true;
}

void ChartPicture::setLiveParts(bool shown)
{
    m_liveParts = shown;
    m_backdrop->setVisible(shown);
    showNames();
}

void ChartPicture::showNames()
{
    const ChartLineStyle published = m_publishedLine->style();
    const ChartLineStyle received = m_receivedLine->style();
    const QString threshold = m_texts.threshold.arg(lightText(m_backdrop->threshold(), m_chart->locale()));
    QList<ChartLegend::Entry> entries{{m_texts.published, published.pen(), published}};
    QList<ChartCursor::Row> rows{{&m_readings.published, published, m_texts.published}};
    if (!m_texts.received.isEmpty()) {
        entries << ChartLegend::Entry{m_texts.received, received.pen(), received};
        rows << ChartCursor::Row{&m_readings.received, received, m_texts.received};
    }
    if (m_liveParts)
        entries << ChartLegend::Entry{threshold, ChartBackdrop::thresholdPen(m_theme), {}};
    m_legend->setEntries(entries);
    m_cursor->setRows(rows);
}

void ChartPicture::setRanges(double from, double to, LightRange lights)
{
    m_plot->xAxis->setRange(from, to);
    m_plot->yAxis->setRange(lights.lowest, lights.highest);
}

/// The times and lights at the edges of the plot.
std::array<double, 4> ChartPicture::edges() const
{
    const QCPRange times = m_plot->xAxis->range();
    const QCPRange lights = m_plot->yAxis->range();
    return {times.lower, times.upper, lights.lower, lights.upper};
}

bool ChartPicture::draw()
{
    m_empty->setVisible(m_readings.isEmpty());
    m_drawnEdges = edges();
    const bool painted = m_plot->drawNow();
    for (ChartLine *line : {m_publishedLine, m_receivedLine})
        line->takeLooksOtherwise();
    return painted;
}

bool ChartPicture::drawFrom(double time)
{
    if (edges() != m_drawnEdges || m_cursor->position()) // which names the readings next to it
        return draw();
    const bool painted = m_plot->drawRightOf(m_plot->xAxis->coordToPixel(time) - ChartLine::endReach());
    bool looksOtherwise = false;
    for (ChartLine *line : {m_publishedLine, m_receivedLine})
        looksOtherwise |= line->takeLooksOtherwise();
    return looksOtherwise ? draw() : painted;
}

void ChartPicture::point(std::optional<QPointF> at)
{
    const auto position = at ? std::optional(inPlot(*at)) : std::nullopt;
    if (m_cursor->setPosition(position))
        m_plot->touch();
}

std::optional<QPointF> ChartPicture::cursor() const
{
    const auto position = m_cursor->position();
    return position ? std::optional(*position + m_plot->pos()) : std::nullopt;
}

void ChartPicture::setMarks(const ChartMarks &marks)
{
    m_marks->setMarks(marks);
    m_plot->touch();
}

const ChartMarks &ChartPicture::marks() const
{
    return m_marks->marks();
}

void ChartPicture::showAs(const ChartPicture &other)
{
    setTexts(other.m_texts);
    setThreshold(other.m_backdrop->threshold());
    setLiveParts(other.m_liveParts);
    m_marks->setMarks(other.marks());
    const QCPRange times = other.m_plot->xAxis->range();
    const QCPRange lights = other.m_plot->yAxis->range();
    setRanges(times.lower, times.upper, {lights.lower, lights.upper});
    applyTheme();
}

void ChartPicture::hold()
{
    for (ChartLine *line : {m_publishedLine, m_receivedLine})
        line->hold();
}

void ChartPicture::print(QCPPainter &painter, const QString &timesName, double columns)
{
    painter.fillRect(m_chart->rect(), m_theme.background);
    painter.save();
    painter.translate(m_legend->pos());
    m_legend->draw(painter);
    painter.restore();
    painter.translate(m_plot->pos());
    m_plot->xAxis->setLabel(timesName);
    m_plot->setBufferDevicePixelRatio(columns);
    m_plot->setViewport(QRect(QPoint(), m_plot->size()));
    // Ticks go by how much room the axes had before: at first they had none, then that without labels.
    for (int i = 0; i < 2; ++i) {
        for (const auto phase :
             {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
            m_plot->plotLayout()->update(phase);
    }
    m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
}

QRectF ChartPicture::plotArea() const
{
    return QRectF(m_rect->rect()).translated(m_plot->pos());
}

std::pair<double, double> ChartPicture::times() const
{
    const QCPRange range = m_plot->xAxis->range();
    return {range.lower, range.upper};
}

double ChartPicture::xOf(double time) const
{
    return m_plot->xAxis->coordToPixel(time) + m_plot->x();
}

QPointF ChartPicture::inPlot(QPointF at) const
{
    return at - QPointF(m_plot->pos());
}

double ChartPicture::timeAt(QPointF at) const
{
    return m_plot->xAxis->pixelToCoord(inPlot(at).x());
}

double ChartPicture::lightAt(QPointF at) const
{
    return m_plot->yAxis->pixelToCoord(inPlot(at).y());
}

double ChartPicture::secondsPerPixel() const
{
    return m_plot->xAxis->range().size() / std::max(m_rect->width(), 1);
}

int ChartPicture::columns() const
{
    return int(std::max(m_rect->width(), 1) * m_plot->devicePixelRatioF());
}

double ChartPicture::lightPerPixel() const
{
    return m_plot->yAxis->range().size() / std::max(m_rect->height(), 1);
}

QStringList ChartPicture::readout() const
{
    return m_cursor->readout();
}

int ChartPicture::leastWidth() const
{
    return m_legend->minimumSizeHint().width();
}

} // namespace nightlight
