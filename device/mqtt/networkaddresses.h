// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nightlight {

/// Where others on the network reach \a port of this computer now: "192.168.1.20:1884", "[2001:db8::5]:1884", IPv4
/// first. Not among them are addresses of this computer alone, and those of IPv6 that are complete only with the name
/// of a network card, which differs from computer to computer.
QStringList networkAddresses(quint16 port);

} // namespace nightlight
