// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/mqttlink.h"
#include "device/telemetry/settings.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace nightlight {

/// Brings a device its commands, also those that came while it was away: the broker keeps them in a session.
///
/// It is a connection of its own, which listens and never publishes. In a session that outlives the connection, a
/// broker also keeps the packet ids of messages that it was sent with QoS 2 and not told to release. A client made anew
/// knows nothing of them and gives the same ids to other readings, which the broker takes for repetitions. So readings
/// go over a connection whose session ends with it.
class CommandLink : public QObject
{
    Q_OBJECT

public:
    explicit CommandLink(QObject *parent = nullptr);

    /// Listens at \a endpoint to what is sent to the device. If it has a session elsewhere, that one is ended.
    void open(const Endpoint &endpoint, const QString &deviceId, const CommandSettings &settings);
    /// Goes away; the broker keeps what comes meanwhile.
    void close();
    /// Goes away for good: the broker is to keep nothing. If it cannot be reached, it finds out by itself in time.
    void leave();
    void retryNow();

signals:
    void received(const nightlight::MqttMessage &message);
    /// \a message is not to be followed, for the reason \a remark, which is translated.
    void passedOver(const nightlight::MqttMessage &message, const QString &remark);
    /// The broker was tried several times; one translated sentence says why it does not let the commands through.
    void failing(const QString &sentence);
    void warned(const QString &sentence);

private:
    /// Where a session is.
    struct Place
    {
        Endpoint endpoint;
        QString clientId;

        bool isOneWith(const Place &other) const;
    };
    struct Farewell
    {
        Place place;
        QPointer<MqttLink> link;
    };

    void endSession();
    void onStatus(const LinkStatus &status);
    void onMessage(const MqttMessage &message);
    void giveNewest();

    MqttLink m_link;
    QTimer m_quiet; ///< running while commands that were kept may still come, and only the newest of them is wanted
    CommandSettings m_settings;
    std::optional<Place> m_place; ///< of the session that the broker keeps
    QList<Farewell> m_farewells;
    std::optional<MqttMessage> m_newest;
    Moment m_connectedAt;
    int m_failures = 0;
};

} // namespace nightlight
