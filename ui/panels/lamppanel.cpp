// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lamppanel.h"

#include "checkededit.h"
#include "counterfitrows.h"
#include "form.h"
#include "formrows.h"
#include "serialrows.h"
#include "ui/plaintext.h"

#include <QCheckBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>

namespace nightlight {

namespace {

QString whyNotALine(const QString &text)
{
    return text.isEmpty() ? LampPanel::tr("Enter the name of the line, as GPIO5, or chip and number, as "
                                          "pinctrl-bcm2711/5.")
                          : QString();
}

/// For what belongs to the check box above: it begins where the box's text does.
Form *newIndentedForm(QWidget *parent)
{
    const QStyle *style = parent->style();
    const int indent =
        style->pixelMetric(QStyle::PM_IndicatorWidth) + style->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    Form *form = new Form;
    form->setContentsMargins(indent, 0, 0, 0);
    parent->setLayout(form);
    return form;
}

QSpinBox *addPinRow(Form *form)
{
    auto *pin = new QSpinBox(form->parentWidget());
    pin->setRange(0, CounterFitSettings::highestPin);
    pin->setKeyboardTracking(false);
    addRow(form, pin);
    return pin;
}

} // namespace

using Purpose = SensorRows::Purpose;

LampPanel::LampPanel(QWidget *parent)
    : QWidget(parent), m_counterFit(new QCheckBox(this)), m_counterFitPlace(new QWidget(this)),
      m_counterFitForm(newIndentedForm(m_counterFitPlace)), m_counterFitPin(addPinRow(m_counterFitForm)),
      m_counterFitRows(new CounterFitRows(m_counterFitForm, Purpose::Lamp, m_counterFitPlace)),
      m_gpio(new QCheckBox(this)), m_gpioLine(new CheckedEdit(whyNotALine, this)), m_serial(new QCheckBox(this)),
      m_serialPlace(new QWidget(this)),
      m_serialRows(new SerialRows(newIndentedForm(m_serialPlace), Purpose::Lamp, m_serialPlace))
{
    m_serialRows->setVisible(true);
    Form *form = new Form;
    form->addRow(m_counterFit);
    form->addRow(m_counterFitPlace);
    form->addRow(m_gpio, m_gpioLine);
    form->addRow(m_serial);
    form->addRow(m_serialPlace);
    setLayout(form);
    connectFields();
    retranslate();
    showRows();
}

void LampPanel::connectFields()
{
    const auto connectLamp = [this](QCheckBox *box, bool LampSettings::*lamp) {
        connect(box, &QCheckBox::toggled, this, [this, lamp](bool ticked) {
            m_lamps.*lamp = ticked;
            showRows();
            emit edited();
        });
    };
    connectLamp(m_counterFit, &LampSettings::counterFit);
    connectLamp(m_gpio, &LampSettings::gpio);
    connectLamp(m_serial, &LampSettings::serial);
    connect(m_counterFitPin, &QSpinBox::valueChanged, this, [this](int pin) {
        m_lamps.counterFitPin = pin;
        emit edited();
    });
    connect(m_gpioLine, &CheckedEdit::textChosen, this, [this](const QString &line) {
        m_lamps.gpioLine = line;
        emit edited();
    });
    connect(m_counterFitRows, &SensorRows::edited, this, &LampPanel::edited);
    connect(m_serialRows, &SensorRows::edited, this, &LampPanel::edited);
}

void LampPanel::setSettings(const DeviceSettings &settings)
{
    m_lamps = settings.lamps;
    m_sensorKind = settings.sensor.kind;
    const QSignalBlocker silent(this);
    m_counterFit->setChecked(m_lamps.counterFit);
    m_counterFitPin->setValue(m_lamps.counterFitPin);
    m_counterFitRows->setSettings(settings.sensor);
    m_gpio->setChecked(m_lamps.gpio);
    m_gpioLine->setText(m_lamps.gpioLine);
    m_serial->setChecked(m_lamps.serial);
    m_serialRows->setSettings(settings.sensor);
    showRows();
}

void LampPanel::putInto(DeviceSettings &settings) const
{
    settings.lamps = m_lamps;
    m_counterFitRows->putInto(settings.sensor);
    m_serialRows->putInto(settings.sensor);
}

void LampPanel::showSerialPorts(const QList<SerialPortInfo> &ports)
{
    m_serialRows->setPorts(ports);
}

void LampPanel::showRows()
{
    m_counterFitPlace->setVisible(m_lamps.counterFit);
    m_counterFitRows->setVisible(m_sensorKind != sensorkind::counterFit);
    m_gpioLine->setVisible(m_lamps.gpio);
    m_serialPlace->setVisible(m_lamps.serial && m_sensorKind != sensorkind::serial);
}

void LampPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LampPanel::retranslate()
{
    m_counterFit->setText(tr("CounterFit's LED"));
    explain(m_counterFit, tr("Switches the LED of CounterFit's virtual hardware."));
    setRowText(m_counterFitForm, m_counterFitPin, tr("Pin"),
               tr("The pin that CounterFit's LED is connected to, 0 to 1000: the lesson takes 5."));
    m_counterFitPin->setAccessibleName(tr("Pin of CounterFit's LED"));
    m_counterFitRows->retranslate();
    m_gpio->setText(tr("GPIO line"));
    explain(m_gpio, tr("Switches an LED at the pins of this computer, as those of a Raspberry Pi."));
    QWidget *line = m_gpioLine->focusProxy();
    line->setAccessibleName(tr("Name of the GPIO line"));
    explain(line, tr("The line's name, as GPIO5, or the label of its chip and its number, as pinctrl-bcm2711/5."));
    m_serial->setText(tr("Board's LED"));
    explain(m_serial, tr("Writes led_on:1 or led_on:0 to the board at the serial port; its program must read that."));
    m_serialRows->retranslate();
}

} // namespace nightlight
