// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/counterfitlamp.h"

#include "device/actuators/lampgroup.h"
#include "support/testcounterfit.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;
using Oddity = TestHttpServer::Oddity;

namespace {

constexpr int pin = 5;

/// A lamp, and what it answers to one command.
struct TestLamp
{
    explicit TestLamp(const TestHttpServer &server, bool create = false)
        : lamp({.port = server.port(), .create = create}, pin)
    {
    }

    /// "on", "off", or the sentence of the failure.
    QString switchTo(bool on)
    {
        switched.clear();
        failed.clear();
        lamp.switchTo(on);
        if (!QTest::qWaitFor([this] { return switched.count() + failed.count() > 0; }, 60'000))
            return {};
        if (switched.count() + failed.count() > 1)
            return QStringLiteral("more than one answer");
        if (!failed.isEmpty())
            return failed.first().first().toString();
        return switched.first().first().toBool() ? QStringLiteral("on") : QStringLiteral("off");
    }

    CounterFitLamp lamp;
    QSignalSpy switched{&lamp, &Lamp::switched};
    QSignalSpy failed{&lamp, &Lamp::failed};
};

} // namespace

class CounterFitLampTest : public QObject
{
    Q_OBJECT

private slots:
    void switchesTheLed()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setLed(pin, false);
        TestLamp lamp(server);
        for (const bool on : {true, true, false, false, true}) {
            QCOMPARE(lamp.switchTo(on), on ? QStringLiteral("on") : QStringLiteral("off"));
            QCOMPARE(server.led(pin), on);
        }
        QCOMPARE(server.requests().count("POST /connect"), 1);
    }

    void asksForAnLedThatIsMissing()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setLed(50, false);
        TestLamp lamp(server);
        QCOMPARE(
            lamp.switchTo(true),
            QStringLiteral("There is no LED on pin 5 of CounterFit at http://127.0.0.1:%1. Create an LED there, or "
                           "let Nightlight create it.")
                .arg(server.port()));
        QVERIFY(!server.requests().contains("POST /create_actuator"));
    }

    void createsAnLedThatIsMissing()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        TestLamp lamp(server, true);
        QCOMPARE(lamp.switchTo(true), QStringLiteral("on"));
        QCOMPARE(server.led(pin), true);
        QCOMPARE(lamp.switchTo(false), QStringLiteral("off"));
        QCOMPARE(server.requests().count("POST /create_actuator"), 1);

        server.stop(); // which forgets the LED
        QVERIFY(server.start());
        QCOMPARE(lamp.switchTo(true), QStringLiteral("on"));
        QCOMPARE(server.led(pin), true);
    }

    void createsAnLedOnlyOnceForEachCommand()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/create_actuator", {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"}); // and does nothing
        TestLamp lamp(server, true);
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("no LED on pin 5")));
        QCOMPARE(server.requests().count("POST /create_actuator"), 1);
    }

    void putsNoLedInTheRelaysPlace()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setRelay(pin);
        TestLamp lamp(server, true);
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("is a relay")));
        QVERIFY(!server.requests().contains("POST /create_actuator"));
    }

    void seesThatTheLedDidNotSwitch()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setLed(pin, false);
        server.setStuck(true);
        TestLamp lamp(server);
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("not as it was told to be")));
        QCOMPARE(lamp.switchTo(false), QStringLiteral("off"));
    }

    void doesNotClaimWhatItCannotSee()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setLed(pin, false);
        server.misbehave("/", {"HTTP/1.1 500 INTERNAL SERVER ERROR\r\nContent-Length: 0\r\n\r\n"});
        TestLamp lamp(server);
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("error of its own")));
    }

    void readsNoEndlessPage()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/", {"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n", Oddity::Then::Flood});
        TestLamp lamp(server);
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("far more than CounterFit")));
        QVERIFY2(server.bytesFlooded() < 50'000'000, qPrintable(QString::number(server.bytesFlooded())));
    }

    void saysWithinTwoSecondsThatTheServerHangs()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setLed(pin, false);
        server.setDelay(800ms); // three requests take longer than there is time for
        TestLamp lamp(server);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(lamp.switchTo(true).contains(QStringLiteral("within two seconds")));
        QVERIFY2(timer.elapsed() < 2800, qPrintable(QString::number(timer.elapsed())));
    }

    void isToldAgainWhenTheServerComesBack()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.stop();
        LampGroup group;
        QSignalSpy settled(&group, &LampGroup::settled);
        std::vector<std::unique_ptr<Lamp>> lamps;
        lamps.push_back(std::make_unique<CounterFitLamp>(CounterFitSettings{.port = server.port()}, pin));
        group.use(std::move(lamps));
        group.switchTo(true, 1);
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(settled[0][2].value<LampGroup::Outcome>(), LampGroup::Outcome::Failed);

        QVERIFY(server.start());
        server.setLed(pin, false);
        QTRY_COMPARE_WITH_TIMEOUT(server.led(pin), true, 30'000);
        QCOMPARE(settled.count(), 1);
    }

    void endsQuicklyWithACommandOpen()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("", {"", Oddity::Then::Hang});
        auto lamp = std::make_unique<CounterFitLamp>(CounterFitSettings{.port = server.port()}, pin);
        lamp->switchTo(true);
        QTRY_VERIFY(!server.requests().isEmpty());
        QElapsedTimer timer;
        timer.start();
        lamp.reset();
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(CounterFitLampTest)
#include "tst_counterfitlamp.moc"
