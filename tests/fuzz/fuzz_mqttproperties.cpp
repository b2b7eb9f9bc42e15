// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds what any broker of MQTT 5 may send as properties to what takes them in.

#include "device/qtmqtt/engine/session.h"
#include "device/telemetry/sequencetracker.h"
#include "device/telemetry/wiretime.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>

using namespace nightlight;
using namespace nightlight::qtmqtt;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

QByteArray number(qsizetype value)
{
    QByteArray bytes;
    do {
        bytes += char((value & 0x7F) | (value > 0x7F ? 0x80 : 0));
        value >>= 7;
    } while (value > 0);
    return bytes;
}

QByteArray text(const QByteArray &utf8)
{
    return QByteArray(1, char(utf8.size() >> 8)) + char(utf8.size()) + utf8;
}

QByteArray packet(int typeAndFlags, const QByteArray &body)
{
    return QByteArray(1, char(typeAndFlags)) + number(body.size()) + body;
}

QByteArray listed(const QByteArray &properties)
{
    return number(properties.size()) + properties;
}

/// A client whose broker this is.
class Client
{
public:
    Client()
    {
        m_options.clientId = QStringLiteral("fuzz");
        m_options.version = QMqttClient::MQTT_5_0;
        require(session.start(m_options) == QMqttClient::NoError);
    }

    bool accept()
    {
        session.receive(packet(0x20, QByteArray(2, '\0') + listed({})));
        events.clear();
        return session.isAccepted();
    }

    /// Takes \a bytes in, and forgets what is to be answered.
    void take(const QByteArray &bytes)
    {
        session.receive(bytes);
        std::array<char, 4096> answer;
        while (session.takeOutgoing(answer) > 0) { }
    }

    bool isClosed() const
    {
        return std::ranges::any_of(events, [](const Event &event) { return std::holds_alternative<Closed>(event); });
    }

    EventQueue events;
    Session session{events};

private:
    ConnectOptions m_options;
};

/// One that the broker has accepted: the same as before, if that has borne it.
Client &acceptedClient()
{
    static std::unique_ptr<Client> client;
    if (!client || !client->session.isAccepted() || client->isClosed()) {
        client = std::make_unique<Client>();
        require(client->accept());
    }
    client->events.clear();
    return *client;
}

/// What our own look at a packet says. A client that ends costs much time, so of the lists that it is against, few are
/// tried on one.
bool isWorthATry(const QByteArray &bytes)
{
    PacketScanner packet;
    const qsizetype header = packet.advance(bytes);
    PropertyGuard guard;
    guard.begin(packet);
    guard.take(QByteArrayView(bytes).sliced(header));
    return !guard.isBroken() || bytes.size() % 64 == 0;
}

/// Reads a list of a PUBLISH by MQTT 5.0, section 2.2.2; nothing if it is none.
std::optional<QList<std::pair<QString, QString>>> userPropertiesOf(QByteArrayView list)
{
    QList<std::pair<QString, QString>> pairs;
    const auto take = [&list](qsizetype count) -> std::optional<QByteArrayView> {
        if (count > list.size())
            return {};
        const QByteArrayView taken = list.first(count);
        list = list.sliced(count);
        return taken;
    };
    const auto takeText = [&take]() -> std::optional<QString> {
        const auto length = take(2);
        const auto utf8 = length ? take(quint8((*length)[0]) << 8 | quint8((*length)[1])) : std::nullopt;
        if (!utf8)
            return {};
        return QString::fromUtf8(
            utf8->first(qsizetype(qstrnlen(utf8->data(), size_t(utf8->size()))))); // libmosquitto's end too
    };
    while (!list.isEmpty()) {
        bool whole = false;
        switch (quint8((*take(1))[0])) {
        case 0x01: // payload format
            whole = take(1).has_value();
            break;
        case 0x02: // message expiry
            whole = take(4).has_value();
            break;
        case 0x23: // topic alias
            whole = take(2).has_value();
            break;
        case 0x03: // content type
        case 0x08: // response topic
        case 0x09: // correlation data
            whole = takeText().has_value();
            break;
        case 0x0B: // subscription identifier
            for (int i = 0; i < 4 && !whole; ++i) {
                const auto byte = take(1);
                if (!byte)
                    return {};
                whole = !((*byte)[0] & 0x80);
            }
            break;
        case 0x26: { // user property
            const auto name = takeText();
            const auto value = name ? takeText() : std::nullopt;
            whole = value.has_value();
            if (whole)
                pairs.append({*name, *value});
            break;
        }
        default:
            break;
        }
        if (!whole)
            return {};
    }
    return pairs;
}

void readMessage(const QMqttMessage &message, const QByteArray &list)
{
    const QMqttUserProperties told = message.publishProperties().userProperties();
    const auto expected = userPropertiesOf(list);
    require(expected && told.size() == expected->size());
    SequenceTracker sequence;
    Timestamp at{};
    for (qsizetype i = 0; i < told.size(); ++i) {
        require(told[i].name() == (*expected)[i].first && told[i].value() == (*expected)[i].second);
        at = fromWireTime(told[i].value()).value_or(at);
        bool isNumber = false;
        const quint64 seq = told[i].value().toULongLong(&isNumber);
        if (isNumber)
            sequence.arrived(seq, at, Moment());
    }
}

} // namespace

/// The first byte says what the packet is, the others are the list of its properties.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray list(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const QByteArray payload("{\"light\": 512}");
    const QByteArray topic = text("desk/telemetry");
    const QByteArray id = QByteArray::fromHex("0001");
    const auto feed = [](const QByteArray &bytes) {
        if (isWorthATry(bytes))
            acceptedClient().take(bytes);
    };
    switch (data[0]) {
    case 0: {
        const QByteArray connAck = packet(0x20, QByteArray(2, '\0') + listed(list));
        if (isWorthATry(connAck))
            Client().take(connAck);
        break;
    }
    case 1:
        feed(packet(0x90, id + listed(list) + '\0')); // SUBACK
        break;
    case 2: {
        const int under =
            acceptedClient().session.publish(QMqttTopicName(QStringLiteral("desk/status")), {}, payload, 1, false);
        require(under > 0);
        const QByteArray same = QByteArray(1, char(under >> 8)) + char(under);
        feed(packet(0x40, same + '\0' + listed(list))); // PUBACK
        feed(packet(0x40, same));
        break;
    }
    case 3:
        feed(packet(0xE0, QByteArray(1, '\0') + listed(list))); // DISCONNECT
        break;
    case 4:
        feed(packet(0x34, topic + id + listed(list) + payload)); // PUBLISH, QoS 2
        break;
    default: {
        const QByteArray publish = packet(0x30, topic + listed(list) + payload);
        const bool worthIt = isWorthATry(publish);
        require(worthIt || !userPropertiesOf(list));
        if (!worthIt)
            break;
        Client &client = acceptedClient();
        client.take(publish);
        require(client.events.size() == 1);
        if (const auto *message = std::get_if<QMqttMessage>(&client.events.front()))
            readMessage(*message, list);
        else
            require(client.isClosed());
        break;
    }
    }
    return 0;
}
