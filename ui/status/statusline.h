// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/latencymeter.h"
#include "device/telemetry/reading.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace nightlight {

class Figure;

/// What got through and how fast, in one line of numbers.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showDevice(const DeviceCounts &counts);
    void showMonitor(const MonitorCounts &counts);
    void showLatency(const std::optional<LatencySummary> &latency);
    /// With QoS 0 nobody acknowledges, and "acknowledged" means handed over.
    void setQos(int qos);

signals:
    /// The person wants to see more of it.
    void latencyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSoon();
    void showCounts();
    void retranslate();

    DeviceCounts m_device;
    MonitorCounts m_monitor;
    QTimer m_pause; ///< while it runs, counts are not shown
    bool m_isOutdated = false; ///< what is shown
    int m_qos = 1;
    std::optional<LatencySummary> m_latency;
    Figure *m_sent;
    Figure *m_acknowledged;
    Figure *m_waiting;
    Figure *m_discarded;
    Figure *m_failed;
    Figure *m_received;
    Figure *m_lost;
    Figure *m_repeated;
    Figure *m_refused;
    Figure *m_dropped;
    Figure *m_delay;
};

} // namespace nightlight
