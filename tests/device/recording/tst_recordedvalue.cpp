// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/recordedvalue.h"

#include <QTest>

using namespace nightlight;

namespace {

std::optional<qint64> msOf(QByteArrayView field, char separator = ',')
{
    const auto at = recordedTime(field, {separator});
    return at ? std::optional<qint64>(at->time_since_epoch().count()) : std::nullopt;
}

} // namespace

class RecordedValueTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "IST-5:30"); }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<double>("number");
        QTest::newRow("whole") << QByteArray("512") << 512.0;
        QTest::newRow("fraction") << QByteArray("12.5") << 12.5;
        QTest::newRow("blanks") << QByteArray(" 7\t") << 7.0;
        QTest::newRow("below zero") << QByteArray("-3") << -3.0;
        QTest::newRow("plus") << QByteArray("+3") << 3.0;
        QTest::newRow("exponent") << QByteArray("1.5e2") << 150.0;
        QTest::newRow("zeros in front") << QByteArray("007") << 7.0;
    }

    void readsNumbers()
    {
        QFETCH(QByteArray, field);
        QFETCH(double, number);
        QCOMPARE(recordedNumber(field, {','}), std::optional(number));
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char *field :
             {"", " ", "x", "5x", "5 6", "nan", "inf", "-inf", "1e999", "0x10", "+-3", "--3", "1,5"})
            QTest::newRow(field) << QByteArray(field);
        QTest::newRow("too long") << QByteArray(5000, '1');
    }

    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, field);
        QVERIFY(!recordedNumber(field, {','}));
    }

    void takesADecimalCommaWhereItSeparatesNothing()
    {
        QCOMPARE(recordedNumber("12,5", {';'}), std::optional(12.5));
        QCOMPARE(recordedNumber("12,5", {'\t'}), std::optional(12.5));
        QCOMPARE(recordedNumber("12.5", {';'}), std::optional(12.5));
        QVERIFY(!recordedNumber("1.234,5", {';'}));
    }

    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("ms");
        const qint64 moment = 1'795'415'791'000; // 2026-11-23T06:36:31Z
        const qint64 minute = moment - 31'000;
        const qint64 ahead = 19'800'000; // the local time is, 5 h 30 min
        QTest::newRow("UTC") << QByteArray("2026-11-23T06:36:31Z") << moment;
        QTest::newRow("fraction") << QByteArray("2026-11-23T06:36:31.250Z") << moment + 250;
        QTest::newRow("microseconds") << QByteArray("2026-11-23T06:36:31.250999Z") << moment + 250;
        QTest::newRow("offset") << QByteArray("2026-11-23T12:06:31+05:30") << moment;
        QTest::newRow("short offset") << QByteArray("2026-11-23T01:36:31-05") << moment;
        QTest::newRow("offset behind a blank") << QByteArray("2026-11-23 12:06:31 +0530") << moment;
        QTest::newRow("local") << QByteArray("2026-11-23T06:36:31") << moment - ahead;
        QTest::newRow("local, as people write it") << QByteArray(" 2026-11-23 06:36:31,5 ") << moment - ahead + 500;
        QTest::newRow("no seconds") << QByteArray("2026-11-23T06:36Z") << minute;
        QTest::newRow("local without seconds") << QByteArray("2026-11-23 06:36") << minute - ahead;
        QTest::newRow("small letters") << QByteArray("2026-11-23t06:36:31z") << moment;
        QTest::newRow("seconds") << QByteArray("1795415791") << moment;
        QTest::newRow("seconds with a fraction") << QByteArray("1795415791.250") << moment + 250;
        QTest::newRow("milliseconds") << QByteArray("1795415791250") << moment + 250;
        QTest::newRow("milliseconds with a fraction") << QByteArray("1795415791250.4") << moment + 250;
        QTest::newRow("microseconds since 1970") << QByteArray("1795415791250400") << moment + 250;
        QTest::newRow("nanoseconds since 1970") << QByteArray("1795415791250400000") << moment + 250;
        QTest::newRow("since the start") << QByteArray("0") << qint64(0);
        QTest::newRow("seconds since the start") << QByteArray("1.5") << qint64(1500);
    }

    void readsTimes()
    {
        QFETCH(QByteArray, field);
        QFETCH(qint64, ms);
        QCOMPARE(msOf(field), std::optional(ms));
    }

    void takesADecimalCommaInSeconds() { QCOMPARE(msOf("1795415791,5", ';'), std::optional(1'795'415'791'500LL)); }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char *field :
             {"", "now", "2026-11-23", "06:36:31", "2026-13-01T00:00:00Z", "2026-02-30 00:00", "2026-11-23T24:00:00Z",
              "2026-11-23T06:36:31.Z", "2026-11-23T06:36:31+25:00", "2026-11-23T06:36:31ZZ", "2026-11-23T06:36:31 noon",
              "23.11.2026 06:36:31", "2026/11/23 06:36:31", "1960-01-01T00:00:00Z", "1970-01-01T00:00:00", "-5", "1e30",
              "nan", "2026-11-23T06:36:31.123456789012345678901234567890"})
            QTest::newRow(field) << QByteArray(field);
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(QByteArray, field);
        QVERIFY(!msOf(field));
    }

    void aSmallNumberIsNotSurelyATime()
    {
        QVERIFY(isSurelyTime("2026-11-23 06:36", {','}));
        QVERIFY(isSurelyTime("1795415791", {','}));
        QVERIFY(!isSurelyTime("512", {','}));
        QVERIFY(!isSurelyTime("light", {','}));
    }
};

QTEST_GUILESS_MAIN(RecordedValueTest)
#include "tst_recordedvalue.moc"
