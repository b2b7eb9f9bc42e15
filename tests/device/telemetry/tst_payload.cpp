// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/payload.h"

#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>

using namespace nightlight;
using Kind = PayloadError::Kind;
Q_DECLARE_METATYPE(PayloadError::Kind)

class PayloadTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheLessonsBytes_data()
    {
        QTest::addColumn<double>("light");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("dark") << 0.0 << QByteArray("{\"light\": 0}");
        QTest::newRow("whole") << 512.0 << QByteArray("{\"light\": 512}");
        QTest::newRow("whole and round") << 100000.0 << QByteArray("{\"light\": 100000}");
        QTest::newRow("fraction") << 12.5 << QByteArray("{\"light\": 12.5}");
        QTest::newRow("shortest fraction") << 0.1 << QByteArray("{\"light\": 0.1}");
        QTest::newRow("negative") << -3.0 << QByteArray("{\"light\": -3}");
        QTest::newRow("negative zero") << -0.0 << QByteArray("{\"light\": 0}");
    }

    void writesTheLessonsBytes()
    {
        QFETCH(double, light);
        QFETCH(QByteArray, payload);
        QCOMPARE(encodeTelemetry(light), payload);
    }

    void writesAndReadsCommands()
    {
        QCOMPARE(encodeCommand(true), QByteArray("{\"led_on\": true}"));
        QCOMPARE(encodeCommand(false), QByteArray("{\"led_on\": false}"));
        QCOMPARE(decodeCommand(encodeCommand(true)).value(), true);
        QCOMPARE(decodeCommand(encodeCommand(false)).value(), false);
        QCOMPARE(decodeCommand(" { \"why\":[1,{}], \"led_on\" : true }\r\n").value(), true);
    }

    void readsTelemetry_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<double>("light");
        QTest::newRow("the lesson's") << QByteArray("{\"light\": 250}") << 250.0;
        QTest::newRow("Wio Terminal's") << QByteArray("{\"light\":652}") << 652.0;
        QTest::newRow("any spacing") << QByteArray("\n{ \"light\"\t:  1\r\n} ") << 1.0;
        QTest::newRow("further keys") << QByteArray("{\"unit\":\"}{\\\"\",\"light\":2,\"x\":[1,[2]]}") << 2.0;
        QTest::newRow("the last of two") << QByteArray("{\"light\":1,\"light\":2}") << 2.0;
        QTest::newRow("fraction") << QByteArray("{\"light\": 0.25}") << 0.25;
        QTest::newRow("exponent") << QByteArray("{\"light\": 1.5e2}") << 150.0;
        QTest::newRow("negative zero") << QByteArray("{\"light\": -0}") << 0.0;
        QTest::newRow("negative zero, spaced") << QByteArray("{ \"light\": -0 }") << 0.0;
        QTest::newRow("negative zero, exponent") << QByteArray("{\"light\": -0e5}") << 0.0;
        QTest::newRow("negative zero, fraction") << QByteArray("{\"light\": -0.0}") << 0.0;
        QTest::newRow("many digits") << QByteArray("{\"light\": 123456789012345678901234567890}")
                                     << 123456789012345678901234567890.0;
        QTest::newRow("as deep as may be")
            << "{\"light\": 3, \"x\":" + QByteArray(31, '[') + QByteArray(31, ']') + '}' << 3.0;
        QTest::newRow("braces in a text") << "{\"x\":\"" + QByteArray(100, '{') + "\",\"light\": 3}" << 3.0;
        QTest::newRow("as large as may be") << "{\"light\": 3" + QByteArray(largestPayload - 12, ' ') + '}' << 3.0;
    }

    void readsTelemetry()
    {
        QFETCH(QByteArray, payload);
        QFETCH(double, light);
        const auto decoded = decodeTelemetry(payload);
        QVERIFY2(decoded.has_value(), decoded ? "" : qPrintable(decoded.error().sentence));
        QCOMPARE(*decoded, light);
        QVERIFY(*decoded != 0 || !std::signbit(*decoded));
    }

    void refusesTelemetry_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<PayloadError::Kind>("kind");
        QTest::newRow("nothing") << QByteArray() << Kind::Empty;
        QTest::newRow("too long a number")
            << "{\"light\": 3." + QByteArray(largestPayload, '0') + '}' << Kind::TooLarge;
        QTest::newRow("too large") << "{\"light\": 3" + QByteArray(largestPayload - 11, ' ') + '}' << Kind::TooLarge;
        QTest::newRow("too deep") << "{\"light\": 3, \"x\":" + QByteArray(32, '[') + QByteArray(32, ']') + '}'
                                  << Kind::TooDeep;
        QTest::newRow("far too deep") << QByteArray(500'000, '[') << Kind::TooDeep;
        QTest::newRow("spaces") << QByteArray("  ") << Kind::NotJson;
        QTest::newRow("a word") << QByteArray("online") << Kind::NotJson;
        QTest::newRow("python's quotes") << QByteArray("{'light': 250}") << Kind::NotJson;
        QTest::newRow("cut off") << QByteArray("{\"light\": 2") << Kind::NotJson;
        QTest::newRow("more behind") << QByteArray("{\"light\": 2}}") << Kind::NotJson;
        QTest::newRow("NUL behind") << QByteArray("{\"light\": 2}\0", 13) << Kind::NotJson;
        QTest::newRow("leading zero") << QByteArray("{\"light\": 007}") << Kind::NotJson;
        QTest::newRow("plus") << QByteArray("{\"light\": +7}") << Kind::NotJson;
        QTest::newRow("hexadecimal") << QByteArray("{\"light\": 0x7}") << Kind::NotJson;
        QTest::newRow("NaN") << QByteArray("{\"light\": NaN}") << Kind::NotJson;
        QTest::newRow("Infinity") << QByteArray("{\"light\": Infinity}") << Kind::NotJson;
        QTest::newRow("minus Infinity") << QByteArray("{\"light\": -Infinity}") << Kind::NotJson;
        QTest::newRow("inf") << QByteArray("{\"light\": inf}") << Kind::NotJson;
        QTest::newRow("too large a number") << QByteArray("{\"light\": 1e400}") << Kind::BadNumber;
        QTest::newRow("too large a negative one") << QByteArray("{\"light\":-1.0E+309}") << Kind::BadNumber;
        QTest::newRow("too many digits") << "{\"light\": " + QByteArray(400, '9') + '}' << Kind::BadNumber;
        QTest::newRow("no digits") << QByteArray("{\"light\": -}") << Kind::NotJson;
        QTest::newRow("bad UTF-8 in a key") << QByteArray("{\"light\": 2, \"\xff\": 1}") << Kind::NotJson;
        QTest::newRow("overlong UTF-8") << QByteArray("{\"light\": 2, \"x\": \"\xc0\xaf\"}") << Kind::NotJson;
        QTest::newRow("a list") << QByteArray("[250]") << Kind::NotAnObject;
        QTest::newRow("another value") << QByteArray("{\"temperature\": 25.0}") << Kind::KeyMissing;
        QTest::newRow("another case") << QByteArray("{\"Light\": 25}") << Kind::KeyMissing;
        QTest::newRow("a text") << QByteArray("{\"light\": \"250\"}") << Kind::WrongType;
        QTest::newRow("null") << QByteArray("{\"light\": null}") << Kind::WrongType;
        QTest::newRow("true") << QByteArray("{\"light\": true}") << Kind::WrongType;
    }

    void refusesTelemetry()
    {
        QFETCH(QByteArray, payload);
        QFETCH(PayloadError::Kind, kind);
        const auto decoded = decodeTelemetry(payload);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, kind);
        QVERIFY(!decoded.error().sentence.isEmpty());
    }

    void refusesCommands_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<PayloadError::Kind>("kind");
        QTest::newRow("a text") << QByteArray("{\"led_on\": \"false\"}") << Kind::WrongType;
        QTest::newRow("a number") << QByteArray("{\"led_on\": 1}") << Kind::WrongType;
        QTest::newRow("null") << QByteArray("{\"led_on\": null}") << Kind::WrongType;
        QTest::newRow("python's") << QByteArray("{\"led_on\": True}") << Kind::NotJson;
        QTest::newRow("nothing asked") << QByteArray("{}") << Kind::KeyMissing;
        QTest::newRow("bare") << QByteArray("true") << Kind::NotJson;
        QTest::newRow("nothing") << QByteArray() << Kind::Empty;
    }

    void refusesCommands()
    {
        QFETCH(QByteArray, payload);
        QFETCH(PayloadError::Kind, kind);
        const auto decoded = decodeCommand(payload);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, kind);
    }

    void everyNumberComesBackUnchanged()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 100'000; ++i) {
            const auto light = std::bit_cast<double>(random.generate64());
            if (!std::isfinite(light))
                continue;
            const QByteArray payload = encodeTelemetry(light);
            const auto decoded = decodeTelemetry(payload);
            QVERIFY2(decoded && *decoded == light, payload.constData());
        }
    }

    /// The short way and the general one must not differ; a further key forces the general one.
    void bothWaysOfReadingAgree()
    {
        QRandomGenerator random(2);
        const QByteArray letters = "0123456789.-+eE 10";
        int accepted = 0;
        for (int i = 0; i < 200'000; ++i) {
            QByteArray number;
            for (int length = random.bounded(1, 8); length > 0; --length)
                number += letters[random.bounded(letters.size())];
            const auto plain = decodeTelemetry("{\"light\": " + number + '}');
            const auto general = decodeTelemetry("{\"x\": 0, \"light\": " + number + '}');
            QVERIFY2(plain.has_value() == general.has_value(), number.constData());
            if (plain) {
                QVERIFY2(*plain == *general, number.constData());
                ++accepted;
            }
        }
        QVERIFY(accepted > 10'000);
    }

    void bearsRubbish()
    {
        QRandomGenerator random(3);
        const QByteArray seed = "{\"light\": 512, \"x\": [\"\\u00e9\", -1.5e3, null]}";
        for (int i = 0; i < 100'000; ++i) {
            QByteArray payload = seed.left(random.bounded(seed.size() + 1));
            for (int changes = random.bounded(4); changes > 0 && !payload.isEmpty(); --changes)
                payload[random.bounded(payload.size())] = char(random.bounded(256));
            if (const auto decoded = decodeTelemetry(payload))
                QVERIFY(std::isfinite(*decoded));
            (void)decodeCommand(payload);
        }
    }
};

QTEST_GUILESS_MAIN(PayloadTest)
#include "tst_payload.moc"
