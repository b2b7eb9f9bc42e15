// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensorchooser.h"

#include "choicebox.h"
#include "counterfitrows.h"
#include "device/sensors/sensorfactory.h"
#include "form.h"
#include "formrows.h"
#include "groverows.h"
#include "replayrows.h"
#include "sensornotice.h"
#include "serialrows.h"
#include "waverows.h"

#include <QSignalBlocker>

namespace nightlight {

SensorChooser::SensorChooser(Form *form, QWidget *parent)
    : QObject(parent), m_form(form), m_sensor(new ChoiceBox(parent)), m_notice(new SensorNotice(parent))
{
    for (const SensorType *type : sensorTypes())
        m_sensor->addItem(QString(), QString(type->key));
    addRow(form, m_sensor);
    form->addRow(m_notice);
    auto *wave = new WaveRows(form, parent);
    auto *replay = new ReplayRows(form, parent);
    m_serial = new SerialRows(form, SensorRows::Purpose::Sensor, parent);
    auto *counterFit = new CounterFitRows(form, SensorRows::Purpose::Sensor, parent);
    auto *grove = new GroveRows(form, parent);
    m_kinds = {{sensorkind::wave, wave},
               {sensorkind::replay, replay},
               {sensorkind::serial, m_serial},
               {sensorkind::counterFit, counterFit},
               {sensorkind::grove, grove}};

    connect(m_sensor, &QComboBox::currentIndexChanged, this, [this] {
        showRows();
        emit edited();
    });
    for (const Kind &kind : std::as_const(m_kinds))
        connect(kind.rows, &SensorRows::edited, this, &SensorChooser::edited);
}

void SensorChooser::setSettings(const SensorSettings &settings)
{
    const QSignalBlocker silent(m_sensor);
    m_sensor->setCurrentIndex(m_sensor->findData(settings.kind));
    for (const Kind &kind : std::as_const(m_kinds))
        kind.rows->setSettings(settings);
    showRows();
}

void SensorChooser::putInto(SensorSettings &settings) const
{
    settings.kind = m_sensor->currentData().toString();
    for (const Kind &kind : m_kinds)
        kind.rows->putInto(settings);
}

void SensorChooser::showStatus(const SensorStatus &status)
{
    m_notice->showStatus(status);
}

void SensorChooser::showSerialPorts(const QList<SerialPortInfo> &ports)
{
    m_serial->setPorts(ports);
}

void SensorChooser::showRows()
{
    for (const Kind &kind : std::as_const(m_kinds))
        kind.rows->setVisible(m_sensor->currentData() == QString(kind.key));
}

void SensorChooser::retranslate()
{
    for (int i = 0; i < m_sensor->count(); ++i)
        m_sensor->setItemText(i, sensorTypes()[std::size_t(i)]->title());
    setRowText(m_form, m_sensor, tr("Se&nsor"),
               tr("Where the light level comes from: a slider moved by hand, a simulated wave, a recording, a board at "
                  "a serial port, CounterFit's virtual hardware, or the Grove hat of a Raspberry Pi."));
    for (const Kind &kind : std::as_const(m_kinds))
        kind.rows->retranslate();
}

} // namespace nightlight
