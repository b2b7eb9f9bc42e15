// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/grovesensor.h"

#include "support/fakei2c.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace nightlight;
using namespace nightlight::test;
using BusKind = I2cError::Kind;
using Kind = SensorError::Kind;
Q_DECLARE_METATYPE(SensorError)

namespace {

struct TestSensor
{
    FakeI2c i2c;
    EndingThreads endingThreads;
    std::unique_ptr<GroveSensor> sensor =
        std::make_unique<GroveSensor>(GroveSettings{.bus = 3, .channel = 2}, endingThreads, i2c.opener());
    QSignalSpy measured{sensor.get(), &Sensor::measured};
    QSignalSpy failed{sensor.get(), &Sensor::failed};
    QSignalSpy detail{sensor.get(), &Sensor::detailRead};

    ~TestSensor() { i2c.released.release(100); }

    /// Whether the question got exactly one answer.
    bool ask()
    {
        const auto before = answers();
        sensor->measure();
        return QTest::qWaitFor([&] { return answers() > before; }) && answers() == before + 1;
    }

    qsizetype answers() const { return measured.count() + failed.count(); }
    double light() const { return measured.isEmpty() ? -1 : measured.last().first().toDouble(); }
    SensorError error() const { return failed.last().first().value<SensorError>(); }
    QString lastDetail() const { return detail.isEmpty() ? QString() : detail.last().first().toString(); }
};

} // namespace

class GroveSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresLight_data()
    {
        QTest::addColumn<quint8>("address");
        QTest::addColumn<quint16>("product");
        QTest::newRow("hat") << quint8(0x04) << quint16(0x0004);
        QTest::newRow("hat for the Zero") << quint8(0x08) << quint16(0x0005);
    }

    void measuresLight()
    {
        QFETCH(quint8, address);
        QFETCH(quint16, product);
        TestSensor test;
        test.i2c.devices.insert(address, FakeI2c::hat(product, 402, 1647, 1327));
        QVERIFY(test.ask());
        QCOMPARE(test.light(), 402.0);
        QCOMPARE(test.lastDetail(), QStringLiteral("raw 1647, 1327 mV"));
        test.i2c.devices[address] = FakeI2c::hat(product, 1000, 4095, 3300);
        QVERIFY(test.ask());
        QCOMPARE(test.light(), 1000.0);
        QCOMPARE(test.failed.count(), 0);
        QCOMPARE(test.i2c.opened, QList<int>({3})); // once
    }

    void saysWhatIsWrongAndWhatToDo_data()
    {
        using Change = std::function<void(FakeI2c &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QStringList>("says");
        const QString path = QStringLiteral("/dev/i2c-3");
        const auto opening = [](BusKind kind) {
            return Change([=](FakeI2c &i2c) { i2c.opening = I2cError{kind, QStringLiteral("Too many files")}; });
        };
        const auto writing = [](BusKind kind) { return Change([=](FakeI2c &i2c) { i2c.writing[4] = {kind}; }); };
        const auto reading = [](BusKind kind) {
            return Change([=](FakeI2c &i2c) { i2c.reading[0x32] = {kind, QStringLiteral("Bad luck")}; });
        };
        QTest::newRow("no I2C") << opening(BusKind::NotSupported) << Kind::NotThere
                                << QStringList{QStringLiteral("This system has no I2C bus")};
        QTest::newRow("no bus") << opening(BusKind::NoSuchBus) << Kind::NotThere
                                << QStringList{path, QStringLiteral("dtparam=i2c_arm=on"),
                                               QStringLiteral("/boot/firmware/config.txt")};
        QTest::newRow("no permission") << opening(BusKind::NoPermission) << Kind::NoPermission
                                       << QStringList{path, QStringLiteral("group i2c")};
        QTest::newRow("cannot be opened")
            << opening(BusKind::Other) << Kind::BadReply << QStringList{path, QStringLiteral("Too many files")};
        QTest::newRow("no hat") << Change([](FakeI2c &i2c) { i2c.devices.clear(); }) << Kind::NotThere
                                << QStringList{path, QStringLiteral("0x04"), QStringLiteral("0x08")};
        QTest::newRow("another product") << Change([](FakeI2c &i2c) { i2c.devices[4] = FakeI2c::hat(0x12ab); })
                                         << Kind::BadReply
                                         << QStringList{path, QStringLiteral("0x04"), QStringLiteral("0x12ab"),
                                                        QStringLiteral("0x0005")};
        QTest::newRow("stuck") << writing(BusKind::TimedOut) << Kind::TimedOut
                               << QStringList{path, QStringLiteral("stuck")};
        QTest::newRow("gone while reading")
            << reading(BusKind::NoAnswer) << Kind::NotThere << QStringList{QStringLiteral("No Grove hat answers")};
        QTest::newRow("short reply") << reading(BusKind::ShortReply) << Kind::BadReply
                                     << QStringList{path, QStringLiteral("broke off")};
        QTest::newRow("something else") << reading(BusKind::Other) << Kind::BadReply
                                        << QStringList{path, QStringLiteral("Bad luck")};
        QTest::newRow("too bright") << Change([](FakeI2c &i2c) { i2c.devices[4] = FakeI2c::hat(4, 1001); })
                                    << Kind::BadReply << QStringList{path, QStringLiteral("cannot measure")};
    }

    void saysWhatIsWrongAndWhatToDo()
    {
        QFETCH(std::function<void(FakeI2c &)>, change);
        QFETCH(QStringList, says);
        TestSensor test;
        test.i2c.devices.insert(0x04, FakeI2c::hat(0x0004));
        change(test.i2c);
        QVERIFY(test.ask());
        QCOMPARE(test.measured.count(), 0);
        QTEST(test.error().kind, "kind");
        const QString sentence = test.error().sentence;
        for (const QString &words : says)
            QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    }

    void findsAHatThatIsPluggedInLater()
    {
        TestSensor test;
        test.i2c.opening = I2cError{BusKind::NoSuchBus};
        QVERIFY(test.ask());
        test.i2c.opening.reset();
        QVERIFY(test.ask());
        QCOMPARE(test.error().kind, Kind::NotThere);
        test.i2c.devices.insert(0x08, FakeI2c::hat(0x0005, 7));
        QVERIFY(test.ask());
        QCOMPARE(test.light(), 7.0);
    }

    void findsAHatThatWasExchanged()
    {
        TestSensor test;
        test.i2c.devices.insert(0x04, FakeI2c::hat(0x0004, 7));
        QVERIFY(test.ask());
        QVERIFY(!test.lastDetail().isEmpty());
        test.i2c.devices = {{quint8(0x08), FakeI2c::hat(0x0004, 8)}};
        QVERIFY(test.ask());
        QCOMPARE(test.failed.count(), 1);
        QVERIFY(test.lastDetail().isEmpty());
        QVERIFY(test.ask());
        QCOMPARE(test.light(), 8.0);
    }

    void blocksNobodyWhileTheBusIsStuck()
    {
        TestSensor test;
        test.i2c.devices.insert(0x04, FakeI2c::hat(0x0004, 7));
        test.i2c.stuck = true;
        test.sensor->measure();
        QTRY_COMPARE(test.i2c.blocked, 1);
        QCOMPARE(test.answers(), 0); // and this thread is here all the same

        test.i2c.stuck = false;
        test.i2c.released.release();
        QTRY_COMPARE(test.measured.count(), 1);
    }

    void answersEvenIfTheBusDoesNot()
    {
        TestSensor test;
        test.i2c.devices.insert(0x04, FakeI2c::hat(0x0004, 7));
        test.i2c.stuck = true;
        QVERIFY(test.ask());
        QCOMPARE(test.error().kind, Kind::TimedOut);

        // What the reader brings now is for a question of long ago: it is asked again for the new one.
        test.sensor->measure();
        test.i2c.stuck = false;
        const auto transfers = test.i2c.blocked.load();
        QCOMPARE(transfers, 1);
        test.i2c.released.release();
        QTRY_COMPARE(test.measured.count(), 1);
        QCOMPARE(test.failed.count(), 1);
        QCOMPARE(test.i2c.written.count(0x04), 7); // product, then twice raw, millivolts and light
    }

    void dropsAnAnswerThatNobodyWaitsFor()
    {
        TestSensor test;
        test.i2c.devices.insert(0x04, FakeI2c::hat(0x0004, 7));
        test.i2c.stuck = true;
        QVERIFY(test.ask());
        QCOMPARE(test.error().kind, Kind::TimedOut);
        test.i2c.stuck = false;
        test.i2c.released.release();
        QTRY_COMPARE(test.i2c.blocked, 0);
        QVERIFY(test.ask());
        QCOMPARE(test.measured.count(), 1);
    }

    void endsInGoodOrderWithATransferUnderWay()
    {
        FakeI2c i2c;
        i2c.devices.insert(0x04, FakeI2c::hat(0x0004, 7));
        i2c.stuck = true;
        {
            EndingThreads endingThreads;
            auto sensor = std::make_unique<GroveSensor>(GroveSettings{}, endingThreads, i2c.opener());
            QSignalSpy measured(sensor.get(), &Sensor::measured);
            QSignalSpy failed(sensor.get(), &Sensor::failed);
            sensor->measure();
            QTRY_COMPARE(i2c.blocked, 1);
            sensor.reset();
            QCOMPARE(i2c.blocked, 1); // nobody has waited for it
            i2c.stuck = false;
            i2c.released.release();
            QCOMPARE(measured.count() + failed.count(), 0);
        }
        QCOMPARE(i2c.open, 0);
    }

    void endsAtOnceOtherwise_data()
    {
        QTest::addColumn<int>("questions");
        QTest::newRow("never asked") << 0;
        QTest::newRow("asked a moment ago") << 1;
    }

    void endsAtOnceOtherwise()
    {
        QFETCH(int, questions);
        for (int i = 0; i < 100; ++i) {
            FakeI2c i2c;
            EndingThreads endingThreads;
            GroveSensor sensor(GroveSettings{}, endingThreads, i2c.opener());
            for (int question = 0; question < questions; ++question)
                sensor.measure();
        }
    }
};

QTEST_GUILESS_MAIN(GroveSensorTest)
#include "tst_grovesensor.moc"
