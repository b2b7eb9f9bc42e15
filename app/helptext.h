// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QStringList>

namespace nightlight {

/// \a text in lines of at most 80 columns, each ended. The first goes on from \a start, the others below where it does.
/// A word that is too long for a line has one of its own.
QString wrapped(const QString &text, const QString &start = {});

/// Each of \a options with its value and its description, one below the other in two columns.
QString optionTable(const QList<QCommandLineOption> &options);

/// What a value may be, one below the other. What stands in "[?...]" goes to a line of its own where it must.
QString syntaxList(const QStringList &syntaxes);

} // namespace nightlight
