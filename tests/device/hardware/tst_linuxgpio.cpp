// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/gpiolamp.h"
#include "device/hardware/gpioline.h"
#include "device/hardware/linuxgpio.h"

#include "support/asnobody.h"
#include "support/kernelmodule.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

bool makeFile(const QString &path)
{
    return QFile(path).open(QIODevice::WriteOnly);
}

/// A chip of eight lines that the kernel's gpio-sim makes; the fifth is called "NIGHTLIGHT5".
class SimulatedChip
{
public:
    SimulatedChip()
    {
        const QDir all(QStringLiteral("/sys/kernel/config/gpio-sim"));
        const QString name = QStringLiteral("nightlight-%1").arg(QCoreApplication::applicationPid());
        if (!all.exists() || !all.mkdir(name))
            return;
        m_folder = all.filePath(name);
        const QDir bank(m_folder + QStringLiteral("/bank0"));
        m_isLive = bank.mkpath(QStringLiteral("line5")) && write(QStringLiteral("bank0/num_lines"), "8")
                   && write(QStringLiteral("bank0/label"), "nightlight-sim")
                   && write(QStringLiteral("bank0/line5/name"), "NIGHTLIGHT5") && write(QStringLiteral("live"), "1");
    }
    ~SimulatedChip()
    {
        if (m_isLive)
            write(QStringLiteral("live"), "0");
        for (const char *folder : {"/bank0/line5", "/bank0", ""}) {
            if (!m_folder.isEmpty())
                QDir().rmdir(m_folder + QString::fromLatin1(folder));
        }
    }
    Q_DISABLE_COPY_MOVE(SimulatedChip)

    bool isLive() const { return m_isLive; }

    /// What is at the line, seen from outside of the chip: "0" or "1".
    QByteArray level(int offset) const
    {
        const QString path = QStringLiteral("/sys/devices/platform/%1/%2/sim_gpio%3/value")
                                 .arg(read(QStringLiteral("dev_name")), read(QStringLiteral("bank0/chip_name")))
                                 .arg(offset);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

private:
    bool write(const QString &attribute, const QByteArray &value) const
    {
        QFile file(m_folder + u'/' + attribute);
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(value) == value.size();
    }

    QString read(const QString &attribute) const
    {
        QFile file(m_folder + u'/' + attribute);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }

    QString m_folder;
    bool m_isLive = false;
};

} // namespace

class LinuxGpioTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if !__has_include(<linux/gpio.h>)
        QSKIP("This system has no GPIO character devices.");
#endif
    }

    void hasNoChipsInAnEmptyFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(LinuxGpio(folder.path()).chips().isEmpty());
    }

    void countsNoChipTwice()
    {
        const QTemporaryDir folder;
        for (const char *name : {"gpiochip0", "gpiochip11", "gpio", "ttyS0"})
            QVERIFY(makeFile(folder.filePath(QString::fromLatin1(name))));
        QVERIFY(
            QFile::link(folder.filePath(QStringLiteral("gpiochip0")), folder.filePath(QStringLiteral("gpiochip4"))));
        QCOMPARE(LinuxGpio(folder.path()).chips(), QStringList({folder.filePath(QStringLiteral("gpiochip0")),
                                                                folder.filePath(QStringLiteral("gpiochip11"))}));
    }

    void saysWhyAFileIsNoChip()
    {
        const QTemporaryDir folder;
        QVERIFY(makeFile(folder.filePath(QStringLiteral("gpiochip0"))));
        LinuxGpio gpio(folder.path());
        const auto chip = gpio.open(gpio.chips().constFirst());
        QVERIFY(chip.has_value());
        const auto info = (*chip)->info();
        QVERIFY(!info);
        QCOMPARE(info.error().kind, GpioError::Kind::Other);
        QVERIFY(!info.error().reason.isEmpty());
        QVERIFY(!(*chip)->line(0));
        QVERIFY(!(*chip)->request(0, true));
        QVERIFY(!gpio.open(folder.filePath(QStringLiteral("gpiochip1"))));
    }

    void tellsAMissingPermission()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("gpiochip0"));
        QVERIFY(makeFile(path));
        QVERIFY(QFile::setPermissions(path, {}));
        const AsNobody nobody;
        const auto chip = LinuxGpio(folder.path()).open(path);
        QVERIFY(!chip);
        QCOMPARE(chip.error().kind, GpioError::Kind::NoPermission);
    }

    void switchesALineOfTheKernels_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("by its name") << QStringLiteral("NIGHTLIGHT5");
        QTest::newRow("by its chip") << QStringLiteral("nightlight-sim/5");
        QTest::newRow("by the start of the chip's label") << QStringLiteral("nightlight-s*/5");
    }

    void switchesALineOfTheKernels()
    {
        QFETCH(QString, name);
        const KernelModule module(QStringLiteral("gpio-sim"), {});
        const SimulatedChip chip;
        if (!chip.isLive())
            QSKIP("This kernel has no gpio-sim that this user may set up.");
        QTRY_VERIFY(!LinuxGpio().chips().isEmpty());

        {
            GpioLamp lamp(std::make_unique<LinuxGpio>(), name);
            QSignalSpy switched(&lamp, &Lamp::switched);
            QSignalSpy failed(&lamp, &Lamp::failed);
            for (const bool on : {true, false, true}) {
                lamp.switchTo(on);
                QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
                QCOMPARE(switched.last().constFirst().toBool(), on);
                QCOMPARE(chip.level(5), on ? "1" : "0");
            }

            LinuxGpio other;
            const auto output = requestGpioLine(other, name, false);
            QVERIFY(!output);
            QVERIFY2(output.error().contains(QStringLiteral("in use by “nightlight”")), qPrintable(output.error()));
            QCOMPARE(chip.level(5), "1");
            const auto missing = requestGpioLine(other, QStringLiteral("NIGHTLIGHT6"), false);
            QVERIFY(!missing);
            QVERIFY2(missing.error().contains(QStringLiteral("NIGHTLIGHT5")), qPrintable(missing.error()));
            QVERIFY(!requestGpioLine(other, QStringLiteral("nightlight-sim/8"), false));
        }
        LinuxGpio again;
        QVERIFY(requestGpioLine(again, name, false)); // the lamp has given it back
    }
};

QTEST_GUILESS_MAIN(LinuxGpioTest)
#include "tst_linuxgpio.moc"
