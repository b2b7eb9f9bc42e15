// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topics.h"

#include <QRandomGenerator>

#include <algorithm>

namespace nightlight {

QString Topics::whyNotAnId(const QString &id)
{
    if (id.isEmpty())
        return tr("The device needs a name.");
    if (id.size() > longestId)
        return tr("The device's name is too long: %1 characters are the most.").arg(longestId);
    if (id.contains(u'+') || id.contains(u'#'))
        return tr("The device's name must not contain + or #, which are wildcards in MQTT.");
    if (std::ranges::any_of(id, [](QChar c) { return c.isSpace(); }))
        return tr("The device's name must not contain spaces.");
    if (!id.isValidUtf16() || std::ranges::any_of(id, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return tr("The device's name contains a character that cannot be sent.");
    if (id.startsWith(u'$'))
        return tr("The device's name must not start with $, which marks the broker's own topics.");
    if (id.startsWith(u'/') || id.endsWith(u'/'))
        return tr("The device's name must not start or end with /.");
    return {};
}

QString Topics::newDeviceId()
{
    return QStringLiteral("nightlight-%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace nightlight
