// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "librarysettings.h"
#include "packetrules.h"
#include "propertylist.h"
#include "propertyreader.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/ioctl.h>

namespace nightlight::qtmqtt {

namespace {

constexpr int mostPacketIds = std::numeric_limits<quint16>::max();
// Messages under way at once where the broker names no limit. What mosquitto allows by itself: with more of QoS 2 on
// MQTT 3.1.1, version 2.0.11 stops answering.
constexpr int mostUnderWay = 20;

bool initialiseLibrary()
{
    static const bool done = mosquitto_lib_init() == MOSQ_ERR_SUCCESS; // once, whichever thread comes first
    return done;
}

Session &sessionOf(void *userData)
{
    return *static_cast<Session *>(userData);
}

} // namespace

void Session::Destroy::operator()(mosquitto *library) const
{
    mosquitto_destroy(library);
}

Session::~Session() = default;

QMqttClient::ClientError Session::start(const ConnectOptions &options)
{
    stop();
    if (const QMqttClient::ClientError error = findObstacle(options); error != QMqttClient::NoError)
        return error;
    if (!prepare(options))
        return QMqttClient::UnknownError;
    m_incoming = {};
    m_accepted = m_closed = false;
    m_legal = true;
    m_largestAlias = 0;
    m_largestPacket = m_version == QMqttClient::MQTT_5_0 ? options.properties.maximumPacketSize()
                                                         : std::numeric_limits<quint32>::max();
    return connectLibrary(options);
}

/// Makes the library's session, or keeps the one that is to be taken up again.
bool Session::prepare(const ConnectOptions &options)
{
    const bool goesOn = m_library && m_lasting && !options.cleanSession && m_clientId == options.clientId
                        && m_version == options.version;
    if (!goesOn) {
        m_firstPublicId = publicId(m_lastPacketId);
        m_lastPacketId = 0;
        m_underWay.clear();
        const QByteArray id = options.clientId.toUtf8();
        if (!initialiseLibrary())
            return false;
        m_library.reset(mosquitto_new(id.isEmpty() ? nullptr : id.constData(), options.cleanSession, this));
        if (!m_library)
            return false;
    }
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
    mosquitto *library = m_library.get();
    if (!setIdentity(library, options))
        return QMqttClient::TransportInvalid;
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const PropertyList properties = v5 ? listOf(options.properties) : PropertyList();
    if (!properties.isValid())
        return QMqttClient::ProtocolViolation;
    const int code = m_pipe.open([&](const char *path) {
        constexpr int localSocket = 0; // instead of a port
        return mosquitto_connect_bind_v5(library, path, localSocket, possibleKeepAlive(options), nullptr,
                                         properties.get());
    });
    if (code != MOSQ_ERR_SUCCESS) {
        stop();
        return QMqttClient::TransportInvalid;
    }
    ::fcntl(mosquitto_socket(library), F_SETFD, FD_CLOEXEC); // no business of child processes
    return QMqttClient::NoError;
}

void Session::stop()
{
    m_accepted = false;
    if (!m_pipe.isOpen())
        return;
    m_pipe.close();
    m_closed = true;
    mosquitto_loop_read(m_library.get(), 1); // sees that the connection is gone and closes its end
}

void Session::receive(QByteArrayView data)
{
    qsizetype fed = 0;
    qsizetype begin = 0; // of the current packet
    qsizetype at = 0;
    while (at < data.size() && !m_closed) {
        if (m_incoming.isBetweenPackets())
            begin = at;
        const qsizetype count = m_incoming.isInBody() ? takeBody(data.sliced(at)) : takeHeader(data.sliced(at));
        at += count;
        if (m_incoming.isMalformed() || !m_legal) {
            feed(data.sliced(fed, begin - fed));
            close(QMqttClient::ProtocolViolation);
        } else if (m_incoming.isComplete() && saysMoreThanLibraryTells(m_incoming)) {
            feed(data.sliced(fed, begin - fed));
            receiveWatched(data.sliced(begin, at - begin));
            fed = at;
        }
    }
    if (!m_closed)
        feed(data.sliced(fed));
}

qsizetype Session::takeHeader(QByteArrayView data)
{
    const qsizetype count = m_incoming.advance(data);
    if (m_incoming.hasHeader()) {
        m_legal = m_incoming.length() <= m_largestPacket && mayComeFromBroker(m_incoming, m_version, m_accepted);
        m_guard.begin(m_incoming);
    }
    return count;
}

qsizetype Session::takeBody(QByteArrayView data)
{
    const qsizetype count = m_incoming.advance(data);
    if (m_version == QMqttClient::MQTT_5_0) {
        m_guard.take(data.first(count));
        m_legal = !m_guard.isBroken();
    }
    return count;
}

/// The last bytes of a packet of which libmosquitto does not tell all.
void Session::receiveWatched(QByteArrayView packetEnd)
{
    const PacketScanner packet = m_incoming;
    if (packet.type() == PacketScanner::Disconnect) {
        close(QMqttClient::NoError);
        return;
    }
    m_watched = packet;
    feed(packetEnd);
    m_watched.reset();
    if (m_closed)
        return;

    const int reason = packet.length() > 2 ? packet.body(2) : 0;
    switch (packet.type()) {
    case PacketScanner::PingResp:
        m_events.emplace_back(PingAnswer{});
        break;
    case PacketScanner::PubRec:
        if (reason < 0x80 && m_underWay.contains(packet.packetId()))
            m_events.emplace_back(MessageProgress{publicId(packet.packetId()), QMqtt::MessageStatus::Received,
                                                  PropertyReader::statusProperties(nullptr, reason), false});
        break;
    case PacketScanner::PubRel:
        m_events.emplace_back(MessageProgress{packet.packetId(), QMqtt::MessageStatus::Released,
                                              PropertyReader::statusProperties(nullptr, reason), false});
        break;
    default:
        break;
    }
}

void Session::feed(QByteArrayView data)
{
    while (!data.isEmpty() && !m_closed) {
        data = data.sliced(m_pipe.write(data));
        letLibraryRead();
    }
}

void Session::letLibraryRead()
{
    constexpr int packetsAtOnce = 100;
    mosquitto *library = m_library.get();
    for (;;) {
        errno = 0;
        const int code = mosquitto_loop_read(library, packetsAtOnce);
        if (code != MOSQ_ERR_SUCCESS) {
            close(QMqttClient::ProtocolViolation);
            return;
        }
        if (errno != EAGAIN)
            continue;
        int left = 0;
        if (::ioctl(mosquitto_socket(library), FIONREAD, &left) != 0 || left == 0)
            return;
    }
}

void Session::close(QMqttClient::ClientError error)
{
    if (m_closed)
        return;
    m_closed = true;
    m_events.emplace_back(Closed{error});
}

qsizetype Session::takeOutgoing(std::span<char> space)
{
    if (!isRunning())
        return 0;
    qsizetype count = m_pipe.read(space);
    if (count == 0 && mosquitto_want_write(m_library.get())) {
        mosquitto_loop_write(m_library.get(), 1);
        count = m_pipe.read(space);
    }
    return count;
}

qint32 Session::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                        const QByteArray &payload, quint8 qos, bool retain)
{
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const int nextId = m_lastPacketId % mostPacketIds + 1;
    if (!m_accepted || m_closed || qos > 2 || !topic.isValid() || payload.size() > qsizetype(MQTT_MAX_PAYLOAD)
        || (qos > 0 && m_underWay.contains(nextId)))
        return -1;
    PropertyList list;
    if (v5 && properties.availableProperties()) {
        list = listOf(properties);
        const bool forBrokersOnly = properties.availableProperties() & QMqttPublishProperties::SubscriptionIdentifier;
        if (!list.isValid() || forBrokersOnly || properties.topicAlias() > m_largestAlias)
            return -1;
    }
    int packetId = 0;
    const int code = mosquitto_publish_v5(m_library.get(), &packetId, topic.name().toUtf8().constData(),
                                          int(payload.size()), payload.constData(), qos, retain, list.get());
    if (packetId > 0)
        m_lastPacketId = packetId;
    if (code != MOSQ_ERR_SUCCESS)
        return -1;
    if (qos == 0)
        return 0;
    m_underWay.insert(packetId, qos);
    return publicId(packetId);
}

int Session::subscribe(const QString &filter, const QMqttSubscriptionProperties &properties, quint8 qos)
{
    if (!m_accepted || m_closed)
        return -1;
    const bool v5 = m_version == QMqttClient::MQTT_5_0;
    const PropertyList list = v5 ? listOf(properties) : PropertyList();
    const int options = v5 && properties.noLocal() ? MQTT_SUB_OPT_NO_LOCAL : 0;
    int packetId = 0;
    if (!list.isValid()
        || mosquitto_subscribe_v5(m_library.get(), &packetId, filter.toUtf8().constData(), qos, options, list.get())
               != MOSQ_ERR_SUCCESS)
        return -1;
    return m_lastPacketId = packetId;
}

int Session::unsubscribe(const QString &filter, const QMqttUnsubscriptionProperties &properties)
{
    if (!m_accepted || m_closed)
        return -1;
    const PropertyList list = m_version == QMqttClient::MQTT_5_0 ? listOf(properties) : PropertyList();
    int packetId = 0;
    if (!list.isValid()
        || mosquitto_unsubscribe_v5(m_library.get(), &packetId, filter.toUtf8().constData(), list.get())
               != MOSQ_ERR_SUCCESS)
        return -1;
    return m_lastPacketId = packetId;
}

void Session::sayGoodbye()
{
    m_accepted = false;
    mosquitto_disconnect(m_library.get());
}

qint32 Session::publicId(int packetId) const
{
    return packetId == 0 ? m_firstPublicId : (m_firstPublicId + packetId - 1) % mostPacketIds + 1;
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
    const auto found = self.m_underWay.constFind(packetId);
    if (found == self.m_underWay.cend())
        return; // QoS 0: written, which nobody asked for
    const quint8 qos = *found;
    self.m_underWay.erase(found);
    using enum QMqtt::MessageStatus;
    const qint32 id = self.publicId(packetId);
    const QMqttMessageStatusProperties status = PropertyReader::statusProperties(properties, code);
    if (qos == 2 && code >= 0x80) // refused at its first step, which ends it
        self.m_events.emplace_back(MessageProgress{id, Received, status, false});
    self.m_events.emplace_back(MessageProgress{id, qos == 1 ? Acknowledged : Completed, status, true});
}

void Session::onMessage(mosquitto *, void *session, const mosquitto_message *message,
                        const mosquitto_property *properties)
{
    Session &self = sessionOf(session);
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
