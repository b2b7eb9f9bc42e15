// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysettings.h"

#include "propertylist.h"
#include "textrules.h"

#include <mosquitto.h>

#include <algorithm>
#include <limits>

namespace nightlight::qtmqtt {

namespace {

bool isLegalPassword(const QByteArray &password)
{
    return password.size() <= std::numeric_limits<quint16>::max() && !password.contains('\0');
}

const char *orNull(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

bool setWill(mosquitto *library, const ConnectOptions &options)
{
    mosquitto_will_clear(library);
    if (options.willTopic.isEmpty())
        return true;
    PropertyList properties;
    if (options.version == QMqttClient::MQTT_5_0)
        properties = listOf(options.willProperties);
    if (options.willQoS > 2 || !properties.isValid() || !QMqttTopicName(options.willTopic).isValid()
        || options.willMessage.size() > std::numeric_limits<quint16>::max())
        return false;
    mqtt5__property *list = properties.release(); // the library's, if it takes the will
    if (mosquitto_will_set_v5(library, options.willTopic.toUtf8().constData(), int(options.willMessage.size()),
                              options.willMessage.constData(), options.willQoS, options.willRetain, list)
        == MOSQ_ERR_SUCCESS)
        return true;
    mosquitto_property_free_all(&list);
    return false;
}

} // namespace

QMqttClient::ClientError findObstacle(const ConnectOptions &options)
{
    const bool nameless = options.clientId.isEmpty();
    if (!isLegalText(options.clientId.toUtf8())
        || (nameless && (!options.cleanSession || options.version == QMqttClient::MQTT_3_1)))
        return QMqttClient::IdRejected;
    const bool passwordAlone = options.username.isEmpty() && !options.password.isEmpty();
    if (!isLegalText(options.username.toUtf8()) || !isLegalPassword(options.password.toUtf8())
        || (passwordAlone && options.version != QMqttClient::MQTT_5_0))
        return QMqttClient::BadUsernameOrPassword;
    return QMqttClient::NoError;
}

QMqttClient::ClientError setIdentity(mosquitto *library, const ConnectOptions &options)
{
    if (mosquitto_username_pw_set(library, orNull(options.username.toUtf8()), orNull(options.password.toUtf8()))
        != MOSQ_ERR_SUCCESS)
        return QMqttClient::BadUsernameOrPassword;
    return setWill(library, options) ? QMqttClient::NoError : QMqttClient::TransportInvalid;
}

int possibleKeepAlive(const ConnectOptions &options)
{
    constexpr int shortest = 5;
    return options.keepAlive == 0 ? 0 : std::max(int(options.keepAlive), shortest);
}

} // namespace nightlight::qtmqtt
