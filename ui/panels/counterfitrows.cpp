// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitrows.h"

#include "checkededit.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>

namespace nightlight {

namespace {

QString whyNotAHost(const QString &text)
{
    return QUrl::fromUserInput(text).host().isEmpty()
               ? CounterFitRows::tr("Enter the name or the address of the computer that CounterFit runs on, as "
                                    "127.0.0.1.")
               : QString();
}

} // namespace

CounterFitRows::CounterFitRows(Form *form, Purpose purpose, QWidget *parent)
    : SensorRows(form, purpose, parent), m_host(new CheckedEdit(whyNotAHost, parent)), m_port(new QSpinBox(parent)),
      m_pin(new QSpinBox(parent)), m_create(new QCheckBox(parent))
{
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setKeyboardTracking(false); // no connection is tried with half a number
    m_pin->setRange(0, CounterFitSettings::highestPin);
    m_pin->setKeyboardTracking(false);
    addPlace(m_host);
    addPlace(m_port);
    addDetail(m_pin);
    addPlace(m_create);
    connectFields();
}

void CounterFitRows::connectFields()
{
    connect(m_host, &CheckedEdit::textChosen, this, &CounterFitRows::chooseHost);
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) {
        m_counterFit.port = quint16(port);
        emit edited();
    });
    connect(m_pin, &QSpinBox::valueChanged, this, [this](int pin) {
        m_counterFit.pin = pin;
        emit edited();
    });
    connect(m_create, &QCheckBox::toggled, this, [this](bool create) {
        m_counterFit.create = create;
        emit edited();
    });
}

/// Takes a host alone, or the address that CounterFit prints, as http://127.0.0.1:5000.
void CounterFitRows::chooseHost(const QString &text)
{
    const QUrl url = QUrl::fromUserInput(text);
    m_counterFit.host = url.host();
    m_counterFit.port = quint16(url.port(m_counterFit.port));
    const QSignalBlocker silent(m_port);
    m_host->setText(m_counterFit.host);
    m_port->setValue(m_counterFit.port);
    emit edited();
}

void CounterFitRows::setSettings(const SensorSettings &settings)
{
    const QSignalBlocker silentPort(m_port);
    const QSignalBlocker silentPin(m_pin);
    const QSignalBlocker silentCreate(m_create);
    m_counterFit = settings.counterFit;
    m_host->setText(m_counterFit.host);
    m_port->setValue(m_counterFit.port);
    m_pin->setValue(m_counterFit.pin);
    m_create->setChecked(m_counterFit.create);
}

void CounterFitRows::retranslate()
{
    setText(m_host, tr("H&ost"),
            tr("The name or the address of the computer that CounterFit runs on: 127.0.0.1 is this one."),
            tr("CounterFit's host"));
    setText(m_port, tr("&Port"), tr("The network port that CounterFit answers at, 1 to 65535: 5000 is usual."),
            tr("CounterFit's port"));
    setText(m_pin, tr("S&ensor's pin"),
            tr("The pin that CounterFit's light sensor is connected to, 0 to 1000: the lesson takes 0."));
    setText(
        m_create, tr("&Create them for me"),
        tr("Creates the light sensor, and the LED if it is one of the lamps, where CounterFit has none at the pin."));
}

} // namespace nightlight
