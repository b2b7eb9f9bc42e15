// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectoptions.h"
#include "events.h"
#include "intake.h"
#include "library.h"
#include "underway.h"

#include <QSet>

#include <optional>

struct mosquitto;
struct mqtt5__property;
struct mosquitto_message;

namespace nightlight::qtmqtt {

/// MQTT as libmosquitto speaks it, without a network: bytes in, bytes out, and events.
///
/// What it knows of messages under way outlives a connection if the session is not a clean one.
class Session
{
public:
    explicit Session(EventQueue &events) : m_events(events) { }
    Q_DISABLE_COPY_MOVE(Session)

    /// Begins a connection: the first bytes are ready to be taken. Returns what stands against it.
    QMqttClient::ClientError start(const ConnectOptions &options);
    /// Ends the connection without a word; nothing to do if there is none.
    void stop();
    bool isRunning() const { return m_library.isOpen(); }
    /// Whether the broker has accepted.
    bool isAccepted() const { return m_accepted; }

    /// Takes what came from the broker. May end with a Closed event, and takes nothing more then.
    void receive(QByteArrayView data);
    /// Gives what is to go to the broker; 0 if there is nothing now.
    qsizetype takeOutgoing(std::span<char> space) { return m_library.takeOutgoing(space); }
    /// Whether there may be more after takeOutgoing() has put \a taken bytes into \a space.
    bool hasMoreOutgoing(qsizetype taken, std::span<char> space) const { return m_library.hasMore(taken, space); }

    /// The id of the message, 0 with QoS 0, or -1 if it was not taken.
    qint32 publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties, const QByteArray &payload,
                   quint8 qos, bool retain);
    /// The id that the answer will bear, or -1.
    int subscribe(const QString &filter, const QMqttSubscriptionProperties &properties, quint8 qos);
    int unsubscribe(const QString &filter, const QMqttUnsubscriptionProperties &properties);
    void sayGoodbye();

private:
    bool prepare(const ConnectOptions &options);
    QMqttClient::ClientError connectLibrary(const ConnectOptions &options);
    bool collectAcknowledgement();
    void feedAcknowledgements();
    void receivePacket();
    bool mayLibrarySee(const PacketScanner &packet);
    void forgetHalfReceived(quint16 packetId);
    void tellProgress(const PacketScanner &packet);
    void feed(QByteArrayView data, int packets);
    void close(QMqttClient::ClientError error);
    bool isTooLarge(qint64 packetSize) const { return m_largestPacket > 0 && packetSize > m_largestPacket; }
    bool isAnswered(int packetId, int code) const;

    static void onConnect(mosquitto *, void *session, int code, int flags, const mqtt5__property *properties);
    static void onPublish(mosquitto *, void *session, int packetId, int code, const mqtt5__property *properties);
    static void onMessage(mosquitto *, void *session, const mosquitto_message *message,
                          const mqtt5__property *properties);
    static void onSubscribe(mosquitto *, void *session, int packetId, int count, const int *codes,
                            const mqtt5__property *properties);
    static void onUnsubscribe(mosquitto *, void *session, int packetId, const mqtt5__property *properties);

    EventQueue &m_events;
    Library m_library;
    Intake m_intake;
    std::optional<PacketScanner> m_watched; // the packet that the library reads now, if we have to look at it too
    QSet<quint16> m_acknowledged; // packet ids of PUBACKs that it reads now, or is about to
    QByteArray m_acknowledgements; // these packets
    UnderWay m_underWay;
    QSet<quint16> m_halfReceived; // packet ids of messages of QoS 2 that the broker has not released
    QString m_hostname; // of the library's session, as the port, the client id and the version
    quint16 m_port = 0;
    QString m_clientId;
    QMqttClient::ProtocolVersion m_version = QMqttClient::MQTT_3_1_1;
    quint32 m_largestPacket = 0; // bytes that the broker takes; 0 for any
    quint16 m_largestAlias = 0;
    bool m_lasting = false; // whether the library's session outlives the connection
    bool m_accepted = false;
    bool m_muted = false; // messages are not to be told of
    bool m_closed = false;
};

} // namespace nightlight::qtmqtt
