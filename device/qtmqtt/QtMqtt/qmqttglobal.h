// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What several classes of Qt MQTT speak of.
namespace QMqtt {

/// Whether a payload is said to be text.
enum class PayloadFormatIndicator : quint8 { Unspecified = 0, UTF8Encoded = 1 };

/// How far a message of QoS 1 or 2 has come.
enum class MessageStatus : quint8 {
    Unknown = 0,
    Published, ///< one arrived for a subscription
    Acknowledged, ///< the broker has it (QoS 1)
    Received, ///< the broker has it and will ask once more (QoS 2)
    Released, ///< the broker lets go of one that arrived (QoS 2)
    Completed, ///< both sides are done with it (QoS 2)
};

/// Why something went as it did; MQTT 5.0, section 2.4.
enum class ReasonCode : quint8 {
    Success = 0x00,
    SubscriptionQoSLevel0 = 0x00,
    SubscriptionQoSLevel1 = 0x01,
    SubscriptionQoSLevel2 = 0x02,
    NoMatchingSubscriber = 0x10,
    NoSubscriptionExisted = 0x11,
    ContinueAuthentication = 0x18,
    ReAuthenticate = 0x19,
    UnspecifiedError = 0x80,
    MalformedPacket = 0x81,
    ProtocolError = 0x82,
    ImplementationSpecificError = 0x83,
    UnsupportedProtocolVersion = 0x84,
    InvalidClientId = 0x85,
    InvalidUserNameOrPassword = 0x86,
    NotAuthorized = 0x87,
    ServerNotAvailable = 0x88,
    ServerBusy = 0x89,
    ClientBanned = 0x8A,
    InvalidAuthenticationMethod = 0x8C,
    InvalidTopicFilter = 0x8F,
    InvalidTopicName = 0x90,
    MessageIdInUse = 0x91,
    MessageIdNotFound = 0x92,
    PacketTooLarge = 0x95,
    QuotaExceeded = 0x97,
    InvalidPayloadFormat = 0x99,
    RetainNotSupported = 0x9A,
    QoSNotSupported = 0x9B,
    UseAnotherServer = 0x9C,
    ServerMoved = 0x9D,
    SharedSubscriptionsNotSupported = 0x9E,
    ExceededConnectionRate = 0x9F,
    SubscriptionIdsNotSupported = 0xA1,
    WildCardSubscriptionsNotSupported = 0xA2,
};

} // namespace QMqtt
