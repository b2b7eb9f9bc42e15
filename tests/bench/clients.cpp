// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients.h"

#include <mqtt_protocol.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace nightlight::bench {

namespace {

PlainClient &of(void *client)
{
    return *static_cast<PlainClient *>(client);
}

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "bench: %s\n", what);
    std::exit(1);
}

/// As 2026-11-23T06:36:31.123Z.
std::string wireTimeNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    std::tm utc{};
    ::gmtime_r(&now.tv_sec, &utc);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", int(now.tv_nsec / 1'000'000));
    return text;
}

} // namespace

PlainClient::PlainClient(const std::string &name, int port, int mostUnderWay)
{
    mosquitto_lib_init();
    m_client.reset(mosquitto_new(name.c_str(), true, this));
    mosquitto *client = m_client.get();
    require(client, "libmosquitto makes no client");
    mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_int_option(client, MOSQ_OPT_SEND_MAXIMUM, mostUnderWay);
    mosquitto_int_option(client, MOSQ_OPT_RECEIVE_MAXIMUM, 65535);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_connect_v5_callback_set(client, [](mosquitto *, void *self, int code, int, const mosquitto_property *) {
        of(self).m_connected = code == 0;
    });
    mosquitto_subscribe_callback_set(
        client, [](mosquitto *, void *self, int, int, const int *) { of(self).m_subscribed = true; });
    mosquitto_publish_callback_set(client, [](mosquitto *, void *self, int) {
        of(self).lastAt = Clock::now();
        ++of(self).acknowledged;
    });
    mosquitto_message_v5_callback_set(
        client, [](mosquitto *, void *self, const mosquitto_message *, const mosquitto_property *) {
            of(self).lastAt = Clock::now();
            if (of(self).received++ == 0)
                of(self).firstAt = of(self).lastAt;
        });
    mosquitto_property *properties = nullptr; // the most that may be under way towards it
    mosquitto_property_add_int16(&properties, MQTT_PROP_RECEIVE_MAXIMUM, 65535);
    const int code = mosquitto_connect_bind_v5(client, "127.0.0.1", port, 60, nullptr, properties);
    mosquitto_property_free_all(&properties);
    require(code == MOSQ_ERR_SUCCESS, "there is no broker");
    for (const auto start = Clock::now(); !m_connected;) {
        loop(10);
        require(secondsSince(start) < 10, "the broker does not answer");
    }
}

void PlainClient::subscribe(const std::string &topic, int qos)
{
    mosquitto_subscribe(m_client.get(), nullptr, topic.c_str(), qos);
    for (const auto start = Clock::now(); !m_subscribed;) {
        loop(10);
        require(secondsSince(start) < 10, "the broker takes no subscription");
    }
}

void PlainClient::publish(const std::string &topic, int qos, std::uint64_t seq)
{
    const std::string payload = "{\"light\": " + std::to_string((seq * 37) % 1024) + '}';
    const std::string number = std::to_string(seq);
    mosquitto_property *properties = nullptr;
    mosquitto_property_add_string_pair(&properties, MQTT_PROP_USER_PROPERTY, "time", wireTimeNow().c_str());
    mosquitto_property_add_string_pair(&properties, MQTT_PROP_USER_PROPERTY, "seq", number.c_str());
    const int code = mosquitto_publish_v5(m_client.get(), nullptr, topic.c_str(), int(payload.size()), payload.data(),
                                          qos, false, properties);
    mosquitto_property_free_all(&properties);
    require(code == MOSQ_ERR_SUCCESS, "a message could not be published");
}

} // namespace nightlight::bench
