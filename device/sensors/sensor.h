// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QObject>
#include <QString>

namespace nightlight {

/// Why a sensor has no value now, as a person is told it.
struct SensorError
{
    enum class Kind { NotThere, NoPermission, TimedOut, BadReply };
    Kind kind;
    QString sentence; ///< translated, with what to do about it
};

/// Something that knows how bright it is.
///
/// The device loop asks once a tick; the sensor answers with exactly one of measured() and failed(), at once or
/// later, and never blocks. What comes after the next question is dropped by the loop, not by the sensor.
class Sensor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual LightRange range() const = 0;
    virtual void measure() = 0;

signals:
    void measured(double light);
    void failed(const nightlight::SensorError &error);
};

} // namespace nightlight
