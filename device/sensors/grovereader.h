// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/hardware/grovehat.h"
#include "device/telemetry/sensorsettings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace nightlight {

/// Reads the hat, in a thread of its own since a transfer on a stuck bus blocks for a second. Opens the bus and looks
/// for the hat at the first question, and again after each failure.
class GroveReader : public QObject
{
    Q_OBJECT

public:
    GroveReader(const GroveSettings &settings, OpenI2cBus open);

    /// \a question comes back with the answer, measured() or failed().
    void measure(quint64 question);

signals:
    void measured(quint64 question, const nightlight::GroveReading &reading);
    void failed(quint64 question, const nightlight::GroveError &error);

private:
    tl::expected<GroveReading, GroveError> read();

    GroveSettings m_settings;
    OpenI2cBus m_open;
    std::unique_ptr<I2cBus> m_bus;
    std::optional<GroveHat> m_hat; ///< on m_bus
};

} // namespace nightlight
