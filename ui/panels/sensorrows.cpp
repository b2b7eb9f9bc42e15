// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensorrows.h"

#include "form.h"
#include "formrows.h"
#include "ui/plaintext.h"

#include <QCheckBox>

namespace nightlight {

SensorRows::SensorRows(Form *form, Purpose purpose, QWidget *parent) : QObject(parent), m_form(form), m_purpose(purpose)
{
}

void SensorRows::addPlace(QWidget *field)
{
    m_places += field;
    add(field);
}

void SensorRows::addDetail(QWidget *field)
{
    m_details += field;
    add(field);
}

void SensorRows::add(QWidget *field)
{
    if (qobject_cast<QCheckBox *>(field))
        m_form->addRow(field); // it has its own text
    else
        addRow(m_form, field);
}

void SensorRows::setVisible(bool visible)
{
    for (QWidget *field : std::as_const(m_places))
        m_form->setRowVisible(field, visible);
    for (QWidget *field : std::as_const(m_details))
        m_form->setRowVisible(field, visible && m_purpose == Purpose::Sensor);
}

void SensorRows::setText(QWidget *field, const QString &label, const QString &explanation, const QString &spokenName)
{
    // The letters suffice for mnemonics of the sensor's rows, but not of the lamps' too.
    const QString shown = m_purpose == Purpose::Sensor ? label : withoutMnemonic(label);
    if (auto *checkBox = qobject_cast<QCheckBox *>(field)) {
        checkBox->setText(shown);
        explain(checkBox, explanation);
    } else {
        setRowText(m_form, field, shown, explanation);
    }
    if (!spokenName.isEmpty())
        (field->focusProxy() ? field->focusProxy() : field)->setAccessibleName(spokenName);
}

} // namespace nightlight
