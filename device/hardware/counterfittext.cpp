// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfittext.h"

#include "device/telemetry/optiontext.h"

#include <QCoreApplication>
#include <QUrl>

#include <optional>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CounterFit)
};

/// Cuts off \a text at the first \a mark and returns what stood behind it.
std::optional<QString> takeBehind(QString &text, QChar mark)
{
    const auto at = text.indexOf(mark);
    if (at < 0)
        return {};
    const QString behind = text.sliced(at + 1);
    text.truncate(at);
    return behind;
}

// Each takes its part of the text into the settings, and returns the sentence against it or nothing.

QString takeServer(const QString &text, CounterFitSettings &settings)
{
    bool isBareNumber = false; // which a URL would take for an IPv4 address, and a person for a pin or a port
    text.toUInt(&isBareNumber);
    const QUrl url(QStringLiteral("http://") + text, QUrl::StrictMode);
    if (isBareNumber || !url.isValid() || url.host().isEmpty() || url.port(1) == 0 || !url.userInfo().isEmpty()
        || url.hasFragment()) {
        return Texts::tr("CounterFit is found by its host and port, as 127.0.0.1:5000, but not by “%1”.").arg(text);
    }
    settings.host = url.host();
    settings.port = quint16(url.port(settings.port));
    return {};
}

QString takePin(const QString &text, CounterFitSettings &settings)
{
    const auto pin = wholeNumber(text, 0, CounterFitSettings::highestPin);
    if (!pin)
        return Texts::tr("A pin of CounterFit must be a whole number from 0 to %1, but is “%2”.")
            .arg(CounterFitSettings::highestPin)
            .arg(text);
    settings.pin = *pin;
    return {};
}

QString takeOption(const QString &key, const QString &value, CounterFitSettings &settings)
{
    if (key != u"create")
        return Texts::tr("There is no option “%1” of CounterFit: choose create.").arg(key);
    const auto create = yesOrNo(value);
    if (!create)
        return Texts::tr("CounterFit's option create must be yes or no, but is “%1”.").arg(value);
    settings.create = *create;
    return {};
}

} // namespace

tl::expected<CounterFitSettings, QString> parseCounterFitText(const QString &text, CounterFitSettings settings)
{
    static const QString scheme = QStringLiteral("http://");
    const bool isAddress = text.startsWith(scheme, Qt::CaseInsensitive);
    QString server = isAddress ? text.sliced(scheme.size()) : text;
    const auto options = takeBehind(server, u'?');
    const auto pin = takeBehind(server, u'/');
    QString problem = takeOptions(options.value_or(QString()), settings, takeOption);
    if (problem.isEmpty() && pin && !(isAddress && pin->isEmpty()))
        problem = takePin(*pin, settings);
    if (problem.isEmpty() && (!server.isEmpty() || text.isEmpty() || isAddress))
        problem = takeServer(server, settings);
    if (problem.isEmpty())
        return settings;
    return tl::make_unexpected(problem);
}

} // namespace nightlight
