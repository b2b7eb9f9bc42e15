// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowstore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;

class WindowStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsHowTheWindowWasLeft()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("settings.conf")), QSettings::IniFormat);
        const WindowSettings now{"geometry", "side", "log", QStringLiteral("te"),   ChartSpan::All, false,
                                 true,       false,  false, QStringLiteral("lamp"), false};
        saveWindow(file, WindowSettings(), now);
        QVERIFY(loadWindow(file) == now);
    }

    void limitsTheChartsMemoryAsTheFileSays()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("settings.conf")), QSettings::IniFormat);
        QCOMPARE(loadWindow(file).chartMegabytes, 512);
        file.setValue(QStringLiteral("chart/megabytes"), 16);
        QCOMPARE(loadWindow(file).chartMegabytes, 16);
        file.setValue(QStringLiteral("chart/megabytes"), -3);
        QCOMPARE(loadWindow(file).chartMegabytes, 1);
    }

    void keepsTheSpanFromBeforeZooming()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("settings.conf")), QSettings::IniFormat);
        WindowSettings hour;
        hour.span = ChartSpan::Hour;
        saveWindow(file, WindowSettings(), hour);
        WindowSettings zoomed = hour;
        zoomed.span = ChartSpan::Zoomed;
        saveWindow(file, hour, zoomed);
        QCOMPARE(loadWindow(file).span, ChartSpan::Hour);
    }
};

QTEST_GUILESS_MAIN(WindowStoreTest)
#include "tst_windowstore.moc"
