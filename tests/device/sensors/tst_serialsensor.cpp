// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/serialsensor.h"

#include "device/hardware/serialdevice.h"
#include "device/hardware/sharedhardware.h"
#include "support/pseudoterminal.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;
Q_DECLARE_METATYPE(IntervalValue)

namespace {

/// A sensor, its board, and what it has told.
struct TestSensor
{
    QTemporaryDir folder;
    PseudoTerminal board{folder.filePath(QStringLiteral("board"))};
    QStringList boardNotes;
    SharedHardware hardware{[] { return QList<SerialPortInfo>(); }, [this](const auto &note) { boardNotes << note; }};
    std::shared_ptr<SerialDevice> device;
    std::unique_ptr<SerialSensor> sensor;
    QList<double> lights;
    QList<SensorError> errors;
    QStringList notes;
    QStringList details;
    QString detailNow;
    QByteArray received;

    explicit TestSensor(SerialSettings settings = {}, SerialSensor::Times times = {})
    {
        settings.port = board.link();
        device = hardware.serialDevice(settings);
        sensor = std::make_unique<SerialSensor>(settings, device, times);
        QObject::connect(sensor.get(), &Sensor::measured, sensor.get(), [this](double light) { lights << light; });
        QObject::connect(sensor.get(), &Sensor::failed, sensor.get(), [this](const auto &error) { errors << error; });
        QObject::connect(sensor.get(), &Sensor::noted, sensor.get(), [this](const auto &note) { notes << note; });
        QObject::connect(sensor.get(), &Sensor::detailRead, sensor.get(), [this](const auto &detail) {
            if (!detail.isEmpty())
                details << detail;
            detailNow = detail;
        });
        QObject::connect(device.get(), &SerialDevice::received, sensor.get(),
                         [this](const auto &bytes) { received += bytes; });
    }

    bool open() const
    {
        return QTest::qWaitFor([this] { return device->isOpen(); });
    }

    /// Lets the sensor have \a lines, which are dealt with when this returns true.
    bool send(const QByteArray &lines)
    {
        received.clear();
        board.send(lines);
        return QTest::qWaitFor([&] { return received.size() == lines.size(); });
    }
};

} // namespace

class SerialSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void answersFromTheLinesSinceTheLastAnswer_data()
    {
        QTest::addColumn<IntervalValue>("value");
        QTest::addColumn<QList<double>>("lights");
        QTest::newRow("latest") << IntervalValue::Latest << QList<double>{300, 7};
        QTest::newRow("mean") << IntervalValue::Mean << QList<double>{250, 6};
        QTest::newRow("lowest") << IntervalValue::Lowest << QList<double>{50, 5};
        QTest::newRow("highest") << IntervalValue::Highest << QList<double>{400, 7};
    }
    void answersFromTheLinesSinceTheLastAnswer()
    {
        QFETCH(IntervalValue, value);
        QFETCH(QList<double>, lights);
        TestSensor test({.value = value});
        QVERIFY(test.open());
        QVERIFY(test.send("half\nlight:400\nlight:250\nlight:50\nlight:300\n"));
        QVERIFY(test.lights.isEmpty());
        test.sensor->measure();
        QCOMPARE(test.lights.size(), 1);
        QVERIFY(test.send("light:5\nlight:7\nlight:"));
        test.sensor->measure();
        QCOMPARE(test.lights, lights);
        QVERIFY(test.errors.isEmpty());
    }

    void waitsForTheNextLineIfThereIsNoNewOne()
    {
        TestSensor test;
        test.sensor->measure(); // before the port is open
        QVERIFY(test.open());
        QVERIFY(test.send("half\n"));
        QVERIFY(test.lights.isEmpty());
        QVERIFY(test.send("5\n"));
        QCOMPARE(test.lights, QList<double>{5});
        QVERIFY(test.send("6\n"));
        QCOMPARE(test.lights, QList<double>{5});
        test.sensor->measure();
        QCOMPARE(test.lights, (QList<double>{5, 6}));
        test.sensor->measure();
        QCOMPARE(test.lights.size(), 2);
        QVERIFY(test.send("7\n"));
        QCOMPARE(test.lights, (QList<double>{5, 6, 7}));
    }

    void takesTheChosenFieldAndColumn()
    {
        TestSensor test({.column = 2, .field = QStringLiteral("lux")});
        QVERIFY(test.open());
        for (const char *line : {"half\n1,2\n", "light:1,lux:2\n", "{\"light\": 1, \"lux\": 2}\n"}) {
            QVERIFY(test.send(line));
            test.sensor->measure();
        }
        QCOMPARE(test.lights, (QList<double>{2, 2, 2}));
    }

    void failsIfTheBoardIsSilent()
    {
        TestSensor test({}, {.silence = 200ms});
        test.sensor->measure();
        QTRY_COMPARE(test.errors.size(), 1);
        QCOMPARE(test.errors[0].kind, SensorError::Kind::TimedOut);
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("has sent no line")));
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("9600")));
        QVERIFY(test.errors[0].sentence.contains(test.board.link()));

        test.sensor->measure();
        QVERIFY(test.send("half\n5\n"));
        QTRY_COMPARE(test.lights, QList<double>{5});
    }

    void isLateForAReasonOnceTheBoardHasSent()
    {
        TestSensor test;
        test.sensor->measure();
        QVERIFY(test.sensor->whyLate().isEmpty()); // it may be starting
        QVERIFY(test.open());
        QVERIFY(test.send("half\n5\n"));
        QCOMPARE(test.lights, QList<double>{5});
        test.sensor->measure();
        QVERIFY(test.sensor->whyLate().contains(QStringLiteral("Choose a longer interval")));
        QVERIFY(test.sensor->whyLate().contains(test.board.link()));
    }

    void aFirstLineThatIsDroppedIsNoSilence()
    {
        TestSensor test({}, {.silence = 600ms});
        QVERIFY(test.open());
        QElapsedTimer timer;
        timer.start();
        test.sensor->measure();
        QTRY_VERIFY(timer.hasExpired(400));
        QVERIFY(test.send("4\n"));
        const bool wasInTime = timer.elapsed() < 600;
        QTRY_COMPARE(test.errors.size(), 1);
        QVERIFY(!wasInTime || timer.elapsed() >= 900); // timers may be early
    }

    void quotesLinesThatItCannotRead()
    {
        TestSensor test({}, {.silence = 500ms});
        QVERIFY(test.open());
        test.sensor->measure();
        QVERIFY(test.send("half\nHello\nlux: 5, humidity: 6\n\n"));
        QTRY_COMPARE(test.errors.size(), 1);
        QCOMPARE(test.errors[0].kind, SensorError::Kind::BadReply);
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("“lux: 5, humidity: 6”")));
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("light")));
    }

    void quotesWhateverTheBoardSends_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("numbers of arguments") << QStringLiteral("humidity: %1 %4 %%");
        QTest::newRow("long letters") << QString(60, QChar(0xe9));
    }
    void quotesWhateverTheBoardSends()
    {
        QFETCH(QString, line);
        TestSensor test({}, {.silence = 500ms});
        QVERIFY(test.open());
        test.sensor->measure();
        QVERIFY(test.send("half\n" + line.toUtf8() + '\n'));
        QTRY_COMPARE(test.errors.size(), 1);
        QVERIFY2(test.errors[0].sentence.contains(u'“' + line + u'”'), qPrintable(test.errors[0].sentence));
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("column (1)")));
    }

    void tellsNoiseFromLines()
    {
        TestSensor test({}, {.silence = 500ms});
        QVERIFY(test.open());
        test.sensor->measure();
        QVERIFY(test.send("\xff\xfe\n\x80\x80\n"));
        QTRY_COMPARE(test.errors.size(), 1);
        QVERIFY(test.errors[0].sentence.contains(QStringLiteral("no lines of text")));
    }

    void countsSkippedLinesInOneNoteAtATime()
    {
        TestSensor test({}, {.betweenNotes = 300ms});
        QVERIFY(test.open());
        QVERIFY(test.send("half\n\xff\n1\n" + QByteArray(5000, 'x') + "\n2\n"));
        test.sensor->measure();
        QCOMPARE(test.lights, QList<double>{2});
        QTRY_COMPARE(test.notes.size(), 1);
        QVERIFY2(test.notes[0].endsWith(QStringLiteral(": 2.")), qPrintable(test.notes[0]));
        QVERIFY(test.send("\xff\n"));
        QTRY_COMPARE(test.notes.size(), 2);
        QVERIFY(test.notes[1].endsWith(QStringLiteral(": 1.")));
    }

    void tellsHowFastLinesCome()
    {
        TestSensor test({}, {.silence = 500ms});
        QVERIFY(test.open());
        QVERIFY(test.send("half\n"));
        qsizetype sent = test.received.size();
        QTRY_VERIFY(QTest::qWaitFor([&] {
            test.board.send("1\n2\n");
            sent += 4;
            test.sensor->measure();
            return !test.details.isEmpty();
        }));
        QVERIFY(test.details[0].endsWith(QStringLiteral("lines a second")));
        QVERIFY(test.details[0].section(u' ', 0, 0).toDouble() > 0);
        QTRY_COMPARE(test.received.size(), sent);
        test.sensor->measure();
        test.sensor->measure();
        QTRY_VERIFY(test.detailNow.isEmpty()); // of a board that is silent now
    }

    void failsAtOnceWhileTheBoardIsAway()
    {
        TestSensor test;
        QVERIFY(test.open());
        QVERIFY(test.send("half\n5\n"));
        test.sensor->measure();
        test.sensor->measure();
        test.board.unplug();
        QTRY_COMPARE(test.errors.size(), 1);
        QCOMPARE(test.errors[0].kind, SensorError::Kind::NotThere);
        QCOMPARE(test.boardNotes, QStringList{test.errors[0].sentence});
        test.sensor->measure();
        QCOMPARE(test.errors.size(), 2);
        QCOMPARE(test.errors[1].sentence, test.errors[0].sentence);

        test.board.plugIn();
        QVERIFY(test.open());
        QCOMPARE(test.boardNotes.size(), 2);
        QVERIFY(test.notes.isEmpty());
        test.sensor->measure();
        QVERIFY(test.send("6\n7\n"));
        QCOMPARE(test.lights, (QList<double>{5, 7})); // 6 may have been the end of 16
    }

    void forgetsLinesFromBeforeTheUnplugging()
    {
        TestSensor test;
        QVERIFY(test.open());
        QVERIFY(test.send("half\n5\n"));
        test.board.unplug();
        QTRY_VERIFY(!test.device->isOpen());
        test.board.plugIn();
        QVERIFY(test.open());
        test.sensor->measure();
        QVERIFY(test.lights.isEmpty());
    }

    void mayBeDeletedWithAQuestionOpen()
    {
        TestSensor test;
        QVERIFY(test.open());
        test.sensor->measure();
        test.sensor.reset();
        test.device.reset();
        QVERIFY(!test.board.isOpened());
    }
};

QTEST_GUILESS_MAIN(SerialSensorTest)
#include "tst_serialsensor.moc"
