// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endingthreads.h"
#include "serialports.h"

#include <functional>
#include <memory>
#include <vector>

namespace nightlight {

class SerialDevice;

/// What sensors and lamps share, as a serial port that both speak through: each is open once, whoever uses it, and as
/// long as anybody does.
class SharedHardware
{
public:
    using Note = std::function<void(const QString &sentence)>;

    /// \a note is told once what a board has to say, however many use it, see SerialDevice::noted().
    explicit SharedHardware(SerialPortLister serialPorts = availableSerialPorts, Note note = {});
    ~SharedHardware();
    Q_DISABLE_COPY_MOVE(SharedHardware)

    /// The board that \a settings choose, for the calling thread. If it is in use at another baud rate, it changes.
    std::shared_ptr<SerialDevice> serialDevice(const SerialSettings &settings);

    EndingThreads &endingThreads() { return m_endingThreads; }

private:
    struct SharedSerial;

    SerialPortLister m_serialPorts;
    Note m_note;
    std::vector<SharedSerial> m_serial;
    EndingThreads m_endingThreads;
};

} // namespace nightlight
