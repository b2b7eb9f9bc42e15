// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace nightlight {

/// A language in which every text is marked and about 40 % longer than English.
class PseudoTranslator final : public QTranslator
{
public:
    static constexpr QChar mark = u'«';

    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString english = QString::fromUtf8(text);
        return mark + english + QString((english.size() * 2 + 4) / 5, u'o');
    }
};

} // namespace nightlight
