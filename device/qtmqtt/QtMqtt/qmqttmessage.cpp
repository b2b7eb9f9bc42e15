// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttmessage.h"

#include <tuple>

bool QMqttMessage::operator==(const QMqttMessage &other) const
{
    const auto parts = [](const QMqttMessage &message) {
        return std::tie(message.m_id, message.m_qos, message.m_retain, message.m_duplicate, message.m_topic,
                        message.m_payload);
    };
    return parts(*this) == parts(other);
}
