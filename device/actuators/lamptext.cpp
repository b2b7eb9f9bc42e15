// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lamptext.h"

#include "device/hardware/counterfittext.h"

#include <QCoreApplication>
#include <QStringList>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::LampText)
};

QString takeCounterFit(const QString &text, DeviceSettings &settings)
{
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

/// Takes one lamp's text into \a settings; returns the sentence against it, or nothing.
QString takeLamp(const QString &text, DeviceSettings &settings)
{
    const QString key = text.section(u':', 0, 0);
    if (key == u"window")
        return {};
    if (key == u"counterfit") {
        settings.lamps.counterFit = true;
        return text == key ? QString() : takeCounterFit(text.section(u':', 1), settings);
    }
    return Texts::tr("There is no lamp “%1”: choose one of %2.").arg(key, lampTextSyntax());
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

QString lampTextSyntax()
{
    return QStringLiteral("window | counterfit[:[HOST[:PORT]/]PIN[?create=yes]]");
}

} // namespace nightlight
