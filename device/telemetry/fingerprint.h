// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace nightlight {

/// A certificate's SHA-256 as people compare it: "AB:CD:…".
QString fingerprintText(const QByteArray &sha256);

/// The 32 bytes that \a text stands for, in capitals or not, with colons or spaces between them or not; nothing if it
/// is something else.
std::optional<QByteArray> fingerprintFromText(const QString &text);

} // namespace nightlight
