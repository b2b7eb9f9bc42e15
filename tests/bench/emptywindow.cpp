// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include <QApplication>
#include <QMainWindow>

#include <csignal>

// bench_empty: the least that a program with a window is.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const nightlight::bench::FirstPaint paint("QMainWindow");
    std::signal(SIGTERM, SIG_DFL);
    QMainWindow window;
    window.setGeometry(0, 0, 1920, 1080); // as that which it is held against, see Home
    window.show();
    return app.exec();
}
