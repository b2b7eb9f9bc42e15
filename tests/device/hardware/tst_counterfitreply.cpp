// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/counterfitreply.h"

#include <QTest>

using namespace nightlight;
using Fault = CounterFitFault;
Q_DECLARE_METATYPE(Fault)

namespace {

const QByteArray missing = "Sensor with port 3 not found";
const QByteArray html = "<!doctype html>\n<html lang=en>\n<title>Router</title>\n";

} // namespace

class CounterFitReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAValue_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<double>("light");
        QTest::newRow("as CounterFit writes") << QByteArray("{\"value\": 742}") << 742.0;
        QTest::newRow("darkest") << QByteArray("{\"value\": 0}") << 0.0;
        QTest::newRow("brightest") << QByteArray("{\"value\": 1023}") << 1023.0;
        QTest::newRow("keeps the fraction") << QByteArray("{\"value\": 12.5}") << 12.5;
        QTest::newRow("exponent") << QByteArray("{\"value\": 1e2}") << 100.0;
        QTest::newRow("other spacing") << QByteArray(" {\n\"value\":742 }\n") << 742.0;
        QTest::newRow("more keys") << QByteArray("{\"unit\": \"x\", \"value\": 742}") << 742.0;
    }

    void readsAValue()
    {
        QFETCH(QByteArray, body);
        QFETCH(double, light);
        const auto value = decodeSensorValue({200, body});
        QVERIFY(value.has_value());
        QCOMPARE(*value, light);
    }

    void givesNoValueForAnOddReply_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Fault>("fault");
        const auto odd = [](const char *name, const QByteArray &body, Fault fault) {
            QTest::newRow(name) << 200 << body << fault;
        };
        odd("text", "{\"value\": \"742\"}", Fault::NoNumber);
        odd("true", "{\"value\": true}", Fault::NoNumber);
        odd("null", "{\"value\": null}", Fault::NoNumber);
        odd("list", "{\"value\": [742]}", Fault::NoNumber);
        odd("nested", "{\"value\": {\"value\": 742}}", Fault::NoNumber);
        odd("NaN", "{\"value\": NaN}", Fault::NoNumber);
        odd("Infinity", "{\"value\": Infinity}", Fault::NoNumber);
        odd("broken off", "{\"value\": 74", Fault::NoNumber);
        odd("below", "{\"value\": -1}", Fault::OutOfRange);
        odd("above", "{\"value\": 1023.5}", Fault::OutOfRange);
        odd("huge", "{\"value\": 1e300}", Fault::OutOfRange);
        odd("beyond a double", "{\"value\": 1e999}", Fault::NoNumber);
        odd("many digits", "{\"value\": " + QByteArray(10'000, '9') + '}', Fault::NoNumber);
        odd("deep", "{\"value\": " + QByteArray(60'000, '['), Fault::NoNumber);
        odd("no value", "{\"light\": 742}", Fault::Stranger);
        odd("value deeper", "{\"sensor\": {\"value\": 742}}", Fault::Stranger);
        odd("a number alone", "742", Fault::Stranger);
        odd("a list around", "[{\"value\": 742}]", Fault::Stranger);
        odd("nothing", "", Fault::Stranger);
        odd("OK", "OK", Fault::Stranger);
        odd("page of another server", html, Fault::Stranger);
        odd("bytes", QByteArray("\xff\x00{\"value\": 1}", 14), Fault::Stranger);
        odd("not found, but 200", missing, Fault::Stranger);
        QTest::newRow("no sensor") << 404 << missing << Fault::NoSensor;
        QTest::newRow("no such page") << 404 << html << Fault::Stranger;
        QTest::newRow("404 with a value") << 404 << QByteArray("{\"value\": 742}") << Fault::Stranger;
        QTest::newRow("random ends exchanged") << 500 << html << Fault::Crashed;
        QTest::newRow("500 with a value") << 500 << QByteArray("{\"value\": 742}") << Fault::Crashed;
        QTest::newRow("bad gateway") << 502 << html << Fault::Stranger;
        QTest::newRow("redirect") << 302 << QByteArray() << Fault::Redirected;
        QTest::newRow("forbidden") << 403 << QByteArray() << Fault::Stranger;
        QTest::newRow("no content") << 204 << QByteArray() << Fault::Stranger;
        QTest::newRow("no status") << 0 << QByteArray("{\"value\": 742}") << Fault::Stranger;
    }

    void givesNoValueForAnOddReply()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Fault, fault);
        const auto value = decodeSensorValue({status, body});
        QVERIFY(!value.has_value());
        QCOMPARE(value.error(), fault);
    }

    void findsTheLedOnThePage()
    {
        const QByteArray page = "<p><title id=\"ledTitleId5\">LED on</title><title id=\"ledTitleId55\">LED off</title>"
                                "<title id=\"ledTitleId6\">LED</title><title id=\"relayTitleId7\">Relay off</title>";
        QCOMPARE(decodeLed({200, page}, 5), (tl::expected<bool, Fault>(true)));
        QCOMPARE(decodeLed({200, page}, 55), (tl::expected<bool, Fault>(false)));
        const auto faultOn = [&](int pin) { return decodeLed({200, page}, pin).error(); };
        QCOMPARE(faultOn(6), Fault::NoLed);
        QCOMPARE(faultOn(7), Fault::Relay);
        QCOMPARE(faultOn(8), Fault::NoLed);
        QCOMPARE(decodeLed({500, page}, 5).error(), Fault::Crashed);
        QCOMPARE(decodeLed({302, page}, 5).error(), Fault::Redirected);
    }

    void takesOnlyOkForDone()
    {
        QVERIFY(decodeDone({200, "OK"}).has_value());
        QCOMPARE(decodeDone({200, "OK, what next?"}).error(), Fault::Stranger);
        QCOMPARE(decodeDone({200, html}).error(), Fault::Stranger);
        QCOMPARE(decodeDone({201, "OK"}).error(), Fault::Stranger);
        QCOMPARE(decodeDone({400, html}).error(), Fault::Stranger);
        QCOMPARE(decodeDone({405, html}).error(), Fault::Stranger);
        QCOMPARE(decodeDone({500, html}).error(), Fault::Crashed);
        QCOMPARE(decodeDone({307, ""}).error(), Fault::Redirected);
    }

    void saysWhereWhatAndWhatToDo()
    {
        const QString address = QStringLiteral("http://127.0.0.1:5000");
        QCOMPARE(counterFitSentence(Fault::NoSensor, address, 3),
                 QStringLiteral("There is no sensor on pin 3 of CounterFit at http://127.0.0.1:5000. Create a light "
                                "sensor there, or let Nightlight create it."));
        for (int fault = 0; fault <= int(Fault::NotSwitched); ++fault) {
            const QString sentence = counterFitSentence(Fault(fault), address, 3);
            QVERIFY2(sentence.contains(address), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY2(sentence.count(QStringLiteral(". ")) >= 1, qPrintable(sentence)); // what is wrong, what to do
        }
    }
};

QTEST_GUILESS_MAIN(CounterFitReplyTest)
#include "tst_counterfitreply.moc"
