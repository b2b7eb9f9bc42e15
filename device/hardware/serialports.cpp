// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialports.h"

#include <QFile>
#include <QFileInfo>
#include <QSerialPortInfo>

#include <algorithm>
#include <tuple>

namespace nightlight {

namespace {

// Vendors whose boards' bootloaders wake at 1200 baud.
constexpr quint16 wakefulVendors[] = {
    0x1b4f, // SparkFun
    0x2341, // Arduino
    0x239a, // Adafruit
    0x2886, // Seeed
    0x2a03, // Arduino.org
    0x2e8a, // Raspberry Pi
    0x303a, // Espressif
};

} // namespace

QList<SerialPortInfo> availableSerialPorts()
{
    QList<SerialPortInfo> ports;
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts()) {
        if (isDeadPort(port.portName()))
            continue;
        ports.append({port.portName(),
                      port.systemLocation(),
                      port.description(),
                      {port.vendorIdentifier(), port.productIdentifier(), port.serialNumber()}});
    }
    const auto order = [](const SerialPortInfo &port) {
        return std::make_tuple(!port.device.isKnown(), port.name.size(), port.name);
    };
    std::ranges::sort(ports, {}, order);
    return ports;
}

bool isDeadPort(const QString &name, const QString &sysfs)
{
    if (!name.startsWith(QStringLiteral("ttyS")))
        return false;
    QFile type(QStringLiteral("%1/%2/type").arg(sysfs, name));
    return type.open(QIODevice::ReadOnly) && type.readAll().trimmed() == "0";
}

QString serialPortPath(const QString &port)
{
    return port.startsWith(u'/') ? port : QStringLiteral("/dev/") + port;
}

bool wakesBootloader(const SerialPortInfo &port, qint32 baud)
{
    // The kernel's driver for devices that are serial ports themselves names them so.
    const QString node = QFileInfo(port.path).canonicalFilePath();
    const bool isUsbItself =
        QFileInfo(node.isEmpty() ? port.path : node).fileName().startsWith(QStringLiteral("ttyACM"));
    return baud == 1200 && (isUsbItself || std::ranges::count(wakefulVendors, port.device.vendor) > 0);
}

} // namespace nightlight
