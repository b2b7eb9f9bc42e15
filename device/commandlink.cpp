// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlink.h"

#include "device/telemetry/payload.h"
#include "device/telemetry/topics.h"

#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

// A repeated command does no harm. With QoS 2 one would be lost if the connection broke between the broker's two steps.
constexpr int commandQos = 1;
constexpr auto quietTime = 250ms; // no command that was kept follows after it
constexpr auto longestWait = 2s; // for those that were kept: a flood of new ones must not hold them up
constexpr int failuresBeforeSaying = 3;

} // namespace

bool CommandLink::Place::isOneWith(const Place &other) const
{
    return clientId == other.clientId && endpoint.host == other.endpoint.host && endpoint.port == other.endpoint.port;
}

CommandLink::CommandLink(QObject *parent) : QObject(parent), m_link(this), m_quiet(this)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &CommandLink::giveNewest);
    connect(&m_link, &MqttLink::statusChanged, this, &CommandLink::onStatus);
    connect(&m_link, &MqttLink::received, this, &CommandLink::onMessage);
    connect(&m_link, &MqttLink::warned, this, &CommandLink::warned);
}

void CommandLink::open(const Endpoint &endpoint, const QString &deviceId, const CommandSettings &settings)
{
    const Place place{endpoint, Topics::commandClientId(deviceId)};
    if (m_place && !m_place->isOneWith(place))
        leave();
    for (const Farewell &farewell : std::as_const(m_farewells)) {
        if (farewell.place.isOneWith(place))
            delete farewell.link; // it would throw this one out
    }
    m_farewells.removeIf([](const Farewell &farewell) { return !farewell.link; });

    m_settings = settings;
    const bool keeps = settings.missed != MissedCommands::None;
    m_place = keeps ? std::optional(place) : std::nullopt;
    m_link.open(endpoint, {place.clientId,
                           {},
                           {{Topics(deviceId).commands(), commandQos}},
                           keeps ? settings.keptFor : std::chrono::seconds(0)});
}

void CommandLink::close()
{
    m_link.close();
}

void CommandLink::leave()
{
    m_link.close();
    if (m_place)
        endSession();
}

void CommandLink::retryNow()
{
    m_link.retryNow();
}

/// QMqttClient has no goodbye that ends a session, but who connects for a clean one ends the one before.
void CommandLink::endSession()
{
    const Place place = *std::exchange(m_place, std::nullopt);
    auto *link = new MqttLink(this);
    m_farewells.append({place, link});
    connect(
        link, &MqttLink::statusChanged, link,
        [link](const LinkStatus &status) {
            if (status.state != LinkState::Connecting)
                link->deleteLater();
        },
        Qt::QueuedConnection); // not within the link's own doing
    link->open(place.endpoint, {place.clientId, {}, {}});
}

void CommandLink::onStatus(const LinkStatus &status)
{
    if (status.state == LinkState::Connected) {
        m_failures = 0;
        m_connectedAt = std::chrono::steady_clock::now();
        if (m_link.isResumed() && m_settings.missed == MissedCommands::Newest)
            m_quiet.start(quietTime);
        return;
    }
    giveNewest();
    if (status.state == LinkState::Off)
        m_failures = 0;
    if (status.state == LinkState::Waiting && ++m_failures >= failuresBeforeSaying)
        emit failing(status.sentence);
}

void CommandLink::onMessage(const MqttMessage &message)
{
    if (message.retain && m_link.isResumed()) {
        // It came when it was sent, or with the others that were kept, some of which may be newer.
        emit passedOver(message, tr("kept by the broker, and known already"));
        return;
    }
    if (!m_quiet.isActive() || !decodeCommand(message.payload)) {
        emit received(message);
        return;
    }
    if (m_newest)
        emit passedOver(*m_newest, tr("overtaken by a newer command"));
    m_newest = message;
    if (std::chrono::steady_clock::now() - m_connectedAt < longestWait)
        m_quiet.start(quietTime);
    else
        giveNewest();
}

void CommandLink::giveNewest()
{
    m_quiet.stop();
    if (const std::optional<MqttMessage> newest = std::exchange(m_newest, std::nullopt))
        emit received(*newest);
}

} // namespace nightlight
