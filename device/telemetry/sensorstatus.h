// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace nightlight {

/// How the device's sensor is, as the window shows it.
struct SensorStatus
{
    QString trouble; ///< why there is no reading now and what to do about it; empty if there is one
    QString detail; ///< what it tells beside the light, as "2048 of 4095, 1650 mV"

    bool operator==(const SensorStatus &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::SensorStatus)
