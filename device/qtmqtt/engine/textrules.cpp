// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textrules.h"

#include <mosquitto.h>

#include <limits>

namespace nightlight::qtmqtt {

bool isLegalText(const QByteArray &utf8)
{
    return utf8.size() <= std::numeric_limits<quint16>::max()
           && mosquitto_validate_utf8(utf8.constData(), int(utf8.size())) == MOSQ_ERR_SUCCESS;
}

} // namespace nightlight::qtmqtt
