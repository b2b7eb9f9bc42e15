// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// Takes [HOST[:PORT]][/PIN][?create=yes|no], as the command line gives CounterFit, into \a settings; an IPv6 address
/// stands in brackets. The address of its page may stand there as a browser shows it, http://127.0.0.1:5000/. Else one
/// translated sentence that says what is wrong.
tl::expected<CounterFitSettings, QString> parseCounterFitText(const QString &text, CounterFitSettings settings);

} // namespace nightlight
