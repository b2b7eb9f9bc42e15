// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <memory>
#include <sys/resource.h>

#ifdef NIGHTLIGHT_GUI
#include "ui/appicon.h"

#include <QApplication>
#endif

using namespace nightlight;

namespace {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
#ifdef NIGHTLIGHT_GUI
    if (CommandLine::wantsWindow(argc, argv) && Program::whyNoWindow().isEmpty()) {
        auto app = std::make_unique<QApplication>(argc, argv);
        QApplication::setWindowIcon(appIcon());
        return app;
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    // The look-up of a name cannot be broken off, and the end of the program waits for it.
    if (!qEnvironmentVariableIsSet("RES_OPTIONS"))
        qputenv("RES_OPTIONS", "timeout:1 attempts:1");
    const rlimit noCore{0, 0}; // a core dump would have the passwords in it
    ::setrlimit(RLIMIT_CORE, &noCore);
    QCoreApplication::setApplicationName(QStringLiteral("nightlight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NIGHTLIGHT_VERSION));
    const std::unique_ptr<QCoreApplication> app = makeApplication(argc, argv);
    return Program().run(*app);
}
