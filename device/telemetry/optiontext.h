// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrlQuery>

#include <optional>

namespace nightlight {

/// Hands the options of --sensor and --lamp to \a take, one after the other, to take them into \a settings. They are
/// written as in a URL behind its question mark, "key=value&key=value". \a take returns the translated sentence against
/// an option, or nothing; the first such sentence is returned.
template <typename Settings>
QString takeOptions(const QString &text, Settings &settings,
                    QString (*take)(const QString &key, const QString &value, Settings &settings))
{
    for (const auto &[key, value] : QUrlQuery(text).queryItems(QUrl::FullyDecoded)) {
        if (const QString problem = take(key, value, settings); !problem.isEmpty())
            return problem;
    }
    return {};
}

/// The whole number that \a text is, if it lies between the two, both included.
std::optional<int> wholeNumber(const QString &text, int lowest, int highest);

/// Whether \a text is "yes", if it is one of "yes" and "no".
std::optional<bool> yesOrNo(const QString &text);

} // namespace nightlight
