// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptext.h"

#include <algorithm>

namespace nightlight {

namespace {

constexpr qsizetype lineWidth = 80;

/// How many columns of a terminal \a text takes. In Telugu, marks above and below a letter and joiners take none.
qsizetype columns(const QString &text)
{
    return std::ranges::count_if(
        text, [](QChar c) { return c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format; });
}

/// As it is typed, as in "-h, --help" or "--id ID".
QString usage(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names << (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    const QString all = names.join(QStringLiteral(", "));
    return option.valueName().isEmpty() ? all : all + u' ' + option.valueName();
}

} // namespace

QString wrapped(const QString &text, const QString &start)
{
    const QString indent(columns(start), u' ');
    QString lines;
    QString line = start;
    bool isBegun = false;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (isBegun && columns(line) + 1 + columns(word) > lineWidth) {
            lines += line + u'\n';
            line = indent;
            isBegun = false;
        }
        line += isBegun ? u' ' + word : word;
        isBegun = true;
    }
    return lines + line + u'\n';
}

QString optionTable(const QList<QCommandLineOption> &options)
{
    qsizetype widest = 0;
    for (const QCommandLineOption &option : options)
        widest = std::max(widest, columns(usage(option)));
    QString table;
    for (const QCommandLineOption &option : options) {
        const QString left = usage(option);
        const QString gap(widest - columns(left), u' ');
        table += wrapped(option.description(), QStringLiteral("  ") + left + gap + QStringLiteral("  "));
    }
    return table;
}

QString syntaxList(const QStringList &syntaxes)
{
    QString list;
    for (const QString &syntax : syntaxes) {
        QString line = QStringLiteral("  ") + syntax;
        if (columns(line) > lineWidth)
            line.replace(QStringLiteral("[?"), QStringLiteral("\n      [?"));
        list += line + u'\n';
    }
    return list;
}

} // namespace nightlight
