// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace nightlight {

/// What all of CommandLine reads arguments with, so that they are understood alike everywhere.
class CommandLineParser final : public QCommandLineParser
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CommandLine)

public:
    CommandLineParser();

    /// The options of the program, and those of its command "export".
    static QList<QCommandLineOption> programOptions();
    static QList<QCommandLineOption> exportOptions();

    /// The sentence against \a arguments that parse() did not take. What errorText() says is not translated.
    QString whyNot(const QStringList &arguments) const;
};

} // namespace nightlight
