// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lamppanel.h"

#include "checkededit.h"
#include "choicebox.h"
#include "counterfitrows.h"
#include "durationedit.h"
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
    : QWidget(parent), m_form(new Form), m_counterFit(new QCheckBox(this)), m_counterFitPlace(new QWidget(this)),
      m_counterFitForm(newIndentedForm(m_counterFitPlace)), m_counterFitPin(addPinRow(m_counterFitForm)),
      m_counterFitRows(new CounterFitRows(m_counterFitForm, Purpose::Lamp, m_counterFitPlace)),
      m_gpio(new QCheckBox(this)), m_gpioLine(new CheckedEdit(whyNotALine, this)), m_serial(new QCheckBox(this)),
      m_serialPlace(new QWidget(this)),
      m_serialRows(new SerialRows(newIndentedForm(m_serialPlace), Purpose::Lamp, m_serialPlace)),
      m_missed(new ChoiceBox(this)),
      m_keptFor(new DurationEdit(CommandSettings::shortestKept, CommandSettings::longestKept, this))
{
    m_serialRows->setVisible(true);
    for (const MissedCommands missed : {MissedCommands::All, MissedCommands::Newest, MissedCommands::None})
        m_missed->addItem(QString(), int(missed));
    m_form->addRow(m_counterFit);
    m_form->addRow(m_counterFitPlace);
    m_form->addRow(m_gpio, m_gpioLine);
    m_form->addRow(m_serial);
    m_form->addRow(m_serialPlace);
    addRow(m_form, m_missed);
    addRow(m_form, m_keptFor);
    setLayout(m_form);
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
    connect(m_missed, &QComboBox::currentIndexChanged, this, [this] {
        m_commands.missed = MissedCommands(m_missed->currentData().toInt());
        showRows();
        emit edited();
    });
    connect(m_keptFor, &DurationEdit::durationChosen, this, [this](std::chrono::milliseconds duration) {
        m_commands.keptFor = std::chrono::ceil<std::chrono::seconds>(duration);
        emit edited();
    });
}

void LampPanel::setSettings(const DeviceSettings &settings)
{
    m_lamps = settings.lamps;
    m_commands = settings.commands;
    m_sensorKind = settings.sensor.kind;
    const QSignalBlocker silent(this);
    m_counterFit->setChecked(m_lamps.counterFit);
    m_counterFitPin->setValue(m_lamps.counterFitPin);
    m_counterFitRows->setSettings(settings.sensor);
    m_gpio->setChecked(m_lamps.gpio);
    m_gpioLine->setText(m_lamps.gpioLine);
    m_serial->setChecked(m_lamps.serial);
    m_serialRows->setSettings(settings.sensor);
    m_missed->setCurrentIndex(m_missed->findData(int(m_commands.missed)));
    m_keptFor->setDuration(m_commands.keptFor);
    showRows();
}

void LampPanel::putInto(DeviceSettings &settings) const
{
    settings.lamps = m_lamps;
    settings.commands = m_commands;
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
    m_form->setRowVisible(m_keptFor, m_commands.missed != MissedCommands::None);
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
    m_missed->setItemText(0, tr("All, in order"));
    m_missed->setItemText(1, tr("Only the newest"));
    m_missed->setItemText(2, tr("None"));
    setRowText(
        m_form, m_missed, tr("Missed commands"),
        tr("Which of the commands that come while the device is away it follows when it is back. The broker keeps "
           "them for it."));
    setRowText(m_form, m_keptFor, tr("Kept for"),
               tr("How long the broker keeps them after the device has gone: 1 min to 168 h. With MQTT 3.1.1 it keeps "
                  "them until the device is back."));
}

} // namespace nightlight
