// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "figure.h"
#include "flowlayout.h"
#include "latencytext.h"
#include "ui/figures.h"

#include <QEvent>

#include <chrono>
#include <utility>

namespace nightlight {

namespace {

constexpr std::chrono::milliseconds pause{100}; // in which nobody reads a new number

QString summaryText(const LatencySummary &latency)
{
    return StatusLine::tr("%1, worst %2").arg(latencyText(latency.median), latencyText(latency.worst));
}

/// What should not happen is shown once it has.
void showUnlessZero(Figure *figure, quint64 count)
{
    figure->setValue(countText(count));
    figure->setVisible(count > 0);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_sent(new Figure(QStringLiteral("00,000"), this)),
      m_acknowledged(new Figure(QStringLiteral("00,000"), this)), m_waiting(new Figure(QStringLiteral("000"), this)),
      m_discarded(new Figure(QStringLiteral("000"), this)), m_failed(new Figure(QStringLiteral("000"), this)),
      m_received(new Figure(QStringLiteral("00,000"), this)), m_lost(new Figure(QStringLiteral("000"), this)),
      m_repeated(new Figure(QStringLiteral("000"), this)), m_refused(new Figure(QStringLiteral("000"), this)),
      m_dropped(new Figure(QStringLiteral("000"), this)), m_delay(new Figure(QString(), this))
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(20);
    for (Figure *figure : {m_sent, m_acknowledged, m_waiting, m_discarded, m_failed, m_received, m_lost, m_repeated,
                           m_refused, m_dropped, m_delay})
        layout->addWidget(figure);
    m_delay->makeButton();
    connect(m_delay, &Figure::clicked, this, &StatusLine::latencyRequested);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isOutdated, false))
            showCounts();
    });
    retranslate();
    showCounts();
    m_pause.stop();
}

void StatusLine::showDevice(const DeviceCounts &counts)
{
    m_device = counts;
    showSoon();
}

void StatusLine::showMonitor(const MonitorCounts &counts)
{
    m_monitor = counts;
    showSoon();
}

void StatusLine::showSoon()
{
    if (m_pause.isActive())
        m_isOutdated = true;
    else
        showCounts();
}

void StatusLine::showCounts()
{
    m_pause.start(pause);
    m_sent->setValue(countText(m_device.sent));
    m_acknowledged->setValue(countText(m_device.acknowledged));
    m_waiting->setValue(countText(m_device.waiting));
    showUnlessZero(m_discarded, m_device.discarded);
    showUnlessZero(m_failed, m_device.failed);
    m_received->setValue(countText(m_monitor.received));
    m_lost->setValue(countText(m_monitor.lost));
    m_repeated->setValue(countText(m_monitor.repeated));
    showUnlessZero(m_refused, m_monitor.refused);
    showUnlessZero(m_dropped, m_monitor.dropped);
}

void StatusLine::showLatency(const std::optional<LatencySummary> &latency)
{
    m_latency = latency;
    m_delay->setValue(latency ? summaryText(*latency) : QStringLiteral("–"));
}

void StatusLine::setQos(int qos)
{
    m_qos = qos;
    if (qos == 0) {
        m_acknowledged->setCaption(
            tr("handed over"), tr("Readings that were given to the network. With QoS 0 the broker acknowledges none."));
    } else {
        m_acknowledged->setCaption(tr("acknowledged"), tr("Readings that the broker has confirmed."));
    }
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusLine::retranslate()
{
    m_sent->setCaption(tr("sent"), tr("Readings that the device has handed to its connection."));
    setQos(m_qos);
    m_waiting->setCaption(tr("waiting"), tr("Readings taken that are not acknowledged yet."));
    m_discarded->setCaption(
        tr("discarded"), tr("Readings given up: too many or too old for what is kept in an outage, or refused by the "
                            "broker."));
    m_failed->setCaption(tr("failed"), tr("How often the sensor had no value when it was asked."));
    m_received->setCaption(tr("received"), tr("Readings that came back from the broker, repeated ones not counted."));
    m_lost->setCaption(tr("lost"), tr("Readings missing in the device's numbering that have not come since."));
    m_repeated->setCaption(tr("repeated"), tr("Readings that came more than once, as QoS 1 allows."));
    m_refused->setCaption(tr("refused"), tr("Messages on the telemetry topic that were no reading."));
    m_dropped->setCaption(tr("not drawn"),
                          tr("Readings that came faster than this window could take them: they are counted, but not "
                             "in the chart."));
    m_delay->setCaption(tr("sensor to chart"),
                        tr("How long a reading takes from the sensor through the broker to the chart: half of the "
                           "last minute's were faster than the first number; the slowest took the second. Press "
                           "to see all of them."));
    using namespace std::chrono_literals;
    m_delay->setSample(summaryText({.median = 88'800us, .worst = 888'800us}));
    showLatency(m_latency);
}

} // namespace nightlight
