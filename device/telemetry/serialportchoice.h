// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorsettings.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace nightlight {

/// A serial port that is there now, as a person chooses it.
struct SerialPortChoice
{
    QString port{}; ///< as in SerialSettings
    QString description{}; ///< what its device calls itself; may be empty
    UsbIdentity device{};

    bool operator==(const SerialPortChoice &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::SerialPortChoice)
