// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensortext.h"

#include "sensorfactory.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SensorText)
};

QString knownKeys()
{
    QStringList keys;
    for (const SensorType *type : sensorTypes())
        keys << type->key;
    return keys.join(QStringLiteral(", "));
}

} // namespace

tl::expected<SensorSettings, QString> parseSensorText(const QString &text, const SensorSettings &settings)
{
    static const QRegularExpression endOfKey(QStringLiteral("[:?]"));
    const auto end = text.indexOf(endOfKey);
    const QString key = text.left(end);
    const SensorType &type = sensorType(key);
    if (type.key != key)
        return tl::make_unexpected(Texts::tr("There is no sensor “%1”: choose one of %2.").arg(key, knownKeys()));

    SensorSettings chosen = settings;
    chosen.kind = key;
    if (end < 0)
        return chosen;
    if (!type.read)
        return tl::make_unexpected(Texts::tr("Nothing may follow the sensor “%1”.").arg(key));
    return type.read(text.sliced(text.at(end) == u':' ? end + 1 : end), chosen);
}

QStringList sensorTextSyntax()
{
    QStringList syntaxes;
    for (const SensorType *type : sensorTypes())
        syntaxes << type->syntax;
    return syntaxes;
}

} // namespace nightlight
