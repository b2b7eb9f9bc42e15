// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>

#include <tl/expected.hpp>

namespace nightlight {

/// Takes out of blocks what was taken before \a beforeMs and keeps the rest of them; of some blocks only, so that it is
/// short. Whether there was any. Within a transaction.
///
/// Nobody can tell the readings of a damaged block apart: it stays until its last one is too old.
tl::expected<bool, QSqlError> cutHistory(QSqlDatabase &database, qint64 beforeMs);

} // namespace nightlight
