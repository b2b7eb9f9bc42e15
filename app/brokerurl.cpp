// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerurl.h"

#include <QCoreApplication>
#include <QUrl>

namespace nightlight {

namespace {

struct BrokerUrl
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::BrokerUrl)
};

} // namespace

tl::expected<BrokerSettings, QString> brokerFromText(const QString &text)
{
    using Refusal = tl::unexpected<QString>;
    BrokerSettings broker;
    if (text == u"builtin")
        return broker;

    const QUrl url(text, QUrl::StrictMode);
    broker.tls = url.scheme() == u"mqtts";
    if (!url.isValid() || url.host().isEmpty() || (!broker.tls && url.scheme() != u"mqtt") || url.port(1) == 0)
        return Refusal(BrokerUrl::tr("a broker is builtin, mqtt://[user@]host[:port] or mqtts://[user@]host[:port], "
                                     "not \"%1\".")
                           .arg(url.password().isEmpty() ? text : url.toString(QUrl::RemovePassword)));
    if (!url.password().isEmpty())
        return Refusal(BrokerUrl::tr("a password on the command line can be read by everybody on this machine; put it "
                                     "into the environment variable NIGHTLIGHT_PASSWORD."));
    if ((!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return Refusal(
            BrokerUrl::tr("a broker's address ends after the port, but in \"%1\" something follows it.").arg(text));
    broker.kind = BrokerKind::Other;
    broker.host = url.host();
    broker.port = quint16(url.port(broker.tls ? BrokerSettings::usualTlsPort : BrokerSettings::usualPort));
    broker.user = url.userName(QUrl::FullyDecoded);
    return broker;
}

} // namespace nightlight
