// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lampfactory.h"

#include "counterfitlamp.h"
#include "seriallamp.h"
#include "device/hardware/linuxgpio.h"
#include "gpiolamp.h"
#include "windowlamp.h"

#include "device/hardware/sharedhardware.h"

namespace nightlight {

std::vector<std::unique_ptr<Lamp>> createLamps(const DeviceSettings &settings, SharedHardware &hardware)
{
    Q_UNUSED(hardware)
    std::vector<std::unique_ptr<Lamp>> lamps;
    lamps.push_back(std::make_unique<WindowLamp>());
    if (settings.lamps.counterFit)
        lamps.push_back(std::make_unique<CounterFitLamp>(settings.sensor.counterFit, settings.lamps.counterFitPin));
    std::vector<std::unique_ptr<Lamp>> lamps;
    lamps.push_back(std::make_unique<WindowLamp>());
    if (settings.lamps.serial)
        lamps.push_back(std::make_unique<SerialLamp>(hardware.serialDevice(settings.sensor.serial)));
    if (settings.lamps.gpio)
        lamps.push_back(std::make_unique<GpioLamp>(std::make_unique<LinuxGpio>(), settings.lamps.gpioLine));
    return lamps;
}

bool sameLamps(const DeviceSettings &one, const DeviceSettings &other)
{
    if (one.lamps != other.lamps)
        return false;
    return (!one.lamps.counterFit || one.sensor.counterFit == other.sensor.counterFit)
           && (!one.lamps.serial || one.sensor.serial == other.sensor.serial);
}

} // namespace nightlight
