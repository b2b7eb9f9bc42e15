// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/serialportinfo.h"

#include <QList>
#include <QString>

#include <functional>

namespace nightlight {

/// Tells the ports there are at the moment.
using SerialPortLister = std::function<QList<SerialPortInfo>()>;

/// The ports there are now, USB devices first. It asks the system about each terminal, which takes some milliseconds.
QList<SerialPortInfo> availableSerialPorts();

/// Whether \a name is one of the ttyS ports that the kernel keeps for UARTs that are not built in. Their "type" in
/// \a sysfs is 0, the kernel's PORT_UNKNOWN.
bool isDeadPort(const QString &name, const QString &sysfs = QStringLiteral("/sys/class/tty"));

/// Where \a port is, a name as "ttyACM0" or a path.
QString serialPortPath(const QString &port);

/// Whether opening \a port at \a baud would put the board at it into its bootloader: boards that are USB devices
/// themselves take 1200 baud as that wish (Arduino Leonardo and Zero, Wio Terminal, Raspberry Pi Pico and others).
bool wakesBootloader(const SerialPortInfo &port, qint32 baud);

} // namespace nightlight
