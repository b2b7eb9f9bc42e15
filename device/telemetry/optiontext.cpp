// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "optiontext.h"

namespace nightlight {

std::optional<int> wholeNumber(const QString &text, int lowest, int highest)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= lowest && number <= highest ? std::optional(number) : std::nullopt;
}

std::optional<bool> yesOrNo(const QString &text)
{
    if (text == u"yes")
        return true;
    return text == u"no" ? std::optional(false) : std::nullopt;
}

} // namespace nightlight
