// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "linkstatus.h"
#include "mqttmessage.h"
#include "retrypolicy.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

class QMqttClient;
class QTcpSocket;

namespace nightlight {

/// One lasting connection to a broker: connects, says why it could not, tries again, subscribes again.
///
/// Lives in the thread that uses it. Each try has a fresh socket and a fresh QMqttClient on it: the socket knows more
/// about a failure than QMqttClient tells, and nothing of a broken connection is left to the next one.
///
/// Whatever the broker sends, no more than 16 KiB of it wait to be looked at. With MQTT 5 it is told to leave out what
/// is larger than a reading or a command may be. One that sends it all the same, or with MQTT 3.1.1 more than 16 MiB in
/// one piece, is disconnected; where Qt's own module is installed, only once all of it is there.
class MqttLink : public QObject
{
    Q_OBJECT

public:
    /// What the broker is to publish, retained and with QoS 1, when this client is gone without a goodbye.
    struct LastWill
    {
        QString topic;
        QByteArray payload;

        bool operator==(const LastWill &) const = default;
    };

    /// Who this client is to the broker.
    struct Client
    {
        QString id;
        std::optional<LastWill> will;
        QMap<QString, int> subscriptions; ///< QoS by topic filter; made anew after each reconnect
        /// How long the broker keeps the session without a connection: what is subscribed to, and what comes meanwhile.
        /// 0: not at all. MQTT 3.1.1 knows only that or for ever. Not for a client that publishes with QoS 2: what the
        /// broker still knows of its messages, a client that was started anew cannot resolve.
        std::chrono::seconds sessionExpiry{0};

        bool operator==(const Client &) const = default;
    };

    explicit MqttLink(QObject *parent = nullptr);
    ~MqttLink() override;

    /// Connects to \a endpoint as \a client, at once, and stays connected. An open connection is kept if it is just
    /// that, else closed.
    void open(const Endpoint &endpoint, const Client &client);
    /// Says goodbye to the broker, its last will being its last words, and stays away. A session that outlives the
    /// connection stays.
    void close();
    /// Does not wait for the next try, if one is due, nor for one that reaches nobody.
    void retryNow();

    /// Hands \a message to the connection. Returns its packet id, which acknowledged() names later, 0 with QoS 0, and
    /// nothing if it could not be handed over now.
    std::optional<qint32> publish(const MqttMessage &message);

    const LinkStatus &status() const { return m_status; }
    bool isConnected() const { return m_status.state == LinkState::Connected; }
    /// Whether this connection goes on with a session that the broker had kept.
    bool isResumed() const { return m_resumed; }
    /// How many messages with QoS 1 or 2 the broker takes before it has acknowledged the first (MQTT 5, 3.2.2.3.3).
    int receiveMaximum() const { return m_limits.messages; }
    /// How much was handed over and has not left this program's buffers.
    qint64 bytesWaiting() const;

signals:
    void statusChanged(const nightlight::LinkStatus &status);
    void received(const nightlight::MqttMessage &message);
    /// The broker has answered for the message; \a accepted is false if it did not pass the message on.
    void acknowledged(qint32 packetId, bool accepted);
    /// close() sent \a lastWords before the goodbye.
    void saidGoodbye(const nightlight::MqttMessage &lastWords);
    /// Something that was handed over has left; bytesWaiting() is smaller now.
    void drained();
    /// The connection stands, but something about it is not as wanted; one translated sentence.
    void warned(const QString &sentence);

private:
    /// What the broker takes on this connection.
    struct Limits
    {
        int messages = 20; ///< at a time; mosquitto's own default
        std::optional<qint64> packetBytes; ///< MQTT 5.0, section 3.2.2.3.6
    };

    void connectNow();
    bool makeSocket();
    void speakMqtt();
    void onConnected();
    void onClientEnded();
    void onSocketEnded();
    void fail(const QString &sentence, TlsFailure tlsFailure = TlsFailure::None,
              const std::optional<PresentedCertificate> &certificate = {});
    void sayGoodbye();
    void drop();
    bool isTaken(const MqttMessage &message, bool withProperties) const;
    void subscribe(const QString &filter, int qos);
    void setStatus(LinkStatus status);

    std::optional<Endpoint> m_endpoint;
    Client m_identity;

    QTcpSocket *m_socket = nullptr;
    QMqttClient *m_client = nullptr;
    QTimer m_retryTimer;
    QTimer m_patience;
    RetryPolicy m_retry;
    QSet<qint32> m_refused; ///< packet ids whose messages the broker did not pass on
    bool m_warnedOfSize = false; ///< on this connection
    bool m_resumed = false; ///< likewise
    Limits m_limits;
    Moment m_triedAt;
    Moment m_connectedAt;
    LinkStatus m_status;
};

} // namespace nightlight
