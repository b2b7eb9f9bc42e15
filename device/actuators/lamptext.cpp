// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lamptext.h"

#include "device/hardware/counterfittext.h"
#include "device/hardware/serialtext.h"

#include <QCoreApplication>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::LampText)
};

QString takeCounterFit(const QString &text, DeviceSettings &settings)
{
    settings.lamps.counterFit = true;
    if (text.isNull())
        return {};
    // As a sensor's text, but what has no host is a pin.
    const bool isPin = !text.section(u'?', 0, 0).contains(u'/');
    CounterFitSettings known = settings.sensor.counterFit;
    known.pin = settings.lamps.counterFitPin;
    const auto led = parseCounterFitText(isPin ? u'/' + text : text, known);
    if (!led)
        return led.error();
    settings.lamps.counterFitPin = led->pin;
    known = *led;
    known.pin = settings.sensor.counterFit.pin;
    settings.sensor.counterFit = known;
    return {};
}

QString takeGpio(const QString &text, DeviceSettings &settings)
{
    settings.lamps.gpio = true;
    if (text.isNull())
        return {};
    settings.lamps.gpioLine = text;
    if (text.isEmpty())
        return Texts::tr("The lamp “gpio:” lacks its line: give a name, as GPIO5, or a chip and a number, as "
                         "pinctrl-bcm2711/5.");
    return {};
}

QString takeSerial(const QString &text, DeviceSettings &settings)
{
    settings.lamps.serial = true;
    if (text.isNull())
        return {};
    const auto serial = readSerialPort(text, settings.sensor.serial);
    if (!serial)
        return serial.error();
    settings.sensor.serial = *serial;
    return {};
}

struct LampText
{
    QLatin1StringView key;
    QLatin1StringView syntax;
    /// Takes what stands behind the colon, null if there is none; returns the sentence against it, or nothing.
    QString (*take)(const QString &text, DeviceSettings &settings);
};

constexpr LampText lampTexts[] = {
    {QLatin1StringView("counterfit"), QLatin1StringView("counterfit[:[HOST[:PORT]/]PIN[?create=yes]]"), takeCounterFit},
    {QLatin1StringView("gpio"), QLatin1StringView("gpio[:LINE]"), takeGpio},
    {QLatin1StringView("serial"), QLatin1StringView("serial[:PORT[@BAUD]]"), takeSerial},
};

QString takeLamp(const QString &text, DeviceSettings &settings)
{
    const auto colon = text.indexOf(u':');
    const QString key = text.left(colon);
    if (text == u"window")
        return {};
    for (const LampText &lamp : lampTexts) {
        if (key == lamp.key)
            return lamp.take(colon < 0 ? QString() : text.sliced(colon + 1), settings);
    }
    return Texts::tr("There is no lamp “%1”: choose one of %2.").arg(key, lampTextSyntax().join(QStringLiteral(", ")));
}

} // namespace

tl::expected<DeviceSettings, QString> parseLampText(const QString &text, const DeviceSettings &settings)
{
    DeviceSettings chosen = settings;
    chosen.lamps.counterFit = false;
    chosen.lamps.gpio = false;
    chosen.lamps.serial = false;
    for (const QString &lamp : text.split(u',')) {
        if (const QString problem = takeLamp(lamp, chosen); !problem.isEmpty())
            return tl::make_unexpected(problem);
    }
    return chosen;
}

QStringList lampTextSyntax()
{
    QStringList syntaxes{QStringLiteral("window")};
    for (const LampText &lamp : lampTexts)
        syntaxes << lamp.syntax;
    return syntaxes;
}

} // namespace nightlight
