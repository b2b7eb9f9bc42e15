// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttclient.h"

#include "device/qtmqtt/engine/clientcore.h"

using nightlight::qtmqtt::ClientCore;
using nightlight::qtmqtt::ConnectOptions;

QMqttClient::QMqttClient(QObject *parent) : QObject(parent), m_core(std::make_unique<ClientCore>(this))
{
}

QMqttClient::~QMqttClient()
{
    disconnectFromHost();
}

void QMqttClient::setTransport(QIODevice *device, TransportType transport)
{
    if (state() == Disconnected)
        m_core->connection().setTransport(device, transport);
}

QIODevice *QMqttClient::transport() const
{
    return m_core->connection().transport();
}

QMqttSubscription *QMqttClient::subscribe(const QMqttTopicFilter &topic, quint8 qos)
{
    return subscribe(topic, QMqttSubscriptionProperties(), qos);
}

QMqttSubscription *QMqttClient::subscribe(const QMqttTopicFilter &topic, const QMqttSubscriptionProperties &properties,
                                          quint8 qos)
{
    return m_core->subscribe(topic, properties, qos);
}

void QMqttClient::unsubscribe(const QMqttTopicFilter &topic)
{
    unsubscribe(topic, QMqttUnsubscriptionProperties());
}

void QMqttClient::unsubscribe(const QMqttTopicFilter &topic, const QMqttUnsubscriptionProperties &properties)
{
    m_core->unsubscribe(topic, properties);
}

qint32 QMqttClient::publish(const QMqttTopicName &topic, const QByteArray &message, quint8 qos, bool retain)
{
    return publish(topic, QMqttPublishProperties(), message, qos, retain);
}

qint32 QMqttClient::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                            const QByteArray &message, quint8 qos, bool retain)
{
    return m_core->publish(topic, properties, message, qos, retain);
}

bool QMqttClient::requestPing()
{
    return state() == Connected && !autoKeepAlive() && m_core->connection().ping();
}

void QMqttClient::connectToHost()
{
    m_core->connectToHost(std::nullopt);
}

void QMqttClient::connectToHostEncrypted(const QSslConfiguration &conf)
{
    m_core->connectToHost(conf);
}

void QMqttClient::disconnectFromHost()
{
    m_core->disconnectFromHost();
}

void QMqttClient::authenticate(const QMqttAuthenticationProperties &)
{
    qWarning("QMqttClient::authenticate: libmosquitto cannot send AUTH packets.");
}

QString QMqttClient::hostname() const
{
    return m_core->options().hostname;
}

quint16 QMqttClient::port() const
{
    return m_core->options().port;
}

QString QMqttClient::clientId() const
{
    return m_core->options().clientId;
}

quint16 QMqttClient::keepAlive() const
{
    return m_core->options().keepAlive;
}

QMqttClient::ProtocolVersion QMqttClient::protocolVersion() const
{
    return m_core->options().version;
}

QMqttClient::ClientState QMqttClient::state() const
{
    return m_core->state();
}

QMqttClient::ClientError QMqttClient::error() const
{
    return m_core->error();
}

QString QMqttClient::username() const
{
    return m_core->options().username;
}

QString QMqttClient::password() const
{
    return m_core->options().password;
}

bool QMqttClient::cleanSession() const
{
    return m_core->options().cleanSession;
}

QString QMqttClient::willTopic() const
{
    return m_core->options().willTopic;
}

quint8 QMqttClient::willQoS() const
{
    return m_core->options().willQoS;
}

QByteArray QMqttClient::willMessage() const
{
    return m_core->options().willMessage;
}

bool QMqttClient::willRetain() const
{
    return m_core->options().willRetain;
}

bool QMqttClient::autoKeepAlive() const
{
    return m_core->options().autoKeepAlive;
}

QMqttConnectionProperties QMqttClient::connectionProperties() const
{
    return m_core->options().properties;
}

QMqttLastWillProperties QMqttClient::lastWillProperties() const
{
    return m_core->options().willProperties;
}

QMqttServerConnectionProperties QMqttClient::serverConnectionProperties() const
{
    return m_core->serverProperties();
}

void QMqttClient::setConnectionProperties(const QMqttConnectionProperties &prop)
{
    if (state() == Disconnected)
        m_core->options().properties = prop;
}

void QMqttClient::setLastWillProperties(const QMqttLastWillProperties &prop)
{
    if (state() == Disconnected)
        m_core->options().willProperties = prop;
}

void QMqttClient::setHostname(const QString &hostname)
{
    m_core->change(&ConnectOptions::hostname, hostname, &QMqttClient::hostnameChanged);
}

void QMqttClient::setPort(quint16 port)
{
    m_core->change(&ConnectOptions::port, port, &QMqttClient::portChanged);
}

void QMqttClient::setClientId(const QString &clientId)
{
    m_core->change(&ConnectOptions::clientId, clientId, &QMqttClient::clientIdChanged);
}

void QMqttClient::setKeepAlive(quint16 keepAlive)
{
    m_core->change(&ConnectOptions::keepAlive, keepAlive, &QMqttClient::keepAliveChanged);
}

void QMqttClient::setProtocolVersion(ProtocolVersion protocolVersion)
{
    if (protocolVersion >= MQTT_3_1 && protocolVersion <= MQTT_5_0)
        m_core->change(&ConnectOptions::version, protocolVersion, &QMqttClient::protocolVersionChanged);
}

void QMqttClient::setState(ClientState state)
{
    m_core->setState(state);
}

void QMqttClient::setError(ClientError error)
{
    m_core->setError(error);
}

void QMqttClient::setUsername(const QString &username)
{
    m_core->change(&ConnectOptions::username, username, &QMqttClient::usernameChanged);
}

void QMqttClient::setPassword(const QString &password)
{
    m_core->change(&ConnectOptions::password, password, &QMqttClient::passwordChanged);
}

void QMqttClient::setCleanSession(bool cleanSession)
{
    m_core->change(&ConnectOptions::cleanSession, cleanSession, &QMqttClient::cleanSessionChanged);
}

void QMqttClient::setWillTopic(const QString &willTopic)
{
    m_core->change(&ConnectOptions::willTopic, willTopic, &QMqttClient::willTopicChanged);
}

void QMqttClient::setWillQoS(quint8 willQoS)
{
    m_core->change(&ConnectOptions::willQoS, willQoS, &QMqttClient::willQoSChanged);
}

void QMqttClient::setWillMessage(const QByteArray &willMessage)
{
    m_core->change(&ConnectOptions::willMessage, willMessage, &QMqttClient::willMessageChanged);
}

void QMqttClient::setWillRetain(bool willRetain)
{
    m_core->change(&ConnectOptions::willRetain, willRetain, &QMqttClient::willRetainChanged);
}

void QMqttClient::setAutoKeepAlive(bool autoKeepAlive)
{
    m_core->change(&ConnectOptions::autoKeepAlive, autoKeepAlive, &QMqttClient::autoKeepAliveChanged);
}
