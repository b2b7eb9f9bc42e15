// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpiolamp.h"

#include "device/hardware/gpioline.h"

#include <utility>

namespace nightlight {

GpioLamp::GpioLamp(std::unique_ptr<Gpio> gpio, const QString &line, QObject *parent)
    : Lamp(parent), m_gpio(std::move(gpio)), m_line(line)
{
}

void GpioLamp::switchTo(bool on)
{
    const auto applied = apply(on);
    if (applied) {
        emit switched(on);
        return;
    }
    m_output.reset();
    emit failed(applied.error());
}

tl::expected<void, QString> GpioLamp::apply(bool on)
{
    if (!m_output) {
        auto output = requestGpioLine(*m_gpio, m_line, on);
        if (!output)
            return tl::make_unexpected(output.error());
        m_output = std::move(*output);
    } else if (const auto set = m_output->set(on); !set) {
        return tl::make_unexpected(whyLost(set.error()));
    }
    const auto high = m_output->isHigh();
    if (!high)
        return tl::make_unexpected(whyLost(high.error()));
    if (*high != on)
        return tl::make_unexpected(
            on ? tr("The GPIO line “%1” stays low although it was set high. Check how the LED is wired.").arg(m_line)
               : tr("The GPIO line “%1” stays high although it was set low. Check how the LED is wired.").arg(m_line));
    return {};
}

QString GpioLamp::whyLost(const GpioError &error) const
{
    return tr("The GPIO line “%1” can no longer be switched: %2. Check that its chip is still there.")
        .arg(m_line, error.reason);
}

} // namespace nightlight
