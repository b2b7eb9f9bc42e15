// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/mqttlink.h"
#include "device/telemetry/sequencetracker.h"
#include "device/telemetry/settings.h"
#include "frametimer.h"
#include "logbook.h"
#include "receipts.h"

#include <QObject>

#include <optional>

namespace nightlight {

/// Watches a device through the broker: takes its readings in, and answers them as the lesson's server does if wanted.
///
/// Made anywhere, moved to its thread, and only then started. Its slots are for queued calls, its signals carry values,
/// at most once a display frame, and less often if they are not taken as fast: what comes meanwhile is held, mostHeld
/// readings (6 MB) at the most. Of more, the oldest are dropped and counted.
class Monitor : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostHeld = 100'000;

    Monitor();

public slots:
    /// Watches the device that \a settings names, or \a ownId if they name none.
    void setWatch(const QString &ownId, const nightlight::MonitorSettings &settings);
    /// Where to listen; no endpoint means nowhere. Commands go out with the QoS of \a delivery, but 1 at the
    /// most, and never retained.
    void setBroker(const std::optional<nightlight::Endpoint> &endpoint, const nightlight::Delivery &delivery);
    /// Tells the watched device to switch its lamp.
    void sendCommand(bool ledOn);
    void retryNow();
    /// Looks at \a message, which has come from the broker just now.
    void take(const nightlight::MqttMessage &message);
    /// Says goodbye to the broker, then emits finished().
    void shutDown();

signals:
    void received(const nightlight::ReceivedBatch &batch);
    void countsChanged(const nightlight::MonitorCounts &counts);
    void linkChanged(const nightlight::LinkStatus &status);
    void logged(const nightlight::LogBatch &batch);
    void finished();

private:
    void connectLink();
    void onTelemetry(const MqttMessage &message);
    void answer(double light);
    void sendWaitingAnswer();
    bool publishCommand(bool ledOn);
    void warn(const QString &sentence);
    void hold(const ReceivedReading &reading);
    void passOn();

    const QString m_clientSuffix;
    QString m_watched;
    QString m_telemetryTopic; ///< of the watched device
    MonitorSettings m_settings;
    std::optional<Endpoint> m_endpoint;
    Delivery m_delivery;

    LogBook m_log;
    FrameTimer m_frame;
    MqttLink m_link;
    SequenceTracker m_sequence;
    MonitorCounts m_counts;
    bool m_countsChanged = false;
    Receipts m_receipts; ///< of what was passed on
    ReceivedBatch m_batch; ///< since the last frame
    std::optional<bool> m_waitingAnswer; ///< the newest; an older one would only be undone by it
    int m_answersOnTheWay = 0;
    bool m_refused = false; ///< the broker refuses commands, and that is said
};

} // namespace nightlight
