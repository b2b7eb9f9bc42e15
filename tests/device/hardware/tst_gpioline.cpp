// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/gpioline.h"

#include "support/fakegpio.h"

#include <QTest>

#include <functional>

using namespace nightlight;
using namespace nightlight::test;
using Kind = GpioError::Kind;

class GpioLineTest : public QObject
{
    Q_OBJECT

    static QString refusal(FakeGpioSystem &system, const QString &name)
    {
        FakeGpio gpio(system);
        const auto output = requestGpioLine(gpio, name, true);
        return output ? QString() : output.error();
    }

private slots:
    void findsTheLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("chip");
        QTest::addColumn<int>("offset");
        QTest::newRow("by its name") << QStringLiteral("GPIO5") << 0 << 5;
        QTest::newRow("by a name on the second chip") << QStringLiteral("WL_ON") << 1 << 1;
        QTest::newRow("by chip and offset") << QStringLiteral("pinctrl-bcm2711/5") << 0 << 5;
        QTest::newRow("by the start of the chip's label") << QStringLiteral("pinctrl-*/6") << 0 << 6;
        QTest::newRow("by a whole label with a star") << QStringLiteral("raspberrypi-exp-gpio*/0") << 1 << 0;
    }

    void findsTheLine()
    {
        QFETCH(QString, name);
        QFETCH(int, chip);
        QFETCH(int, offset);
        FakeGpioSystem system = raspberryPi4();
        FakeGpio gpio(system);
        const auto output = requestGpioLine(gpio, name, true);
        QVERIFY2(output.has_value(), output ? "" : qPrintable(output.error()));
        QCOMPARE(system.line(chip, offset).consumer, QStringLiteral("nightlight"));
        QVERIFY(system.line(chip, offset).high);
        QVERIFY((*output)->set(false));
        QVERIFY(!system.line(chip, offset).high);
        QCOMPARE(system.requests, 1);
    }

    void findsTheLineWhateverTheChipsNumber()
    {
        FakeGpioSystem system = raspberryPi4();
        std::swap(system.chips[0].path, system.chips[1].path);
        QVERIFY(refusal(system, QStringLiteral("GPIO5")).isEmpty());
        system.chips.swapItemsAt(0, 1);
        QVERIFY(refusal(system, QStringLiteral("pinctrl-*/5")).isEmpty());
    }

    void looksPastChipsThatCannotBeUsed()
    {
        FakeGpioSystem system = raspberryPi4();
        system.chips[1].opening = GpioError{Kind::NoPermission, {}};
        QVERIFY(refusal(system, QStringLiteral("GPIO5")).isEmpty());
        system.chips[1].opening.reset();
        system.chips[1].asking = GpioError{Kind::Other, QStringLiteral("Inappropriate ioctl for device")};
        QVERIFY(refusal(system, QStringLiteral("GPIO5")).isEmpty());
    }

    void refusesInOneSentence_data()
    {
        using System = std::function<void(FakeGpioSystem &)>;
        QTest::addColumn<System>("change");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const char *title, const System &change, const char *name, const QStringList &says) {
            QTest::newRow(title) << change << QString::fromLatin1(name) << says;
        };
        const System nothing = [](FakeGpioSystem &) {};
        const GpioError forbidden{Kind::NoPermission, QStringLiteral("Permission denied")};

        row("no chip", [](auto &system) { system.chips.clear(); }, "GPIO5", {QStringLiteral("no /dev/gpiochip")});
        row("no permission",
            [=](auto &system) {
                for (FakeGpioChip &chip : system.chips)
                    chip.opening = forbidden;
            },
            "GPIO5", {QStringLiteral("group gpio"), QStringLiteral("sudo usermod -aG gpio $USER")});
        row("no permission for the chip that may have it", [=](auto &system) { system.chips[0].opening = forbidden; },
            "GPIO5", {QStringLiteral("group gpio")});
        row("an old kernel",
            [](auto &system) {
                for (FakeGpioChip &chip : system.chips)
                    chip.asking = GpioError{Kind::Other, QStringLiteral("Invalid argument")};
            },
            "GPIO5", {QStringLiteral("Invalid argument"), QStringLiteral("5.10")});
        row("no such line", nothing, "GPIO55", {QStringLiteral("“GPIO55”"), QStringLiteral("ID_SDA, ID_SCL, GPIO2")});
        row("another case", nothing, "gpio5", {QStringLiteral("“gpio5”")});
        row("no names at all",
            [](auto &system) {
                for (FakeGpioChip &chip : system.chips) {
                    for (FakeGpioLine &line : chip.lines)
                        line.name.clear();
                }
            },
            "GPIO5", {QStringLiteral("have no names"), QStringLiteral("“pinctrl-bcm2711/5”")});
        row("no such chip", nothing, "pinctrl-rp1/5",
            {QStringLiteral("“pinctrl-rp1”"), QStringLiteral("pinctrl-bcm2711, raspberrypi-exp-gpio")});
        row("only the start of a label", nothing, "pinctrl/5", {QStringLiteral("no GPIO chip “pinctrl”")});
        row("offset too high", nothing, "pinctrl-bcm2711/10",
            {QStringLiteral("“pinctrl-bcm2711” has no line 10"), QStringLiteral("0 to 9")});
        row("on two chips", [](auto &system) { system.line(1, 2).name = QStringLiteral("GPIO5"); }, "GPIO5",
            {QStringLiteral("pinctrl-bcm2711/5 (gpiochip0), raspberrypi-exp-gpio/2 (gpiochip1)")});
        row("twice on a chip", [](auto &system) { system.line(0, 2).name = QStringLiteral("GPIO5"); }, "GPIO5",
            {QStringLiteral("pinctrl-bcm2711/2 (gpiochip0), pinctrl-bcm2711/5 (gpiochip0)")});
        row("two chips of one label", [](auto &system) { system.chips[1].label = QStringLiteral("pinctrl-bcm2711"); },
            "pinctrl-bcm2711/2", {QStringLiteral("(gpiochip0), pinctrl-bcm2711/2 (gpiochip1)")});
        row("two chips for a star", [](auto &system) { system.chips[1].label = QStringLiteral("pinctrl-rp1"); },
            "pinctrl-*/2", {QStringLiteral("pinctrl-bcm2711/2 (gpiochip0), pinctrl-rp1/2 (gpiochip1)")});
        row("in use", [](auto &system) { system.line(0, 5).consumer = QStringLiteral("spi0 CS0"); }, "GPIO5",
            {QStringLiteral("“GPIO5”"), QStringLiteral("in use by “spi0 CS0”")});
        row("in use by who knows whom",
            [](auto &system) {
                system.chips[0].requesting = GpioError{Kind::Busy, {}};
            },
            "GPIO5", {QStringLiteral("“GPIO5” is in use.")});
        row("no output",
            [](auto &system) {
                system.chips[0].requesting = GpioError{Kind::Other, QStringLiteral("Invalid argument")};
            },
            "GPIO5", {QStringLiteral("“GPIO5” cannot be switched: Invalid argument")});
    }

    void refusesInOneSentence()
    {
        QFETCH(std::function<void(FakeGpioSystem &)>, change);
        QFETCH(QString, name);
        QFETCH(QStringList, says);
        FakeGpioSystem system = raspberryPi4();
        change(system);
        const QString sentence = refusal(system, name);
        for (const QString &words : says)
            QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(!sentence.contains(u'%'));
    }
};

QTEST_GUILESS_MAIN(GpioLineTest)
#include "tst_gpioline.moc"
