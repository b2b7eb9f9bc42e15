// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>

#include <initializer_list>
#include <span>

#include <tl/expected.hpp>

namespace nightlight {

/// What brings a file of SQLite from one version to the next.
using SchemaStep = std::initializer_list<const char *>;

/// The steps of the history's file; its version is their number.
std::span<const SchemaStep> historySchema();

/// Takes the steps that are missing in \a database, whose user_version says how many were taken, each in a transaction
/// of its own: after a failure the file is whole, and of the version it had reached. A file that has more steps than
/// there are is left alone. Also while other programs do the same. Returns the version that the file had before.
tl::expected<qsizetype, QSqlError> bringUpToDate(QSqlDatabase &database, std::span<const SchemaStep> steps);

} // namespace nightlight
