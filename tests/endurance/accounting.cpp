// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounting.h"

#include "device/telemetry/payload.h"

#include <cstdlib>
#include <mosquitto.h>
#include <mqtt_protocol.h>

namespace nightlight::test {

namespace {

constexpr int keepAliveSeconds = 65535; // it outlives a frozen broker

Accounting *accounting(void *object)
{
    return static_cast<Accounting *>(object);
}

/// The user property \a wanted; null if there is none.
QString userProperty(const mosquitto_property *properties, const char *wanted)
{
    char *name = nullptr;
    char *value = nullptr;
    QString result;
    bool skip = false;
    while ((properties = mosquitto_property_read_string_pair(properties, MQTT_PROP_USER_PROPERTY, &name, &value, skip))
           != nullptr) {
        skip = true;
        if (qstrcmp(name, wanted) == 0)
            result = QString::fromUtf8(value);
        std::free(name);
        std::free(value);
    }
    return result;
}

} // namespace

Accounting::Accounting(const QString &topic, QObject *parent) : QObject(parent), m_topic(topic.toUtf8())
{
    mosquitto_lib_init();
    m_client = mosquitto_new("accounting", true, this);
    mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_connect_callback_set(m_client, [](mosquitto *client, void *object, int) {
        mosquitto_subscribe(client, nullptr, accounting(object)->m_topic.constData(), 0);
    });
    mosquitto_subscribe_callback_set(
        m_client, [](mosquitto *, void *object, int, int, const int *) { emit accounting(object)->subscribed(); });
    mosquitto_message_v5_callback_set(
        m_client, [](mosquitto *, void *object, const mosquitto_message *message,
                     const mosquitto_property *properties) { accounting(object)->onMessage(*message, properties); });
}

Accounting::~Accounting()
{
    m_notifier.reset();
    mosquitto_destroy(m_client);
    mosquitto_lib_cleanup();
}

bool Accounting::connectTo(quint16 port)
{
    if (mosquitto_connect(m_client, "127.0.0.1", port, keepAliveSeconds) != MOSQ_ERR_SUCCESS)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(mosquitto_socket(m_client), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Accounting::onReadable);
    writeWaiting();
    return true;
}

void Accounting::onReadable()
{
    if (mosquitto_loop_read(m_client, 1) != MOSQ_ERR_SUCCESS) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // it is on the stack
        return;
    }
    writeWaiting();
}

void Accounting::onMessage(const mosquitto_message &message, const mqtt5__property *properties)
{
    const QByteArray payload(static_cast<const char *>(message.payload), message.payloadlen);
    const auto light = decodeTelemetry(payload);
    const quint64 seq = userProperty(properties, "seq").toULongLong();
    if (light && seq > 0)
        emit arrived(seq, *light, userProperty(properties, "time"));
    else
        emit strange(payload);
}

/// What libmosquitto was given inside of its own callbacks.
void Accounting::writeWaiting()
{
    while (mosquitto_want_write(m_client)) {
        if (mosquitto_loop_write(m_client, 1) != MOSQ_ERR_SUCCESS)
            return;
    }
}

} // namespace nightlight::test
