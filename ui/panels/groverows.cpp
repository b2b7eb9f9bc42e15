// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groverows.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace nightlight {

GroveRows::GroveRows(Form *form, QWidget *parent)
    : SensorRows(form, Purpose::Sensor, parent), m_bus(new QSpinBox(parent)), m_channel(new QSpinBox(parent))
{
    m_bus->setRange(0, GroveSettings::highestBus);
    m_bus->setPrefix(QStringLiteral("/dev/i2c-"));
    m_bus->setKeyboardTracking(false);
    m_channel->setRange(0, GroveSettings::highestChannel);
    m_channel->setPrefix(QStringLiteral("A")); // as it is printed on the hat
    m_channel->setKeyboardTracking(false);
    addDetail(m_bus);
    addDetail(m_channel);
    connect(m_bus, &QSpinBox::valueChanged, this, [this](int bus) {
        m_grove.bus = bus;
        emit edited();
    });
    connect(m_channel, &QSpinBox::valueChanged, this, [this](int channel) {
        m_grove.channel = channel;
        emit edited();
    });
}

void GroveRows::setSettings(const SensorSettings &settings)
{
    const QSignalBlocker silentBus(m_bus);
    const QSignalBlocker silentChannel(m_channel);
    m_grove = settings.grove;
    m_bus->setValue(m_grove.bus);
    m_channel->setValue(m_grove.channel);
}

void GroveRows::retranslate()
{
    setText(m_bus, tr("B&us"), tr("The I2C bus that the hat is on, 0 to 255: it is 1 on a Raspberry Pi."));
    setText(m_channel, tr("Sock&et"),
            tr("The hat's analog socket that the light sensor is plugged into: A0, A2, A4 or A6. A1, A3, A5 and A7 are "
               "the second wires of these."));
}

} // namespace nightlight
