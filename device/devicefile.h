// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight {

/// The path of the file of \a deviceId in \a folder that ends in \a suffix. Different ids have different files, in that
/// very folder, and the name is short enough for every file system.
QString deviceFile(const QString &folder, const QString &deviceId, const QString &suffix);

} // namespace nightlight
