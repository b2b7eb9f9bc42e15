// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// Takes a password from the environment variable \a name, and takes it out of there: not for the broker's process, nor
/// for whoever lists processes with their environment. Empty if there is none.
QString takeFromEnvironment(const char *name);

/// Reads a password, the first line of at most 64 KiB, from the open file descriptor \a descriptor, and closes that. It
/// may be empty. On failure: one translated sentence.
tl::expected<QString, QString> readFromDescriptor(int descriptor);

} // namespace nightlight
