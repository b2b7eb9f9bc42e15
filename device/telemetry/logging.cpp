// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging.h"

Q_LOGGING_CATEGORY(brokerLog, "nightlight.broker", QtInfoMsg)
Q_LOGGING_CATEGORY(linkLog, "nightlight.link", QtInfoMsg)
