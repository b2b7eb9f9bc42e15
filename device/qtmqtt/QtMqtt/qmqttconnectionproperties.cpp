// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttconnectionproperties.h"

void QMqttConnectionProperties::setMaximumReceive(quint16 maximumReceive)
{
    if (maximumReceive > 0)
        m_maximumReceive = maximumReceive;
}

void QMqttConnectionProperties::setMaximumPacketSize(quint32 packetSize)
{
    if (packetSize > 0)
        m_maximumPacketSize = packetSize;
}
