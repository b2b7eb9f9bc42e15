// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencydialog.h"

#include "latencyhistogram.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/status/latencytext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

LatencyDialog::LatencyDialog(QWidget *parent)
    : QDialog(parent), m_explanation(new QLabel(this)), m_histogram(new LatencyHistogram(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_explanation->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_histogram, 1);
    layout->addWidget(buildFigures());
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    retranslate();
    showDistribution({});
    showCounts({});
}

QWidget *LatencyDialog::buildFigures()
{
    auto *figures = new QWidget(this);
    auto *layout = new QGridLayout(figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(10);
    layout->setColumnMinimumWidth(2, 24);
    layout->setColumnStretch(5, 1);
    const auto add = [&](Pair &pair, int row, int column) {
        pair = {new QLabel(figures), new QLabel(figures)};
        pair.name->setPalette(quietText(palette()));
        pair.figure->setFont(figureFont(font()));
        pair.figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (QLabel *label : {pair.name, pair.figure})
            label->setTextFormat(Qt::PlainText);
        layout->addWidget(pair.name, row, column);
        layout->addWidget(pair.figure, row, column + 1, Qt::AlignTrailing);
    };
    for (std::size_t i = 0; i < m_times.size(); ++i)
        add(m_times[i], int(i), 0);
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        add(m_counts[i], int(i), 3);
    return figures;
}

void LatencyDialog::showDistribution(const LatencyDistribution &distribution)
{
    m_distribution = distribution;
    m_histogram->setDistribution(distribution);
    const auto text = [&](std::chrono::nanoseconds latency) {
        return distribution.readings > 0 ? latencyText(latency) : QStringLiteral("–");
    };
    m_times[0].figure->setText(text(distribution.median));
    m_times[1].figure->setText(text(distribution.percentile95));
    m_times[2].figure->setText(text(distribution.worst));
    m_times[3].figure->setText(countText(distribution.readings));
}

void LatencyDialog::showCounts(const MonitorCounts &counts)
{
    const std::array shown{counts.received, counts.lost, counts.repeated, counts.refused, counts.dropped};
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_counts[i].figure->setText(countText(shown[i]));
}

void LatencyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        for (const Pair &pair : m_times)
            pair.name->setPalette(quietText(palette()));
        for (const Pair &pair : m_counts)
            pair.name->setPalette(quietText(palette()));
    }
}

void LatencyDialog::retranslate()
{
    setWindowTitle(tr("From the sensor to the chart"));
    m_explanation->setText(tr("How long the own device's readings of the last minute took from the sensor through the "
                              "broker to the chart, and what became of all since the device is watched."));
    const std::array times{tr("half took at most"), tr("95 of 100 took at most"), tr("the slowest took"),
                           tr("readings measured")};
    for (std::size_t i = 0; i < times.size(); ++i)
        m_times[i].name->setText(times[i]);
    const std::array counts{tr("received"), tr("lost"), tr("repeated"), tr("refused"), tr("not drawn")};
    for (std::size_t i = 0; i < counts.size(); ++i)
        m_counts[i].name->setText(counts[i]);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    showDistribution(m_distribution);
}

} // namespace nightlight
