// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lamptext.h"

#include <QCoreApplication>
#include <QStringList>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::LampText)
};

/// Takes one lamp's text into \a settings; returns the sentence against it, or nothing.
QString takeLamp(const QString &text, DeviceSettings &settings)
{
    Q_UNUSED(settings)
    const QString key = text.section(u':', 0, 0);
    if (key == u"window")
        return {};
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
    return QStringLiteral("window");
}

} // namespace nightlight
