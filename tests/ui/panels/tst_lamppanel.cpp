// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/entering.h"

#include "ui/panels/lamppanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace nightlight;

namespace {

class Panel
{
public:
    explicit Panel(const DeviceSettings &settings = {}) : edited(&lamps, &LampPanel::edited)
    {
        lamps.setSettings(settings);
        lamps.show();
    }

    DeviceSettings settings() const
    {
        DeviceSettings settings;
        lamps.putInto(settings);
        return settings;
    }

    template <typename Widget> Widget *control(const char *name) const
    {
        return nightlight::control<Widget>(lamps, QString::fromUtf8(name));
    }

    LampPanel lamps;
    QSignalSpy edited;
};

} // namespace

class LampPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void eachSettingIsToldOnce()
    {
        Panel panel;
        DeviceSettings expected;

        panel.control<QCheckBox>("CounterFit's LED")->click();
        expected.lamps.counterFit = true;
        QVERIFY(panel.settings() == expected);
        panel.control<QSpinBox>("Pin of CounterFit's LED")->setValue(7);
        expected.lamps.counterFitPin = 7;
        QVERIFY(panel.settings() == expected);
        enter(panel.control<QLineEdit>("CounterFit's host"), QStringLiteral("classroom"));
        expected.sensor.counterFit.host = QStringLiteral("classroom");
        QVERIFY(panel.settings() == expected);

        panel.control<QCheckBox>("GPIO line")->click();
        expected.lamps.gpio = true;
        QVERIFY(panel.settings() == expected);
        auto *line = panel.control<QLineEdit>("Name of the GPIO line");
        enter(line, QStringLiteral("pinctrl-rp1/5"));
        expected.lamps.gpioLine = QStringLiteral("pinctrl-rp1/5");
        QVERIFY(panel.settings() == expected);
        enter(line, QString());
        QVERIFY(panel.settings() == expected); // a line needs a name

        panel.control<QCheckBox>("Board's LED")->click();
        expected.lamps.serial = true;
        QVERIFY(panel.settings() == expected);
        enter(panel.control<QComboBox>("Baud rate")->lineEdit(), QStringLiteral("115200"));
        expected.sensor.serial.baud = 115'200;
        QVERIFY(panel.settings() == expected);
        QCOMPARE(panel.edited.count(), 7);

        auto *missed = panel.control<QComboBox>("Missed commands");
        missed->setCurrentIndex(missed->findText(QStringLiteral("Only the newest")));
        expected.commands.missed = MissedCommands::Newest;
        QVERIFY(panel.settings() == expected);
        auto *keptFor = panel.control<QSpinBox>("Kept for");
        QCOMPARE(keptFor->text().replace(QChar(QChar::Nbsp), u' '), QStringLiteral("24 h"));
        keptFor->stepBy(-1);
        expected.commands.keptFor = std::chrono::hours(12);
        QVERIFY(panel.settings() == expected);
        missed->setCurrentIndex(missed->findText(QStringLiteral("None")));
        QVERIFY(!keptFor->isVisible()); // there is nothing to keep
        QCOMPARE(panel.edited.count(), 10);
    }

    void asksOnlyForWhatIsTicked()
    {
        Panel panel;
        auto *pin = panel.control<QSpinBox>("Pin of CounterFit's LED");
        auto *host = panel.control<QLineEdit>("CounterFit's host");
        auto *line = panel.control<QLineEdit>("Name of the GPIO line");
        auto *port = panel.control<QComboBox>("Serial port");
        for (const QWidget *field : std::initializer_list<QWidget *>{pin, host, line, port})
            QVERIFY(!field->isVisible());
        panel.control<QCheckBox>("CounterFit's LED")->click();
        QVERIFY(pin->isVisible() && host->isVisible() && !line->isVisible() && !port->isVisible());
        panel.control<QCheckBox>("GPIO line")->click();
        panel.control<QCheckBox>("Board's LED")->click();
        QVERIFY(line->isVisible() && port->isVisible());
        panel.control<QCheckBox>("CounterFit's LED")->click();
        QVERIFY(!pin->isVisible() && !host->isVisible());
    }

    void asksForAPlaceOnlyWhereTheSensorDoesNot()
    {
        DeviceSettings settings{.lamps = {.counterFit = true, .serial = true}};
        Panel panel(settings);
        auto *host = panel.control<QLineEdit>("CounterFit's host");
        auto *port = panel.control<QComboBox>("Serial port");
        settings.sensor.kind = QStringLiteral("counterfit");
        panel.lamps.setSettings(settings);
        QVERIFY(!host->isVisible() && port->isVisible());
        QVERIFY(panel.control<QSpinBox>("Pin of CounterFit's LED")->isVisible());
        settings.sensor.kind = QStringLiteral("serial");
        panel.lamps.setSettings(settings);
        QVERIFY(host->isVisible() && !port->isVisible());
        QCOMPARE(panel.edited.count(), 0);
    }

    void listsThePorts()
    {
        Panel panel({.lamps = {.serial = true}});
        panel.lamps.showSerialPorts({{.name = QStringLiteral("ttyACM0"), .device = {1, 2, {}}}});
        auto *port = panel.control<QComboBox>("Serial port");
        QTest::keyClick(port, Qt::Key_Down);
        QCOMPARE(panel.settings().sensor.serial.port, QStringLiteral("ttyACM0"));
        QVERIFY(panel.settings().sensor.serial.device.isKnown());
    }
};

QTEST_MAIN(LampPanelTest)
#include "tst_lamppanel.moc"
