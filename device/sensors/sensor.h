// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QObject>
#include <QString>

namespace nightlight {

/// Why a sensor has no value now, as a person is told it.
struct SensorError
{
    enum class Kind {
        NotThere,
        NoPermission,
        TimedOut,
        BadReply,
        Ended, ///< nothing more will come; no fault
    };
    Kind kind;
    QString sentence; ///< translated, with what to do about it
};

/// Something that knows how bright it is.
///
/// The device loop asks once a tick, but not again before the answer. The sensor answers each question with exactly one
/// of measured() and failed(), at once or later, in two seconds at the most unless it waits for a board that sends by
/// itself; it never blocks. It may be deleted with a question open.
class Sensor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void measure() = 0;
    /// What to tell a person when the next tick finds the question still open, translated; empty if nothing, as there
    /// will be a better reason soon.
    virtual QString whyLate() const;

signals:
    /// \a light is in the unit of the sensor's range.
    void measured(double light);
    void failed(const nightlight::SensorError &error);
    /// Something else worth a line in the log, as how many lines were skipped; translated.
    void noted(const QString &sentence);
    /// What it tells beside the light, see SensorStatus.
    void detailRead(const QString &detail);
};

} // namespace nightlight
