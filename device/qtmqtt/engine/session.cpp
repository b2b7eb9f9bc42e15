// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "librarysettings.h"
#include "propertylist.h"
#include "propertyreader.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <utility>

namespace nightlight::qtmqtt {

namespace {

constexpr int sessionPresent = 1; // a flag of CONNACK
// Messages under way at once where the broker names no limit. What mosquitto allows by itself: with more of QoS 2 on
// MQTT 3.1.1, version 2.0.11 stops answering.
constexpr int mostUnderWay = 20;

Session &sessionOf(void *userData)
{
    return *static_cast<Session *>(userData);
}

} // namespace

QMqttClient::ClientError Session::start(const ConnectOptions &options)
{
    stop();
    if (const QMqttClient::ClientError error = findObstacle(options); error != QMqttClient::NoError)
        return error;
    if (!prepare(options))
        return QMqttClient::UnknownError;
    m_accepted = m_closed = false;
    m_largestAlias = 0;
    m_intake.begin(m_version, options.properties.maximumPacketSize());
    return connectLibrary(options);
}

/// Makes the library's session, or keeps the one that is to be taken up again.
bool Session::prepare(const ConnectOptions &options)
{
    const bool goesOn = m_library.get() && m_lasting && !options.cleanSession && m_clientId == options.clientId
                        && m_version == options.version && m_hostname == options.hostname && m_port == options.port;
    if (!goesOn) {
        m_underWay.beginAnew();
        m_halfReceived.clear();
        m_largestPacket = 0;
        if (!m_library.create(options.clientId.toUtf8(), options.cleanSession, this))
            return false;
    }
    m_hostname = options.hostname;
    m_port = options.port;
    m_clientId = options.clientId;
    m_version = options.version;
    m_lasting = !options.cleanSession;

    mosquitto *library = m_library.get();
    mosquitto_int_option(library, MOSQ_OPT_PROTOCOL_VERSION, m_version);
    mosquitto_int_option(library, MOSQ_OPT_SEND_MAXIMUM, mostUnderWay);
    mosquitto_connect_v5_callback_set(library, onConnect);
    mosquitto_publish_v5_callback_set(library, onPublish);
    mosquitto_message_v5_callback_set(library, onMessage);
    mosquitto_subscribe_v5_callback_set(library, onSubscribe);
    mosquitto_unsubscribe_v5_callback_set(library, onUnsubscribe);
    return true;
}

QMqttClient::ClientError Session::connectLibrary(const ConnectOptions &options)
{
    if (const QMqttClient::ClientError error = setIdentity(m_library.get(), options); error != QMqttClient::NoError)
        return error;
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const PropertyList properties = v5 ? listOf(options.properties) : PropertyList();
    if (!properties.isValid())
        return QMqttClient::ProtocolViolation;
    if (!m_library.open(possibleKeepAlive(options), properties.get()))
        return QMqttClient::UnknownError; // nothing that the transport has to do with
    return QMqttClient::NoError;
}

void Session::stop()
{
    m_acknowledged.clear();
    m_acknowledgements.clear();
    m_accepted = false;
    m_closed = true;
    m_library.close();
}

void Session::receive(QByteArrayView data)
{
    QByteArray plain; // kept together, as each reading costs the library some calls
    int packets = 0; // that end in it
    const auto feedPlain = [&] { feed(std::exchange(plain, {}), std::exchange(packets, 0)); };
    while (!data.isEmpty() && !m_closed) {
        const Intake::Piece piece = m_intake.take(data, m_accepted);
        if (piece == Intake::Piece::Packet && plain.isEmpty() && collectAcknowledgement())
            continue;
        if (piece != Intake::Piece::Unfinished)
            feedAcknowledgements();
        switch (piece) {
        case Intake::Piece::Unfinished:
            break;
        case Intake::Piece::Plain:
            plain += m_intake.takeBytes();
            packets += m_intake.packet().isComplete();
            break;
        case Intake::Piece::MessageStart:
            feedPlain();
            forgetHalfReceived(m_intake.packetId());
            plain = m_intake.takeBytes();
            break;
        case Intake::Piece::Packet:
            feedPlain();
            receivePacket();
            break;
        case Intake::Piece::Illegal:
            feedPlain();
            close(QMqttClient::ProtocolViolation);
            break;
        }
    }
    feedAcknowledgements();
    feed(plain, m_intake.packet().isBetweenPackets() ? packets : 0);
}

/// True if the packet is kept for feedAcknowledgements(): PUBACKs without properties come in crowds, and one by one
/// they would cost the library three times as many calls.
bool Session::collectAcknowledgement()
{
    constexpr quint32 idAndReason = 3; // bytes
    const PacketScanner &packet = m_intake.packet();
    if (packet.type() != PacketScanner::PubAck || packet.length() > idAndReason)
        return false;
    const auto message = m_underWay.find(packet.packetId());
    if (!message || message->qos != 1 || m_acknowledged.contains(packet.packetId()))
        return false;
    m_acknowledged.insert(packet.packetId());
    m_acknowledgements += m_intake.takeBytes();
    return true;
}

void Session::feedAcknowledgements()
{
    if (!m_acknowledged.isEmpty())
        feed(std::exchange(m_acknowledgements, {}), int(m_acknowledged.size()));
    m_acknowledged.clear();
}

/// One of which libmosquitto does not tell all.
void Session::receivePacket()
{
    const PacketScanner packet = m_intake.packet();
    const quint16 id = m_intake.packetId();
    QByteArray bytes = m_intake.takeBytes();
    if (!mayLibrarySee(packet))
        return;
    if (isQos2Publish(packet))
        forgetHalfReceived(id);
    if (packet.type() == PacketScanner::PubRel && !m_halfReceived.contains(id))
        bytes = releaseOf(id); // the library would not free what else it says
    m_watched = packet;
    feed(bytes, 1);
    m_watched.reset();
    if (m_closed)
        return;
    const bool isNewSession = packet.type() == PacketScanner::ConnAck && !(packet.body(0) & sessionPresent);
    if (isNewSession) {
        for (const quint16 former : QSet<quint16>(m_halfReceived))
            forgetHalfReceived(former);
    } else if (isQos2Publish(packet)) {
        m_halfReceived.insert(id);
    } else if (packet.type() == PacketScanner::PubRel) {
        m_halfReceived.remove(id);
    }
    tellProgress(packet);
}

/// Deals with what the library does not bear. May close the connection.
bool Session::mayLibrarySee(const PacketScanner &packet)
{
    switch (packet.type()) {
    case PacketScanner::Disconnect:
        close(QMqttClient::NoError);
        return false;
    case PacketScanner::Auth:
        close(QMqttClient::Mqtt5SpecificError);
        return false;
    case PacketScanner::ConnAck:
        if (m_intake.maximumPacketSize() > 0)
            m_largestPacket = m_intake.maximumPacketSize(); // else what the library heard last of this session holds
        if (!isTooLarge(m_underWay.largest()))
            return true;
        m_lasting = false; // sending that again, the library would end the whole program
        close(QMqttClient::Mqtt5SpecificError);
        return false;
    case PacketScanner::PubAck:
    case PacketScanner::PubComp: {
        const auto found = m_underWay.find(packet.packetId());
        if (!found)
            return packet.packetId() == 0; // which is illegal; of others it would not free the properties
        if (found->qos == (packet.type() == PacketScanner::PubAck ? 1 : 2))
            return true;
        close(QMqttClient::ProtocolViolation);
        return false;
    }
    default:
        return true;
    }
}

/// The library would keep a message for ever, and release it in place of the next with its id.
void Session::forgetHalfReceived(quint16 packetId)
{
    if (m_closed || !m_halfReceived.remove(packetId))
        return;
    m_muted = true;
    if (!m_library.release(packetId))
        close(QMqttClient::ProtocolViolation);
    m_muted = false;
}

void Session::tellProgress(const PacketScanner &packet)
{
    const int reason = packet.length() > 2 ? packet.body(2) : 0;
    switch (packet.type()) {
    case PacketScanner::PingResp:
        m_events.emplace_back(PingAnswer{});
        break;
    case PacketScanner::PubRec:
        if (reason < 0x80 && m_underWay.find(packet.packetId())) {
            m_underWay.setReceived(packet.packetId());
            m_events.emplace_back(MessageProgress{m_underWay.publicId(packet.packetId()),
                                                  QMqtt::MessageStatus::Received,
                                                  PropertyReader::statusProperties(nullptr, reason), false});
        }
        break;
    case PacketScanner::PubRel:
        m_events.emplace_back(MessageProgress{packet.packetId(), QMqtt::MessageStatus::Released,
                                              PropertyReader::statusProperties(nullptr, reason), false});
        break;
    default:
        break;
    }
}

void Session::feed(QByteArrayView data, int packets)
{
    if (!m_closed && !m_library.feed(data, packets))
        close(QMqttClient::ProtocolViolation);
}

void Session::close(QMqttClient::ClientError error)
{
    if (m_closed)
        return;
    m_closed = true;
    m_events.emplace_back(Closed{error});
}

qint32 Session::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                        const QByteArray &payload, quint8 qos, bool retain)
{
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    if (!m_accepted || m_closed || qos > 2 || !topic.isValid() || payload.size() > qsizetype(MQTT_MAX_PAYLOAD)
        || (qos > 0 && !m_underWay.isNextIdFree()))
        return -1;
    PropertyList list;
    if (v5 && properties.availableProperties()) {
        list = listOf(properties);
        const bool forBrokersOnly = properties.availableProperties() & QMqttPublishProperties::SubscriptionIdentifier;
        if (!list.isValid() || forBrokersOnly || properties.topicAlias() > m_largestAlias)
            return -1;
    }
    const QByteArray name = topic.name().toUtf8();
    const qint64 size =
        bytesOfPacket(2 + name.size() + (qos > 0 ? 2 : 0) + (v5 ? list.sizeInPacket() : 0) + payload.size());
    if (isTooLarge(size)) // the library reckons otherwise, and version 2.0.11 may end the whole program over it
        return -1;
    int packetId = 0;
    const int code = mosquitto_publish_v5(m_library.get(), &packetId, name.constData(), int(payload.size()),
                                          payload.constData(), qos, retain, list.get());
    if (packetId > 0)
        m_underWay.setLastId(packetId);
    if (code != MOSQ_ERR_SUCCESS)
        return -1;
    if (qos == 0)
        return 0;
    m_underWay.add(packetId, {qos, size});
    return m_underWay.publicId(packetId);
}

int Session::subscribe(const QString &filter, const QMqttSubscriptionProperties &properties, quint8 qos)
{
    if (!m_accepted || m_closed || !m_underWay.isNextIdFree())
        return -1;
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const PropertyList list = v5 ? listOf(properties) : PropertyList();
    const int options = v5 && properties.noLocal() ? MQTT_SUB_OPT_NO_LOCAL : 0;
    const QByteArray name = filter.toUtf8();
    int packetId = 0;
    if (!list.isValid() || isTooLarge(bytesOfPacket(2 + (v5 ? list.sizeInPacket() : 0) + 2 + name.size() + 1))
        || mosquitto_subscribe_v5(m_library.get(), &packetId, name.constData(), qos, options, list.get())
               != MOSQ_ERR_SUCCESS)
        return -1;
    m_underWay.setLastId(packetId);
    return packetId;
}

int Session::unsubscribe(const QString &filter, const QMqttUnsubscriptionProperties &properties)
{
    if (!m_accepted || m_closed || !m_underWay.isNextIdFree())
        return -1;
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const PropertyList list = v5 ? listOf(properties) : PropertyList();
    const QByteArray name = filter.toUtf8();
    int packetId = 0;
    if (!list.isValid() || isTooLarge(bytesOfPacket(2 + (v5 ? list.sizeInPacket() : 0) + 2 + name.size()))
        || mosquitto_unsubscribe_v5(m_library.get(), &packetId, name.constData(), list.get()) != MOSQ_ERR_SUCCESS)
        return -1;
    m_underWay.setLastId(packetId);
    return packetId;
}

void Session::sayGoodbye()
{
    m_accepted = false;
    mosquitto_disconnect(m_library.get());
}

void Session::onConnect(mosquitto *, void *session, int code, int flags, const mosquitto_property *properties)
{
    Session &self = sessionOf(session);
    self.m_accepted = code == 0;
    ConnectAnswer answer;
    answer.flags = flags;
    answer.code = code;
    PropertyReader::read(properties, answer, self.m_version);
    self.m_largestAlias = answer.properties.maximumTopicAlias();
    self.m_events.emplace_back(answer);
    self.m_closed = self.m_closed || code != 0; // the library will complain of the refusal, which is told here already
}

void Session::onPublish(mosquitto *, void *session, int packetId, int code, const mosquitto_property *properties)
{
    Session &self = sessionOf(session);
    const auto found = self.m_underWay.find(packetId);
    if (!found || !self.isAnswered(packetId, code))
        return; // QoS 0: written, which nobody asked for
    const quint8 qos = found->qos;
    self.m_underWay.remove(packetId);
    using enum QMqtt::MessageStatus;
    const qint32 id = self.m_underWay.publicId(packetId);
    const QMqttMessageStatusProperties status = PropertyReader::statusProperties(properties, code);
    if (qos == 2 && code >= 0x80) // refused at its first step, which ends it
        self.m_events.emplace_back(MessageProgress{id, Received, status, false});
    self.m_events.emplace_back(MessageProgress{id, qos == 1 ? Acknowledged : Completed, status, true});
}

/// Whether the broker's answer, which the library reads now, ends the message. It may be a message of QoS 0 as well
/// that has the same id and happens to be written meanwhile.
bool Session::isAnswered(int packetId, int code) const
{
    if (m_acknowledged.contains(quint16(packetId)))
        return true;
    if (!m_watched || m_watched->packetId() != packetId)
        return false;
    return m_watched->type() == PacketScanner::PubAck || m_watched->type() == PacketScanner::PubComp
           || (m_watched->type() == PacketScanner::PubRec && code >= 0x80);
}

void Session::onMessage(mosquitto *, void *session, const mosquitto_message *message,
                        const mosquitto_property *properties)
{
    Session &self = sessionOf(session);
    if (self.m_muted)
        return;
    QMqttMessage arrived;
    arrived.m_topic.setName(QString::fromUtf8(message->topic));
    arrived.m_payload = QByteArray(static_cast<const char *>(message->payload), message->payloadlen);
    arrived.m_id = quint16(message->mid);
    arrived.m_qos = quint8(message->qos);
    arrived.m_retain = message->retain;
    arrived.m_duplicate = message->qos == 1 && self.m_watched && self.m_watched->type() == PacketScanner::Publish;
    if (properties)
        arrived.m_properties = PropertyReader::messageProperties(properties);
    self.m_events.emplace_back(std::move(arrived));
}

void Session::onSubscribe(mosquitto *, void *session, int packetId, int count, const int *codes,
                          const mosquitto_property *properties)
{
    SubscriptionAnswer answer;
    answer.requestId = packetId;
    answer.reasonCode = count > 0 ? quint8(codes[0]) : quint8(QMqtt::ReasonCode::UnspecifiedError);
    PropertyReader::read(properties, answer);
    sessionOf(session).m_events.emplace_back(answer);
}

void Session::onUnsubscribe(mosquitto *, void *session, int packetId, const mosquitto_property *properties)
{
    Session &self = sessionOf(session);
    SubscriptionAnswer answer;
    answer.ends = true;
    answer.requestId = packetId;
    if (self.m_version == QMqttClient::MQTT_5_0 && self.m_watched)
        answer.reasonCode = self.m_watched->lastByte(); // one filter was named, so one code stands there
    PropertyReader::read(properties, answer);
    self.m_events.emplace_back(answer);
}

} // namespace nightlight::qtmqtt
