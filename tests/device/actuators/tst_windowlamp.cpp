// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/windowlamp.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight;

class WindowLampTest : public QObject
{
    Q_OBJECT

private slots:
    void alwaysSwitches()
    {
        WindowLamp lamp;
        QSignalSpy switched(&lamp, &Lamp::switched);
        QSignalSpy failed(&lamp, &Lamp::failed);
        for (const bool on : {true, true, false})
            lamp.switchTo(on);
        QCOMPARE(switched, QList<QVariantList>({{true}, {true}, {false}}));
        QCOMPARE(failed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(WindowLampTest)
#include "tst_windowlamp.moc"
