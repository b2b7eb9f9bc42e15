// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorsettings.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace nightlight {

/// A serial port of this machine that is there now.
struct SerialPortInfo
{
    QString name{}; ///< the system's, as "ttyACM0"
    QString path{}; ///< as "/dev/ttyACM0"
    QString description{}; ///< what the device at it calls itself, as "Wio Terminal"; may be empty
    UsbIdentity device{};

    bool operator==(const SerialPortInfo &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::SerialPortInfo)
