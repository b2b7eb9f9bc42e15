// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttmessage.h"

bool QMqttMessage::operator==(const QMqttMessage &other) const
{
    return m_topic == other.m_topic && m_payload == other.m_payload && m_id == other.m_id && m_qos == other.m_qos
           && m_duplicate == other.m_duplicate && m_retain == other.m_retain;
}
