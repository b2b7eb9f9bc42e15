// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

#include "device/hardware/gpio.h"

namespace nightlight {

/// An LED at a GPIO line, which lights while the line is high. It takes the line at the first command, reads back
/// whether the line follows each command, and gives it back at its end. After a failure it looks for the line anew.
class GpioLamp final : public Lamp
{
    Q_OBJECT

public:
    /// \a line as requestGpioLine() takes it.
    GpioLamp(std::unique_ptr<Gpio> gpio, const QString &line, QObject *parent = nullptr);

    void switchTo(bool on) override;

private:
    tl::expected<void, QString> apply(bool on);
    QString whyLost(const GpioError &error) const;

    std::unique_ptr<Gpio> m_gpio;
    QString m_line;
    std::unique_ptr<GpioOutput> m_output; ///< while the line is this lamp's
};

} // namespace nightlight
