// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linksentence.h"

#include "mqttlink.h"

#include <QTcpSocket>
#include <QtMqtt/QMqttClient>

namespace nightlight {

QString sentenceForSocket(const QTcpSocket &socket, const QString &broker)
{
    switch (socket.error()) {
    case QAbstractSocket::HostNotFoundError:
        return MqttLink::tr("There is no host of that name: %1. Check how it is spelled, and the network.").arg(broker);
    case QAbstractSocket::ConnectionRefusedError:
        return MqttLink::tr("No broker answers at %1. Check the port, and that the broker runs.").arg(broker);
    case QAbstractSocket::NetworkError:
        return MqttLink::tr("%1 cannot be reached. Check the network connection.").arg(broker);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return MqttLink::tr("No secure connection to %1: %2. Check that the broker "
                            "speaks TLS on this port and that its certificate is valid.")
            .arg(broker, socket.errorString());
    case QAbstractSocket::SocketTimeoutError:
        return sentenceForSilence(broker);
    case QAbstractSocket::RemoteHostClosedError:
        return MqttLink::tr("The broker at %1 closed the connection. Check that it expects MQTT on this port, "
                            "with or without TLS.")
            .arg(broker);
    default:
        return MqttLink::tr("The connection to %1 failed: %2.").arg(broker, socket.errorString());
    }
}

QString sentenceForClient(const QMqttClient &client, const QString &broker)
{
    switch (client.error()) {
    case QMqttClient::BadUsernameOrPassword:
        return MqttLink::tr("The broker at %1 does not accept this user name and password. Correct them.").arg(broker);
    case QMqttClient::NotAuthorized:
        return MqttLink::tr("The broker at %1 does not let this client in. Enter a user "
                            "name and password that it knows.")
            .arg(broker);
    case QMqttClient::InvalidProtocolVersion:
        return MqttLink::tr("The broker at %1 does not speak this MQTT version. Choose the other one.").arg(broker);
    case QMqttClient::IdRejected:
        return MqttLink::tr("The broker at %1 does not accept the client id. Choose a shorter device id of "
                            "letters a to z and digits.")
            .arg(broker);
    case QMqttClient::ServerUnavailable:
        return MqttLink::tr("The broker at %1 does not answer any more or is not available now.").arg(broker);
    case QMqttClient::ProtocolViolation:
        return MqttLink::tr("What answers at %1 does not speak MQTT as it should. Check "
                            "the port and the MQTT version.")
            .arg(broker);
    case QMqttClient::Mqtt5SpecificError:
        return MqttLink::tr("The broker at %1 refuses this client. Perhaps it allows no retained messages or no QoS 1; "
                            "ask who runs it, or choose another broker.")
            .arg(broker);
    case QMqttClient::NoError:
        return MqttLink::tr("The broker at %1 ended the connection. Perhaps another "
                            "client uses the same device id.")
            .arg(broker);
    default:
        return MqttLink::tr("The broker at %1 refused the connection.").arg(broker);
    }
}

QString sentenceForEnd(const QString &broker)
{
    return MqttLink::tr("The broker at %1 closed the connection. It is tried again; if this goes on, check that no "
                        "other client uses the same device id.")
        .arg(broker);
}

QString sentenceForRubbish(const QString &broker)
{
    return MqttLink::tr("The broker at %1 sent something that MQTT does not allow, or a message too large to be taken. "
                        "It is tried again; if this goes on, remove what is retained on the device's topics, or choose "
                        "another broker.")
        .arg(broker);
}

QString sentenceForSilence(const QString &broker)
{
    return MqttLink::tr("%1 does not answer. Check the address and the port, and that no firewall is in the way.")
        .arg(broker);
}

} // namespace nightlight
