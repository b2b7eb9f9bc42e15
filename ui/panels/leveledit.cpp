// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leveledit.h"

#include "device/telemetry/sensorsettings.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace nightlight {

LevelEdit::LevelEdit(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(3);
    removeLimits();
    setSingleStep(10);
    setKeyboardTracking(false);
    connect(this, &QDoubleSpinBox::valueChanged, this, &LevelEdit::levelChosen);
}

void LevelEdit::setLevel(double light)
{
    const QSignalBlocker silent(this);
    setValue(light);
}

void LevelEdit::changeEvent(QEvent *event)
{
    QDoubleSpinBox::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        lineEdit()->setText(textFromValue(value()));
}

void LevelEdit::setLimits(const LightRange &limits)
{
    const QSignalBlocker silent(this);
    setRange(qMin(limits.lowest, value()), qMax(limits.highest, value()));
}

void LevelEdit::removeLimits()
{
    setLimits(WaveSettings::allowed);
}

QString LevelEdit::textFromValue(double light) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(light, 'f', QLocale::FloatingPointShortest);
}

} // namespace nightlight
