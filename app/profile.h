// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight {

/// Where one profile keeps its things: each profile is a device of its own.
struct Profile
{
    QString settingsFile;
    QString dataFolder;

    /// The platform's own places for the profile \a name.
    static Profile named(const QString &name);
};

} // namespace nightlight
