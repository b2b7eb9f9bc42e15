// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedhardware.h"

#include "serialdevice.h"

#include <utility>

namespace nightlight {

struct SharedHardware::SharedSerial
{
    QString port;
    UsbIdentity identity;
    std::weak_ptr<SerialDevice> device;
};

SharedHardware::SharedHardware(SerialPortLister serialPorts, Note note)
    : m_serialPorts(std::move(serialPorts)), m_note(std::move(note))
{
}

SharedHardware::~SharedHardware() = default;

std::shared_ptr<SerialDevice> SharedHardware::serialDevice(const SerialSettings &settings)
{
    erase_if(m_serial, [](const SharedSerial &shared) { return shared.device.expired(); });
    for (const SharedSerial &shared : m_serial) {
        const auto device = shared.device.lock();
        const bool isIt = shared.identity == settings.device || device->identity() == settings.device;
        if (shared.port == settings.port && isIt) {
            device->setBaud(settings.baud);
            return device;
        }
    }
    const auto device = std::make_shared<SerialDevice>(settings, m_serialPorts);
    if (m_note)
        QObject::connect(device.get(), &SerialDevice::noted, device.get(), m_note);
    m_serial.push_back({settings.port, settings.device, device});
    return device;
}

} // namespace nightlight
