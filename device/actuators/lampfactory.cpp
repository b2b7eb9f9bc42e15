// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lampfactory.h"

#include "counterfitlamp.h"
#include "device/hardware/linuxgpio.h"
#include "device/hardware/sharedhardware.h"
#include "gpiolamp.h"
#include "seriallamp.h"
#include "windowlamp.h"

namespace nightlight {

std::vector<std::unique_ptr<Lamp>> createLamps(const DeviceSettings &settings, SharedHardware &hardware)
{
    const LampSettings &chosen = settings.lamps;
    std::vector<std::unique_ptr<Lamp>> lamps;
    lamps.push_back(std::make_unique<WindowLamp>());
    if (chosen.counterFit)
        lamps.push_back(std::make_unique<CounterFitLamp>(settings.sensor.counterFit, chosen.counterFitPin));
    if (chosen.gpio)
        lamps.push_back(std::make_unique<GpioLamp>(std::make_unique<LinuxGpio>(), chosen.gpioLine));
    if (chosen.serial)
        lamps.push_back(std::make_unique<SerialLamp>(hardware.serialDevice(settings.sensor.serial)));
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
