// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/endpoint.h"

#include <QTest>

namespace nightlight::test {

/// The rows "3.1.1" and "5.0" with a column "version".
inline void addMqttVersionRows()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::newRow("3.1.1") << MqttVersion::V3_1_1;
    QTest::newRow("5.0") << MqttVersion::V5;
}

/// The same for each QoS, with columns "version" and "qos".
inline void addMqttVersionAndQosRows()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<int>("qos");
    for (int qos = 0; qos <= 2; ++qos) {
        QTest::addRow("3.1.1, QoS %d", qos) << MqttVersion::V3_1_1 << qos;
        QTest::addRow("5.0, QoS %d", qos) << MqttVersion::V5 << qos;
    }
}

} // namespace nightlight::test
