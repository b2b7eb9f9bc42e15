// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurepanel.h"

#include "chartmeasuring.h"
#include "chartpicture.h"
#include "lightchart.h"
#include "spantext.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace nightlight {

using namespace std::chrono_literals;

MeasurePanel::MeasurePanel(LightChart *chart, QWidget *parent)
    : QWidget(parent), m_chart(chart), m_duration(new QLabel(this)), m_close(new QToolButton(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(1);
    m_duration->setFont(figureFont(font()));
    m_duration->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_duration, 0, 0);
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        m_headings[i] = new QLabel(this);
        m_headings[i]->setPalette(quietText(palette()));
        layout->addWidget(m_headings[i], 0, int(i) + 1, Qt::AlignTrailing);
    }
    m_published = addRow(1);
    m_received = addRow(2);
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("×"));
    layout->addWidget(m_close, 0, 6, Qt::AlignTrailing | Qt::AlignTop);
    layout->setColumnStretch(5, 1);
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);

    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &MeasurePanel::showResult);
    connect(m_close, &QToolButton::clicked, chart->measuring(), &ChartMeasuring::clear);
    connect(chart->measuring(), &ChartMeasuring::changed, this, &MeasurePanel::showResult);
    connect(chart, &LightChart::readingsChanged, this, [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start(500ms); // they may lie between the marks
    });
    retranslate();
}

MeasurePanel::Row MeasurePanel::addRow(int row)
{
    auto *layout = static_cast<QGridLayout *>(this->layout());
    Row added{new QLabel(this), {}};
    layout->addWidget(added.name, row, 0);
    for (std::size_t i = 0; i < added.figures.size(); ++i) {
        added.figures[i] = new QLabel(this);
        added.figures[i]->setFont(figureFont(font()));
        added.figures[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(added.figures[i], row, int(i) + 1, Qt::AlignTrailing);
    }
    return added;
}

void MeasurePanel::showResult()
{
    m_later.stop();
    const auto result = m_chart->measuring()->result();
    const auto [published, received] = m_chart->picture().names();
    const bool both = result && !received.isEmpty();
    for (QLabel *label : findChildren<QLabel *>())
        label->setVisible(result.has_value());
    m_received.name->setVisible(both);
    for (QLabel *figure : m_received.figures)
        figure->setVisible(both);
    m_duration->setVisible(true);
    setVisible(!m_chart->measuring()->marks().isEmpty());
    if (!result) {
        m_duration->setText(tr("Set a second mark: M at the cursor, or Shift and a click."));
        setAccessibleName(m_duration->text());
        return;
    }
    m_duration->setText(spanText(result->seconds, locale()));
    const QString about = result->isRough ? QStringLiteral("≈ ") : QString();
    showRow(m_published, published, result->published, about);
    showRow(m_received, received, result->received, about);
    if (!result->isWhole)
        showWaiting();
    setAccessibleName(tr("Between the marks: %1").arg(words().join(QStringLiteral("; "))));
}

void MeasurePanel::showWaiting()
{
    for (const Row *row : {&m_published, &m_received}) {
        for (QLabel *figure : row->figures)
            figure->setText(QStringLiteral("…"));
    }
}

void MeasurePanel::showRow(const Row &row, const QString &name, const ChartSummary &summary, const QString &about)
{
    row.name->setText(name);
    row.figures[0]->setText(about + locale().toString(quint64(summary.count)));
    std::size_t index = 1;
    for (const double light : {summary.mean, summary.lowest, summary.highest})
        row.figures[index++]->setText(summary.count == 0 ? QStringLiteral("–") : lightText(light, locale()));
}

QStringList MeasurePanel::words() const
{
    QStringList words{m_duration->text()};
    for (const Row *row : {&m_published, &m_received}) {
        if (row->name->isHidden())
            continue;
        QStringList parts;
        for (std::size_t i = 0; i < m_headings.size(); ++i)
            parts << m_headings[i]->text() + u' ' + row->figures[i]->text();
        words << row->name->text() + u' ' + parts.join(QStringLiteral(", "));
    }
    return words;
}

void MeasurePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        for (QLabel *heading : m_headings)
            heading->setPalette(quietText(palette()));
    }
}

void MeasurePanel::retranslate()
{
    const std::array headings{tr("count"), tr("mean"), tr("lowest"), tr("highest")};
    for (std::size_t i = 0; i < headings.size(); ++i)
        m_headings[i]->setText(headings[i]);
    m_close->setAccessibleName(tr("Remove the marks"));
    explain(m_close, tr("Removes the marks and what was measured between them."));
    showResult();
}

} // namespace nightlight
