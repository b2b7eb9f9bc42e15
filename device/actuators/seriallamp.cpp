// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriallamp.h"

#include "device/hardware/serialdevice.h"

#include <utility>

namespace nightlight {

SerialLamp::SerialLamp(std::shared_ptr<SerialDevice> device, std::chrono::milliseconds patience, QObject *parent)
    : Lamp(parent), m_timeout(this), m_device(std::move(device))
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(patience);
    connect(&m_timeout, &QTimer::timeout, this, &SerialLamp::onTimeout);
    connect(m_device.get(), &SerialDevice::opened, this, &SerialLamp::onOpened);
    connect(m_device.get(), &SerialDevice::failed, this, &SerialLamp::onFailed);
    connect(m_device.get(), &SerialDevice::received, this, &SerialLamp::onReceived);
    connect(m_device.get(), &SerialDevice::written, this, &SerialLamp::onWritten);
}

SerialLamp::~SerialLamp() = default;

void SerialLamp::switchTo(bool on)
{
    m_wanted = on;
    m_told = false;
    m_timeout.start();
    if (m_device->trouble())
        onFailed(*m_device->trouble());
    else
        tell();
}

/// Only one line at a time is given to the port, so that a board that reads again gets no row of old ones.
void SerialLamp::tell()
{
    if (!m_device->isOpen() || m_device->isWriting())
        return;
    m_told = true;
    m_device->write(*m_wanted ? "led_on:1\n" : "led_on:0\n");
}

void SerialLamp::onOpened()
{
    m_gaveUp = false;
    m_awaitsFirstSign = true;
    if (m_wanted)
        tell();
    else
        emit forgot();
}

void SerialLamp::onFailed(const SerialTrouble &trouble)
{
    m_timeout.stop();
    if (std::exchange(m_wanted, std::nullopt))
        emit failed(trouble.sentence);
}

void SerialLamp::onReceived()
{
    // Many boards start anew when the port is opened, and hear nothing until their sketch runs.
    if (std::exchange(m_awaitsFirstSign, false))
        emit forgot();
}

void SerialLamp::onWritten()
{
    const bool gaveUp = std::exchange(m_gaveUp, false);
    if (m_wanted && !m_told) {
        tell();
    } else if (m_wanted) {
        m_timeout.stop();
        emit switched(*std::exchange(m_wanted, std::nullopt));
    } else if (gaveUp) {
        emit forgot();
    }
}

void SerialLamp::onTimeout()
{
    m_gaveUp = true;
    m_wanted.reset();
    emit failed(tr("The board at “%1” does not take the lamp's commands. Check that its sketch reads them.")
                    .arg(m_device->port()));
}

} // namespace nightlight
