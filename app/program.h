// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/language.h"
#include "app/profile.h"
#include "app/settingsstore.h"

#include <QCoreApplication>

namespace nightlight {

/// The program from its arguments to its exit status.
class Program
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::Program)

public:
    static constexpr int couldNot = 1; ///< exit status: the program cannot do its work
    static constexpr int badOptions = 2; ///< exit status: the options make no sense

    /// Why there can be no window here, as one translated sentence; empty if there can.
    static QString whyNoWindow();

    /// Runs \a app, with a window if it is a QApplication, and returns the exit status.
    int run(QCoreApplication &app);

private:
    int runCommand();
    QString readSecrets();
    SessionSettings settings(SettingsStore &store) const;
    int runHeadless(QCoreApplication &app);
#ifdef NIGHTLIGHT_GUI
    int runWindow(QCoreApplication &app);
#endif

    Options m_options;
    Profile m_profile;
    Language m_language;
    QString m_password;
    QString m_keyPassphrase;
};

} // namespace nightlight
