// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialrows.h"

#include "baudedit.h"
#include "checkededit.h"
#include "choicebox.h"
#include "serialportedit.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace nightlight {

namespace {

QString whyNotAField(const QString &text)
{
    return text.isEmpty() ? SerialRows::tr("Enter what the board calls the light, as \"light\".") : QString();
}

} // namespace

SerialRows::SerialRows(Form *form, Purpose purpose, QWidget *parent)
    : SensorRows(form, purpose, parent), m_port(new SerialPortEdit(parent)), m_baud(new BaudEdit(parent)),
      m_value(new ChoiceBox(parent)), m_column(new QSpinBox(parent)), m_field(new CheckedEdit(whyNotAField, parent))
{
    for (const IntervalValue value :
         {IntervalValue::Latest, IntervalValue::Mean, IntervalValue::Lowest, IntervalValue::Highest})
        m_value->addItem(QString(), int(value));
    m_column->setRange(1, SerialSettings::lastColumn);
    m_column->setKeyboardTracking(false);
    addPlace(m_port);
    addPlace(m_baud);
    addDetail(m_value);
    addDetail(m_column);
    addDetail(m_field);
    connectFields();
}

void SerialRows::connectFields()
{
    connect(m_port, &SerialPortEdit::portChosen, this, [this](const QString &port, const UsbIdentity &device) {
        m_serial.port = port;
        m_serial.device = device;
        emit edited();
    });
    connect(m_baud, &BaudEdit::baudChosen, this, [this](qint32 baud) {
        m_serial.baud = baud;
        emit edited();
    });
    connect(m_value, &QComboBox::currentIndexChanged, this, [this] {
        m_serial.value = IntervalValue(m_value->currentData().toInt());
        emit edited();
    });
    connect(m_column, &QSpinBox::valueChanged, this, [this](int column) {
        m_serial.column = column;
        emit edited();
    });
    connect(m_field, &CheckedEdit::textChosen, this, [this](const QString &field) {
        m_serial.field = field;
        emit edited();
    });
}

void SerialRows::setPorts(const QList<SerialPortInfo> &ports)
{
    m_port->setPorts(ports);
}

void SerialRows::setSettings(const SensorSettings &settings)
{
    const QSignalBlocker silentValue(m_value);
    const QSignalBlocker silentColumn(m_column);
    m_serial = settings.serial;
    m_port->setPort(m_serial.port, m_serial.device);
    m_baud->setBaud(m_serial.baud);
    m_value->setCurrentIndex(m_value->findData(int(m_serial.value)));
    m_column->setValue(m_serial.column);
    m_field->setText(m_serial.field);
}

void SerialRows::retranslate()
{
    const auto name = [this](IntervalValue value, const QString &text) {
        m_value->setItemText(m_value->findData(int(value)), text);
    };
    name(IntervalValue::Latest, tr("The latest"));
    name(IntervalValue::Mean, tr("Their mean"));
    name(IntervalValue::Lowest, tr("The lowest"));
    name(IntervalValue::Highest, tr("The highest"));
    setText(m_port, tr("Serial &port"),
            tr("The port that the board is plugged into. A board chosen from the list is found again at whatever port "
               "it is plugged in next; a name that is typed, as \"ttyACM0\", stands for whatever is at that port."));
    setText(m_baud, tr("Baud &rate"),
            tr("How many bits a second the board sends, 300 to 2,000,000, as its program says: 9600 is usual."));
    setText(m_value, tr("Val&ue"),
            tr("Which of the values that came since the last reading is taken, where the board sends more of them."));
    setText(m_column, tr("&Column"),
            tr("Where the board sends rows of bare numbers: which of them is the light, counted from 1 to 1000."));
    setText(m_field, tr("Fi&eld"),
            tr("Where the board sends names with its numbers, as light:512 or {\"light\": 512}: which name is the "
               "light's."));
}

} // namespace nightlight
