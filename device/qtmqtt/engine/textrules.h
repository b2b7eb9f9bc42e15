// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nightlight::qtmqtt {

/// Whether libmosquitto takes \a utf8 as a text, all of it: at most 65,535 bytes and no control characters, which it
/// refuses where MQTT 5.0, section 1.5.4, only discourages them.
bool isLegalText(const QByteArray &utf8);

} // namespace nightlight::qtmqtt
