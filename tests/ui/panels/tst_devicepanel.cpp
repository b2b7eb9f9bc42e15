// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"

#include "ui/panels/devicepanel.h"
#include "ui/panels/durationedit.h"
#include "ui/panels/lampwidget.h"
#include "ui/panels/leveledit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

DeviceSettings deskLamp()
{
    return {.id = QStringLiteral("desk"), .sensor = {.sliderLight = 100}};
}

/// What the person changed in \a settings is told once and with nothing else.
#define COMPARE_ONLY_CHANGE(spy, settings)                                                                             \
    QCOMPARE(spy.count(), 1);                                                                                          \
    QCOMPARE(spy.takeFirst().first().value<std::decay_t<decltype(settings)>>(), settings)

} // namespace

class DevicePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void sliderAndNumberGoInStep()
    {
        DevicePanel panel(deskLamp());
        panel.show();
        auto *slider = control<QSlider>(panel, QStringLiteral("Light"));
        auto *number = control<QSpinBox>(panel, QStringLiteral("Light as a number"));
        QSignalSpy moved(&panel, &DevicePanel::lightMoved);
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);

        slider->setValue(700);
        QCOMPARE(number->value(), 700);
        number->setValue(300);
        QCOMPARE(slider->value(), 300);
        QCOMPARE(control<QLabel>(panel, QStringLiteral("Light now: 300"))->text(), QStringLiteral("300"));

        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved.last().first().toDouble(), 300.0);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(panel.settings().sensor.sliderLight, 300.0);
    }

    void eachSettingIsToldOnce()
    {
        DeviceSettings expected = deskLamp();
        DevicePanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);

        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(1);
        expected.sensor.kind = QStringLiteral("wave");
        COMPARE_ONLY_CHANGE(changed, expected);

        control<QComboBox>(panel, QStringLiteral("Shape"))->setCurrentIndex(2);
        expected.sensor.wave.shape = WaveShape::Square;
        COMPARE_ONLY_CHANGE(changed, expected);

        control<DurationEdit>(panel, QStringLiteral("Period"))->stepUp();
        expected.sensor.wave.period = 2min;
        COMPARE_ONLY_CHANGE(changed, expected);

        control<LevelEdit>(panel, QStringLiteral("Highest"))->setValue(500);
        expected.sensor.wave.range.highest = 500;
        COMPARE_ONLY_CHANGE(changed, expected);

        control<DurationEdit>(panel, QStringLiteral("Every"))->setValue(200);
        expected.interval = 200ms;
        COMPARE_ONLY_CHANGE(changed, expected);

        auto *id = control<QLineEdit>(panel, QStringLiteral("Device id"));
        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("shelf"));
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(id, Qt::Key_Return);
        expected.id = QStringLiteral("shelf");
        COMPARE_ONLY_CHANGE(changed, expected);

        QTest::mouseClick(control<QPushButton>(panel, QStringLiteral("Stop")), Qt::LeftButton);
        expected.running = false;
        COMPARE_ONLY_CHANGE(changed, expected);
        QTest::mouseClick(control<QPushButton>(panel, QStringLiteral("Start")), Qt::LeftButton);
        expected.running = true;
        COMPARE_ONLY_CHANGE(changed, expected);
    }

    void lowestStaysBelowHighest()
    {
        DeviceSettings expected = deskLamp();
        expected.sensor.kind = QStringLiteral("wave");
        DevicePanel panel(expected);
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);

        control<LevelEdit>(panel, QStringLiteral("Lowest"))->setValue(2000);
        expected.sensor.wave.range = {2000, 2000};
        COMPARE_ONLY_CHANGE(changed, expected);
        QCOMPARE(control<LevelEdit>(panel, QStringLiteral("Highest"))->value(), 2000.0);
    }

    void idThatCannotBeIsRefusedInWords()
    {
        DevicePanel panel(deskLamp());
        panel.show();
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);
        auto *id = control<QLineEdit>(panel, QStringLiteral("Device id"));
        auto *whyNot = id->parentWidget()->findChild<QLabel *>();
        QVERIFY(!whyNot->isVisible());

        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("desk/#"));
        QTest::keyClick(id, Qt::Key_Return);
        QVERIFY(whyNot->isVisible());
        QVERIFY(whyNot->text().contains(u'#'));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(panel.settings().id, QStringLiteral("desk"));

        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("attic"));
        QVERIFY(!whyNot->isVisible());
        QTest::keyClick(id, Qt::Key_Return);
        QCOMPARE(changed.count(), 1);
    }

    void showsOnlyTheChosenSensorsSettings()
    {
        DevicePanel panel(deskLamp());
        panel.show();
        auto *slider = control<QSlider>(panel, QStringLiteral("Light"));
        auto *shape = control<QComboBox>(panel, QStringLiteral("Shape"));
        QVERIFY(slider->isVisible());
        QVERIFY(!shape->isVisible());
        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(1);
        QVERIFY(!slider->isVisible());
        QVERIFY(shape->isVisible());
    }

    void readingCountsUnlessTheSliderSaysIt()
    {
        DevicePanel panel(deskLamp());
        panel.showReading(512);
        control<QLabel>(panel, QStringLiteral("Light now: 100"));
        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(1);
        panel.showReading(512.4);
        QCOMPARE(control<QLabel>(panel, QStringLiteral("Light now: 512"))->text(), QStringLiteral("512"));
    }

    void lampIsSaidInWords()
    {
        DevicePanel panel(deskLamp());
        auto *lamp = control<LampWidget>(panel, QStringLiteral("Lamp off"));
        const QImage dark = lamp->grab().toImage();
        panel.showLamp(true);
        QCOMPARE(lamp->accessibleName(), QStringLiteral("Lamp on"));
        QVERIFY(lamp->grab().toImage() != dark);
    }
};

QTEST_MAIN(DevicePanelTest)
#include "tst_devicepanel.moc"
