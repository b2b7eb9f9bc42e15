// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace nightlight::qtmqtt {

/// Whether \a text has the size and the characters that MQTT, section 4.7.3, allows in topics; wildcards aside.
bool fitsTopic(const QString &text);

/// Whether each '+' is a level of its own, and a '#' too and the last one; section 4.7.1.
bool areWildcardsWellPlaced(QStringView filter);

/// False for a `$share/…` that lacks its group or its filter; true for all others.
bool isShareWellFormed(QStringView filter);
/// The group of `$share/group/filter`, else empty.
QStringView shareGroup(QStringView filter);
/// The filter of `$share/group/filter`; any other filter as it is.
QStringView withoutShare(QStringView filter);

/// Whether the valid \a filter matches the valid \a topic, level by level.
/// With \a sparesDollar, a wildcard in the first level does not match a topic that begins with '$'.
bool filterMatches(QStringView filter, QStringView topic, bool sparesDollar);

} // namespace nightlight::qtmqtt
