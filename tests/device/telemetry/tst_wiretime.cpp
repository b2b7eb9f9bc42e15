// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/wiretime.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

constexpr qint64 momentMs = 1795415791123; // 2026-11-23T06:36:31.123Z
constexpr qint64 latestMs = 253402300799999; // 9999-12-31T23:59:59.999Z

} // namespace

class WireTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void writesUtcWithMilliseconds()
    {
        QCOMPARE(toWireTime(Timestamp(std::chrono::milliseconds(momentMs))),
                 QStringLiteral("2026-11-23T06:36:31.123Z"));
        QCOMPARE(toWireTime(Timestamp()), QStringLiteral("1970-01-01T00:00:00.000Z"));
        QCOMPARE(toWireTime(Timestamp(-5s)), QStringLiteral("1970-01-01T00:00:00.000Z"));
        QCOMPARE(toWireTime(Timestamp(std::chrono::milliseconds(latestMs + 1))),
                 QStringLiteral("9999-12-31T23:59:59.999Z"));
    }

    void readsIsoTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("ours") << QStringLiteral("2026-11-23T06:36:31.123Z") << momentMs;
        QTest::newRow("India") << QStringLiteral("2026-11-23T12:06:31.123+05:30") << momentMs;
        QTest::newRow("short offset") << QStringLiteral("2026-11-22T22:36:31.123-08") << momentMs;
        QTest::newRow("offset without colon") << QStringLiteral("2026-11-23T01:36:31.123-0500") << momentMs;
        QTest::newRow("no decimals") << QStringLiteral("2026-11-23T06:36:31Z") << momentMs - 123;
        QTest::newRow("one decimal") << QStringLiteral("2026-11-23T06:36:31.1Z") << momentMs - 23;
        QTest::newRow("nine decimals") << QStringLiteral("2026-11-23T06:36:31.123999999Z") << momentMs;
        QTest::newRow("leap day") << QStringLiteral("1972-02-29T00:00:00Z") << qint64(68169600000);
        QTest::newRow("first") << QStringLiteral("1970-01-01T00:00:00Z") << qint64(0);
        QTest::newRow("last") << QStringLiteral("9999-12-31T23:59:59.999Z") << latestMs;
    }

    void readsIsoTimes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto at = fromWireTime(text);
        QVERIFY(at);
        QCOMPARE(qint64(at->time_since_epoch().count()), ms);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "now",
                                 "2026-11-23",
                                 "2026-11-23T06:36:31",
                                 "2026-11-23T06:36:31.Z",
                                 "2026-11-23T06:36:31.1234567890Z",
                                 "2026-11-23 06:36:31Z",
                                 "2026-11-23T06:36Z",
                                 "2026-13-01T00:00:00Z",
                                 "2026-02-29T00:00:00Z",
                                 "2026-11-00T00:00:00Z",
                                 "2026-11-23T24:00:00Z",
                                 "2026-11-23T06:60:00Z",
                                 "2026-11-23T06:36:60Z",
                                 "2026-11-23T06:36:31+",
                                 "2026-11-23T06:36:31+5",
                                 "2026-11-23T06:36:31+05:",
                                 "2026-11-23T06:36:31+24:00",
                                 "2026-11-23T06:36:31+05:60",
                                 "2026-11-23T06:36:31Zx",
                                 "-026-11-23T06:36:31Z",
                                 "12026-11-23T06:36:31Z",
                                 "1969-12-31T23:59:59.999Z",
                                 "1970-01-01T00:00:00+00:01",
                                 "9999-12-31T23:59:59-00:01",
                                 " 2026-11-23T06:36:31Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("other digits") << QStringLiteral("೨026-11-23T06:36:31Z");
    }

    void refusesNonsense()
    {
        QFETCH(QString, text);
        QVERIFY(!fromWireTime(text));
    }

    void agreesWithQt()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 ms = qint64(random.generate64() % quint64(latestMs));
            const Timestamp at{std::chrono::milliseconds(ms)};
            QCOMPARE(toWireTime(at), QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs));
            QCOMPARE(fromWireTime(toWireTime(at)), std::optional(at));
        }
    }
};

QTEST_GUILESS_MAIN(WireTimeTest)
#include "tst_wiretime.moc"
