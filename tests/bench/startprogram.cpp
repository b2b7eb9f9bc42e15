// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include "app/program.h"
#include "ui/appicon.h"

#include <QApplication>

// bench_start: Nightlight as its main() starts it, and told when its chart is painted.
int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("nightlight"));
    QApplication app(argc, argv);
    QApplication::setWindowIcon(nightlight::appIcon());
    const nightlight::bench::FirstPaint paint("nightlight::ChartPlot");
    return nightlight::Program().run(app);
}
