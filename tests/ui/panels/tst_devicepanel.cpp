// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"

#include "ui/panels/devicepanel.h"
#include "ui/panels/durationedit.h"
#include "ui/panels/lamppanel.h"
#include "ui/panels/lampwidget.h"
#include "ui/panels/leveledit.h"
#include "ui/panels/outagepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QTest>
#include <QToolButton>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

DeviceSettings deskLamp()
{
    return {.id = QStringLiteral("desk"), .sensor = {.sliderLight = 100}};
}

QLabel *labelWith(const QWidget &panel, const QString &text)
{
    for (QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->text() == text)
            return label;
    }
    return nullptr;
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
    void asksOfAnOutageOnlyWhatMatters()
    {
        DevicePanel panel(deskLamp());
        panel.show();
        auto *section = panel.findChild<OutagePanel *>();
        auto *keep = control<QComboBox>(panel, QStringLiteral("Keep"));
        auto *most = control<QSpinBox>(panel, QStringLiteral("At most"));
        auto *days = control<QSpinBox>(panel, QStringLiteral("Days"));
        auto *rate = control<QSpinBox>(panel, QStringLiteral("Per second"));
        QVERIFY(!section->isVisible());
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);
        DeviceSettings expected = deskLamp();
        most->setValue(5'000);
        expected.outage.most = 5'000;
        COMPARE_ONLY_CHANGE(changed, expected);
        days->setValue(7);
        expected.outage.longest = std::chrono::days(7);
        COMPARE_ONLY_CHANGE(changed, expected);
        rate->setValue(0);
        QCOMPARE(rate->text(), QStringLiteral("no limit"));
        expected.outage.rate = 0;
        COMPARE_ONLY_CHANGE(changed, expected);
        QVERIFY(most->isVisibleTo(section));
        keep->setCurrentIndex(1);
        expected.outage.keep = Keep::Newest;
        COMPARE_ONLY_CHANGE(changed, expected);
        QVERIFY(!most->isVisibleTo(section));

        DevicePanel again(expected);
        again.show();
        QVERIFY(again.findChild<OutagePanel *>()->isVisible()); // since it is not as usual
        QCOMPARE(control<QComboBox>(again, QStringLiteral("Keep"))->currentIndex(), 1);
        QCOMPARE(control<QSpinBox>(again, QStringLiteral("At most"))->value(), 5'000);
    }

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

    void showsOnlyTheChosenSensorsSettings_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("slider") << QStringLiteral("Light");
        QTest::newRow("wave") << QStringLiteral("Shape");
        QTest::newRow("replay") << QStringLiteral("Recording");
        QTest::newRow("serial") << QStringLiteral("Baud rate");
        QTest::newRow("counterfit") << QStringLiteral("Sensor's pin");
        QTest::newRow("grove") << QStringLiteral("Bus");
    }

    void showsOnlyTheChosenSensorsSettings()
    {
        QFETCH(QString, field);
        DeviceSettings settings = deskLamp();
        settings.sensor.kind = QString::fromLatin1(QTest::currentDataTag());
        DevicePanel panel(settings);
        panel.show();
        for (const char *each : {"Light", "Shape", "Recording", "Baud rate", "Sensor's pin", "Bus"}) {
            const QString name = QString::fromLatin1(each);
            QVERIFY2(control<QWidget>(panel, name)->isVisible() == (name == field), each);
        }
    }

    void everyKindOfSensorButTheSliderHasRows()
    {
        DevicePanel panel(deskLamp());
        panel.show();
        auto *sensor = control<QComboBox>(panel, QStringLiteral("Sensor"));
        const auto rows = [&panel] {
            qsizetype visible = 0;
            for (const QLabel *label : panel.findChildren<QLabel *>())
                visible += label->isVisible() && label->buddy();
            return visible;
        };
        const qsizetype ofTheSlider = rows();
        for (int i = 1; i < sensor->count(); ++i) {
            sensor->setCurrentIndex(i);
            QVERIFY2(rows() > ofTheSlider, qPrintable(sensor->currentText()));
        }
    }

    void settingsOfASensorAreToldOnceAndKept()
    {
        DeviceSettings expected = deskLamp();
        expected.sensor.kind = QStringLiteral("grove");
        DevicePanel panel(expected);
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);
        control<QSpinBox>(panel, QStringLiteral("Bus"))->setValue(3);
        expected.sensor.grove.bus = 3;
        COMPARE_ONLY_CHANGE(changed, expected);
        auto *sensor = control<QComboBox>(panel, QStringLiteral("Sensor"));
        sensor->setCurrentIndex(1);
        sensor->setCurrentIndex(0);
        QVERIFY(panel.settings().sensor.grove == expected.sensor.grove);
        QCOMPARE(panel.settings().sensor.sliderLight, 100.0);
    }

    void lampsAreToldOnce()
    {
        DeviceSettings expected = deskLamp();
        DevicePanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &DevicePanel::settingsChanged);
        auto *gpio = control<QCheckBox>(panel, QStringLiteral("GPIO line"));
        QVERIFY(!gpio->isVisible());
        QTest::mouseClick(control<QToolButton>(panel, QStringLiteral("Lamps (1)")), Qt::LeftButton);
        QVERIFY(gpio->isVisible());
        gpio->click();
        expected.lamps.gpio = true;
        COMPARE_ONLY_CHANGE(changed, expected);
        control<QToolButton>(panel, QStringLiteral("Lamps (2)"));

        DevicePanel again(expected);
        again.show();
        QVERIFY(control<QCheckBox>(again, QStringLiteral("GPIO line"))->isVisible());
    }

    void sensorAndLampShareTheirPlace()
    {
        DeviceSettings settings = deskLamp();
        settings.sensor.kind = QStringLiteral("counterfit");
        settings.lamps.counterFit = true;
        DevicePanel panel(settings);
        panel.show();
        const auto *lamps = panel.findChild<LampPanel *>();
        auto *ofSensor = control<QSpinBox>(panel, QStringLiteral("CounterFit's port"));
        auto *ofLamp = control<QSpinBox>(*lamps, QStringLiteral("CounterFit's port"));
        QVERIFY(ofSensor != ofLamp && ofSensor->isVisible() && !ofLamp->isVisible());
        ofSensor->setValue(5001);
        QCOMPARE(ofLamp->value(), 5001);

        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(0);
        QVERIFY(!ofSensor->isVisible() && ofLamp->isVisible());
        ofLamp->setValue(5002);
        QCOMPARE(ofSensor->value(), 5002);
        QCOMPARE(int(panel.settings().sensor.counterFit.port), 5002);
        QCOMPARE(panel.settings().sensor.kind, QStringLiteral("slider"));
    }

    void troubleIsSaidAndTheNumberIsNoLongerNow()
    {
        DeviceSettings settings = deskLamp();
        settings.sensor.kind = QStringLiteral("wave");
        DevicePanel panel(settings);
        panel.show();
        panel.showReading(512);
        const QString sentence = QStringLiteral("There is no <b>board</b>. Plug it in.");
        panel.showSensorStatus({.trouble = sentence, .detail = QStringLiteral("raw 7")});
        auto *trouble = labelWith(panel, sentence);
        QVERIFY(trouble && trouble->isVisible() && trouble->wordWrap());
        QCOMPARE(trouble->textFormat(), Qt::PlainText);
        QVERIFY(trouble->textInteractionFlags() & Qt::TextSelectableByMouse);
        QVERIFY(labelWith(panel, QStringLiteral("raw 7"))->isVisible());
        const auto *number = control<QLabel>(panel, QStringLiteral("Last reading: 512"));
        const QColor grey = number->palette().color(QPalette::WindowText);

        panel.showSensorStatus({});
        QVERIFY(!trouble->isVisible());
        QCOMPARE(control<QLabel>(panel, QStringLiteral("Light now: 512")), number);
        QVERIFY(number->palette().color(QPalette::WindowText) != grey);
    }

    void noLightIsShownBeforeTheSensorHasToldAny()
    {
        DevicePanel panel(deskLamp());
        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(1);
        QCOMPARE(control<QLabel>(panel, QStringLiteral("No reading yet"))->text(), QStringLiteral("–"));
        panel.showReading(7);
        control<LevelEdit>(panel, QStringLiteral("Highest"))->setValue(500);
        control<QLabel>(panel, QStringLiteral("Light now: 7"));
        control<QComboBox>(panel, QStringLiteral("Sensor"))->setCurrentIndex(0);
        control<QLabel>(panel, QStringLiteral("Light now: 100"));
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
