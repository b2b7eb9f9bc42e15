// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttauthenticationproperties.h>
#include <QtMqtt/qmqttconnectionproperties.h>
#include <QtMqtt/qmqttpublishproperties.h>
#include <QtMqtt/qmqttsubscription.h>
#include <QtMqtt/qmqttsubscriptionproperties.h>
#include <QtMqtt/qmqtttopicfilter.h>

#include <QIODevice>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <memory>

namespace nightlight::qtmqtt {
class ClientCore;
}

/// One connection to an MQTT broker, as Qt MQTT documents it; libmosquitto speaks the protocol, Qt carries the bytes.
///
/// What is settable can be changed while Disconnected only. Nothing here blocks but the destructor, and a slot may do
/// anything, delete the client included. A session that is not clean is taken up again by the next connect of the same
/// client to the same host and port: what it had sent with QoS 1 or 2 and the broker had not confirmed is then sent
/// again, under the same id. If that is more than the broker takes by then, the session is given up with
/// Mqtt5SpecificError, and the next connect begins anew.
///
/// What libmosquitto 2.0 cannot do is left out:
/// - extended authentication: authenticate() does nothing, its two signals are never emitted, and a broker that asks
///   for it is left with Mqtt5SpecificError;
/// - topic aliases: none are accepted from the broker, and one that is set for a message is checked but not used;
/// - a message that comes with the identifiers of several subscriptions at once: it ends the connection;
/// - a keep-alive of 1 to 4 s is kept, but the broker is told 5 s;
/// - without a client id, only clean sessions; without a user name, no password unless the version is MQTT 5.0;
/// - the reason string and the user properties of PUBREC and PUBREL: only their reason codes are told;
/// - text with a control character in it, the null character included, is refused.
class QMqttClient : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString clientId READ clientId WRITE setClientId NOTIFY clientIdChanged)
    Q_PROPERTY(QString hostname READ hostname WRITE setHostname NOTIFY hostnameChanged)
    Q_PROPERTY(quint16 port READ port WRITE setPort NOTIFY portChanged)
    Q_PROPERTY(quint16 keepAlive READ keepAlive WRITE setKeepAlive NOTIFY keepAliveChanged)
    Q_PROPERTY(
        ProtocolVersion protocolVersion READ protocolVersion WRITE setProtocolVersion NOTIFY protocolVersionChanged)
    Q_PROPERTY(ClientState state READ state WRITE setState NOTIFY stateChanged)
    Q_PROPERTY(ClientError error READ error WRITE setError NOTIFY errorChanged)
    Q_PROPERTY(QString username READ username WRITE setUsername NOTIFY usernameChanged)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY passwordChanged)
    Q_PROPERTY(bool cleanSession READ cleanSession WRITE setCleanSession NOTIFY cleanSessionChanged)
    Q_PROPERTY(QString willTopic READ willTopic WRITE setWillTopic NOTIFY willTopicChanged)
    Q_PROPERTY(QByteArray willMessage READ willMessage WRITE setWillMessage NOTIFY willMessageChanged)
    Q_PROPERTY(quint8 willQoS READ willQoS WRITE setWillQoS NOTIFY willQoSChanged)
    Q_PROPERTY(bool willRetain READ willRetain WRITE setWillRetain NOTIFY willRetainChanged)
    Q_PROPERTY(bool autoKeepAlive READ autoKeepAlive WRITE setAutoKeepAlive NOTIFY autoKeepAliveChanged)

public:
    enum TransportType { IODevice = 0, AbstractSocket, SecureSocket };

    enum ClientState {
        Disconnected = 0,
        Connecting, ///< until the broker has accepted
        Connected,
    };
    Q_ENUM(ClientState)

    enum ClientError {
        NoError = 0,
        InvalidProtocolVersion = 1,
        IdRejected = 2,
        ServerUnavailable = 3, ///< the broker said so, or it left two pings unanswered
        BadUsernameOrPassword = 4,
        NotAuthorized = 5,
        TransportInvalid = 256, ///< no connection, or it broke; transport() may know more
        ProtocolViolation,
        UnknownError,
        Mqtt5SpecificError, ///< see serverConnectionProperties()
    };
    Q_ENUM(ClientError)

    enum ProtocolVersion { MQTT_3_1 = 3, MQTT_3_1_1 = 4, MQTT_5_0 = 5 };
    Q_ENUM(ProtocolVersion)

    explicit QMqttClient(QObject *parent = nullptr);
    /// Says goodbye to the broker first, and waits for up to 500 ms until the network has taken it.
    ~QMqttClient() override;

    // The way to the broker
    QString hostname() const;
    quint16 port() const;
    /// Takes \a device, which stays the caller's, instead of a socket of the client's own.
    void setTransport(QIODevice *device, TransportType transport);
    /// The device in use, or last used; null before the first connect.
    QIODevice *transport() const;

    // Who connects, and how
    ProtocolVersion protocolVersion() const;
    QString clientId() const;
    QString username() const;
    QString password() const;
    bool cleanSession() const;
    void setConnectionProperties(const QMqttConnectionProperties &prop);
    QMqttConnectionProperties connectionProperties() const;
    void authenticate(const QMqttAuthenticationProperties &prop);

    // The last will
    QString willTopic() const;
    QByteArray willMessage() const;
    quint8 willQoS() const;
    bool willRetain() const;
    void setLastWillProperties(const QMqttLastWillProperties &prop);
    QMqttLastWillProperties lastWillProperties() const;

    // The connection
    Q_INVOKABLE void connectToHost();
    void connectToHostEncrypted(const QSslConfiguration &conf);
    Q_INVOKABLE void disconnectFromHost();
    ClientState state() const;
    ClientError error() const;
    QMqttServerConnectionProperties serverConnectionProperties() const;

    // Keeping it alive
    /// In seconds; 0 for none.
    quint16 keepAlive() const;
    bool autoKeepAlive() const;
    /// False while not Connected, or if autoKeepAlive() is set.
    bool requestPing();

    // Messages out
    /// 0 for a message of QoS 0, the id that messageSent() will bear for others, -1 if it cannot be sent: not
    /// Connected, not a valid topic, properties that do not fit, more than the broker takes, or its turn has come to
    /// an id, of 65,535, that an unconfirmed message still has.
    Q_INVOKABLE qint32 publish(const QMqttTopicName &topic, const QByteArray &message = QByteArray(), quint8 qos = 0,
                               bool retain = false);
    Q_INVOKABLE qint32 publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                               const QByteArray &message = QByteArray(), quint8 qos = 0, bool retain = false);

    // Messages in
    /// The subscription for \a topic: a new one that is pending, or the one that is there already. Null while not
    /// Connected, if the filter is not valid, or \a qos is above 2.
    QMqttSubscription *subscribe(const QMqttTopicFilter &topic, quint8 qos = 0);
    QMqttSubscription *subscribe(const QMqttTopicFilter &topic, const QMqttSubscriptionProperties &properties,
                                 quint8 qos = 0);
    void unsubscribe(const QMqttTopicFilter &topic);
    void unsubscribe(const QMqttTopicFilter &topic, const QMqttUnsubscriptionProperties &properties);

public slots:
    void setHostname(const QString &hostname);
    void setPort(quint16 port);

    void setProtocolVersion(ProtocolVersion protocolVersion);
    void setClientId(const QString &clientId);
    void setUsername(const QString &username);
    void setPassword(const QString &password);
    void setCleanSession(bool cleanSession);

    void setWillTopic(const QString &willTopic);
    void setWillMessage(const QByteArray &willMessage);
    void setWillQoS(quint8 willQoS);
    void setWillRetain(bool willRetain);

    void setState(ClientState state);
    void setError(ClientError error);

    void setKeepAlive(quint16 keepAlive);
    void setAutoKeepAlive(bool autoKeepAlive);

signals:
    void hostnameChanged(QString hostname);
    void portChanged(quint16 port);

    void protocolVersionChanged(ProtocolVersion protocolVersion);
    void clientIdChanged(QString clientId);
    void usernameChanged(QString username);
    void passwordChanged(QString password);
    void cleanSessionChanged(bool cleanSession);
    void authenticationRequested(const QMqttAuthenticationProperties &p);
    void authenticationFinished(const QMqttAuthenticationProperties &p);

    void willTopicChanged(QString willTopic);
    void willMessageChanged(QByteArray willMessage);
    void willQoSChanged(quint8 willQoS);
    void willRetainChanged(bool willRetain);

    void stateChanged(ClientState state);
    void errorChanged(ClientError error);
    void connected();
    void disconnected();
    void brokerSessionRestored();

    void keepAliveChanged(quint16 keepAlive);
    void autoKeepAliveChanged(bool autoKeepAlive);
    void pingResponseReceived();

    void messageSent(qint32 id);
    void messageStatusChanged(qint32 id, QMqtt::MessageStatus s, const QMqttMessageStatusProperties &properties);
    void messageReceived(const QByteArray &message, const QMqttTopicName &topic = QMqttTopicName());

private:
    Q_DISABLE_COPY(QMqttClient)
    friend class nightlight::qtmqtt::ClientCore;
    friend class QMqttSubscription;

    std::unique_ptr<nightlight::qtmqtt::ClientCore> m_core;
};

Q_DECLARE_TYPEINFO(QMqttClient::TransportType, Q_PRIMITIVE_TYPE);
Q_DECLARE_TYPEINFO(QMqttClient::ClientState, Q_PRIMITIVE_TYPE);
Q_DECLARE_TYPEINFO(QMqttClient::ClientError, Q_PRIMITIVE_TYPE);

Q_DECLARE_METATYPE(QMqttClient::TransportType)
Q_DECLARE_METATYPE(QMqttClient::ClientState)
Q_DECLARE_METATYPE(QMqttClient::ClientError)
