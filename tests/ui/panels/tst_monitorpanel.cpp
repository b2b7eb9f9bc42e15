// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "ui/panels/leveledit.h"
#include "ui/panels/monitorpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace nightlight;

class MonitorPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void eachSettingIsToldOnce()
    {
        MonitorSettings expected;
        MonitorPanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &MonitorPanel::settingsChanged);
        const auto told = [&] {
            return changed.count() == 1 && changed.takeFirst().first().value<MonitorSettings>() == expected;
        };

        control<QCheckBox>(panel, QStringLiteral("Answer like the lesson's server"))->click();
        expected.answers = true;
        QVERIFY(told());
        control<LevelEdit>(panel, QStringLiteral("Threshold"))->setValue(250.5);
        expected.threshold = 250.5;
        QVERIFY(told());

        auto *watched = control<QComboBox>(panel, QStringLiteral("Watches"));
        auto *id = control<QLineEdit>(panel, QStringLiteral("Its id"));
        QVERIFY(!id->isVisible());
        watched->setCurrentIndex(1);
        QVERIFY(id->isVisible());
        QCOMPARE(changed.count(), 0); // nobody is named yet
        QTest::keyClicks(id, QStringLiteral("raspberry+"));
        QTest::keyClick(id, Qt::Key_Return);
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(id, Qt::Key_Backspace);
        QTest::keyClick(id, Qt::Key_Return);
        expected.watchedId = QStringLiteral("raspberry");
        QVERIFY(told());
        watched->setCurrentIndex(0);
        expected.watchedId.clear();
        QVERIFY(told());
    }

    void thresholdIsChosenWithinTheSensorsRange()
    {
        MonitorPanel panel(MonitorSettings{.threshold = 300});
        QSignalSpy changed(&panel, &MonitorPanel::settingsChanged);
        auto *threshold = control<LevelEdit>(panel, QStringLiteral("Threshold"));
        panel.setOwnRange({0, 1000});
        QCOMPARE(threshold->minimum(), 0.0);
        QCOMPARE(threshold->maximum(), 1000.0);
        QVERIFY(threshold->toolTip().contains(QStringLiteral("0 to 1000")));

        panel.setOwnRange({400, 500});
        QCOMPARE(threshold->value(), 300.0); // it stays as it is, in its unit
        QCOMPARE(changed.count(), 0);
        threshold->setValue(450);
        QCOMPARE(threshold->minimum(), 400.0);
        QCOMPARE(changed.count(), 1);
    }

    void anotherDevicesRangeIsNotKnown()
    {
        MonitorPanel panel(MonitorSettings{.watchedId = QStringLiteral("raspberry")});
        panel.setOwnRange({0, 1000});
        auto *threshold = control<LevelEdit>(panel, QStringLiteral("Threshold"));
        threshold->setValue(5000);
        QCOMPARE(panel.settings().threshold, 5000.0);
        control<QComboBox>(panel, QStringLiteral("Watches"))->setCurrentIndex(0);
        QCOMPARE(panel.settings().threshold, 5000.0);
        QCOMPARE(threshold->minimum(), 0.0);
    }

    void commandsByHand()
    {
        MonitorPanel panel(MonitorSettings{});
        panel.show();
        QSignalSpy commands(&panel, &MonitorPanel::commandRequested);
        QTest::mouseClick(control<QPushButton>(panel, QStringLiteral("Lamp on")), Qt::LeftButton);
        QTest::mouseClick(control<QPushButton>(panel, QStringLiteral("Lamp off")), Qt::LeftButton);
        QCOMPARE(commands, QList<QVariantList>({{true}, {false}}));
    }
};

QTEST_MAIN(MonitorPanelTest)
#include "tst_monitorpanel.moc"
