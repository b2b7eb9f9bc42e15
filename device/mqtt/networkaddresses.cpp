// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkaddresses.h"

#include <QNetworkInterface>

namespace nightlight {

QStringList networkAddresses(quint16 port)
{
    QStringList fourth;
    QStringList sixth;
    for (const QNetworkInterface &card : QNetworkInterface::allInterfaces()) {
        if (!card.flags().testFlag(QNetworkInterface::IsUp) || card.flags().testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : card.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (address.protocol() == QAbstractSocket::IPv4Protocol)
                fourth << QStringLiteral("%1:%2").arg(address.toString()).arg(port);
            else if (!address.isLinkLocal())
                sixth << QStringLiteral("[%1]:%2").arg(address.toString()).arg(port);
        }
    }
    return fourth + sixth;
}

} // namespace nightlight
