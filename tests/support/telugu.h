// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace nightlight::test {

/// Whether \a text has letters of Telugu: it was translated.
inline bool isTelugu(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Telugu; });
}

} // namespace nightlight::test
