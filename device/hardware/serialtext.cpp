// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialtext.h"

#include "device/telemetry/optiontext.h"
#include "device/telemetry/settingwords.h"

#include <QCoreApplication>

namespace nightlight {

namespace {

using Refusal = tl::unexpected<QString>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SerialText)
};

/// Takes one option into \a settings; returns the sentence against it, or nothing.
QString takeOption(const QString &key, const QString &text, SerialSettings &settings)
{
    if (key == u"value") {
        const auto value = fromWord<IntervalValue>(intervalValueWords, text);
        if (!value)
            return Texts::tr("The serial sensor's value must be latest, mean, lowest or highest, but is “%1”.")
                .arg(text);
        settings.value = *value;
    } else if (key == u"column") {
        const auto column = wholeNumber(text, 1, SerialSettings::lastColumn);
        if (!column)
            return Texts::tr("The serial sensor's column must be a number from 1 to %1, but is “%2”.")
                .arg(SerialSettings::lastColumn)
                .arg(text);
        settings.column = *column;
    } else if (key == u"field") {
        settings.field = text.trimmed();
        if (settings.field.isEmpty())
            return Texts::tr("The serial sensor's field must have a name, as “light”.");
    } else {
        return Texts::tr("The serial sensor has no option “%1”: choose from value, column, field.").arg(key);
    }
    return {};
}

} // namespace

tl::expected<SerialSettings, QString> readSerialPort(const QString &text, SerialSettings settings)
{
    const auto at = text.lastIndexOf(u'@');
    settings.port = text.left(at);
    settings.device = {};
    if (settings.port.isEmpty())
        return Refusal(Texts::tr("The serial port's name is missing, as “ttyACM0” or “/dev/ttyUSB0”."));
    if (at < 0)
        return settings;
    const QString baudText = text.mid(at + 1);
    const auto baud = wholeNumber(baudText, SerialSettings::slowest, SerialSettings::fastest);
    if (!baud)
        return Refusal(Texts::tr("The serial port's baud rate must be a number from %1 to %2, but is “%3”.")
                           .arg(SerialSettings::slowest)
                           .arg(SerialSettings::fastest)
                           .arg(baudText));
    settings.baud = *baud;
    return settings;
}

tl::expected<SerialSettings, QString> readSerialSensor(const QString &text, const SerialSettings &settings)
{
    const auto mark = text.indexOf(u'?');
    auto chosen = readSerialPort(text.left(mark), settings);
    if (!chosen || mark < 0)
        return chosen;
    if (const QString problem = takeOptions(text.mid(mark + 1), *chosen, takeOption); !problem.isEmpty())
        return Refusal(problem);
    return chosen;
}

} // namespace nightlight
