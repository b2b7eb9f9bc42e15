// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/actuators/lampgroup.h"
#include "device/clocks.h"
#include "device/commandlink.h"
#include "device/complaints.h"
#include "device/frametimer.h"
#include "device/hardware/sharedhardware.h"
#include "device/logbook.h"
#include "device/mqtt/mqttlink.h"
#include "device/publisher.h"
#include "device/receipts.h"
#include "device/sampler.h"
#include "device/sequencecounter.h"
#include "device/telemetry/sensorstatus.h"
#include "device/telemetry/settings.h"
#include "device/telemetry/topics.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace nightlight {

/// The device: reads the light each interval, publishes it, and switches the lamp as it is told.
///
/// Made anywhere, moved to its thread, and only then started: sockets, clients and sensors are made there. Its slots
/// are for queued calls, its signals carry values; what comes often comes at most once a display frame, and less often
/// if it is not taken as fast.
///
/// While it is stopped it holds no sensor and no lamp: a board's port is free for other programs.
class DeviceLoop : public QObject
{
    Q_OBJECT

public:
    /// Readings and their count are kept in \a folder.
    explicit DeviceLoop(const QString &folder, const Clocks &clocks = {});
    ~DeviceLoop() override;

public slots:
    void start(const nightlight::DeviceSettings &settings);
    /// If \a settings stop the device, what waits is given half a second to arrive.
    void setDevice(const nightlight::DeviceSettings &settings);
    /// Where to publish; no endpoint means nowhere, and readings wait.
    void setBroker(const std::optional<nightlight::Endpoint> &endpoint, const nightlight::Delivery &delivery);
    void setSliderLight(double light);
    void retryNow();
    /// Gives what waits half a second to arrive, says goodbye to the broker, then emits finished().
    void shutDown();

signals:
    /// What was handed to the connection since the last time, each reading once, as the device \a deviceId.
    void published(const QList<nightlight::Reading> &readings, const QString &deviceId);
    /// The latest light level, whether or not it could be published.
    void measured(double light);
    void sensorStatusChanged(const nightlight::SensorStatus &status);
    /// The commands that were understood since the last time, each of them.
    void commanded(const QList<bool> &ledOn);
    /// The window's lamp.
    void lampSwitched(bool on);
    void countsChanged(const nightlight::DeviceCounts &counts);
    void linkChanged(const nightlight::LinkStatus &status);
    void logged(const nightlight::LogBatch &batch);
    void finished();

private:
    void finish();
    void startOrStop();
    void onMeasured(double light);
    void number(Reading reading);
    void onJournalOpened(quint64 lastSeq);
    void keepCount(quint64 seq);
    void onLinkChanged(const LinkStatus &status);
    void onAcknowledged(qint32 packetId, bool accepted);
    void onMessage(const MqttMessage &message);
    void onLampsSettled(quint64 command, bool on, LampGroup::Outcome outcome);
    void openJournal();
    void connectLink();
    void leaveOrConnect();
    bool hasLastWords() const;
    void note(const QString &sentence);
    void warn(const QString &sentence);
    void complain(const QString &sentence);
    void passOnPublished();
    void passOn();

    QString m_folder;
    Clocks m_clocks;
    DeviceSettings m_settings;
    std::optional<Endpoint> m_endpoint;
    Delivery m_delivery;

    LogBook m_log;
    FrameTimer m_frame;
    Receipts m_receipts; ///< of what was passed on
    MqttLink m_link; ///< what is published goes over it
    CommandLink m_commandLink;
    Publisher m_publisher;
    SharedHardware m_hardware;
    LampGroup m_lamps;
    Sampler m_sampler;
    std::unique_ptr<SequenceCounter> m_seq;
    QList<Reading> m_unnumbered; ///< until it is known how far the journal has counted
    Complaints m_complaints;

    std::optional<qint32> m_onlineMessage; ///< packet id, until it is acknowledged
    QTimer m_lastWords; ///< running until a stopped device leaves the broker
    bool m_ending = false;

    QString m_publishedId; ///< of the device that publishes
    QList<Reading> m_published; ///< since the last frame
    std::optional<double> m_light; ///< the latest since the last frame
    QList<bool> m_commands; ///< since the last frame
    std::optional<bool> m_lampOn; ///< the latest since the last frame
    DeviceCounts m_counts; ///< as last passed on
    SensorStatus m_toldStatus; ///< as last passed on
};

} // namespace nightlight
