// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "thismachine.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace nightlight {

bool isThisMachine(const QString &host)
{
    // RFC 6761: the name and all below it are the loopback address.
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0 || host.endsWith(u".localhost", Qt::CaseInsensitive))
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || (!address.isNull() && QNetworkInterface::allAddresses().contains(address));
}

bool sendsPasswordOpenly(const BrokerSettings &settings)
{
    return settings.kind == BrokerKind::Other && !settings.tls && settings.hasPassword && !isThisMachine(settings.host);
}

} // namespace nightlight
