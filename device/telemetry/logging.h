// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// All log categories; quiet about details unless QT_LOGGING_RULES="nightlight.*=true" asks for them.
Q_DECLARE_LOGGING_CATEGORY(brokerLog)
Q_DECLARE_LOGGING_CATEGORY(linkLog)
