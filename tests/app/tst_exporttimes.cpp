// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporttimes.h"

#include <QDateTime>
#include <QTest>

using namespace nightlight;

namespace {

QString utc(const std::optional<Timestamp> &at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate)
              : QString();
}

} // namespace

class ExportTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        ::tzset();
    }

    void timesAreLocalUnlessTheySayOtherwise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *text, const char *start, const char *end) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(start) << QString::fromLatin1(end);
        };
        row("2026-11-23", "2026-11-22T23:00:00Z", "2026-11-23T23:00:00Z");
        row("2026-11-23T06:00", "2026-11-23T05:00:00Z", "2026-11-23T05:00:00Z");
        row("2026-11-23T06:00:30.5", "2026-11-23T05:00:30Z", "2026-11-23T05:00:30Z");
        row("2026-11-23T06:00Z", "2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z");
        row("2026-11-23T06:00+05:30", "2026-11-23T00:30:00Z", "2026-11-23T00:30:00Z");
        // This hour is there twice: all of it is meant.
        row("2026-10-25T02:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
        row("2026-10-25T01:59", "2026-10-24T23:59:00Z", "2026-10-24T23:59:00Z");
        row("2026-10-25T03:00", "2026-10-25T02:00:00Z", "2026-10-25T02:00:00Z");
        // And this one is not there.
        row("2026-03-29T02:30", "2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z");
        row("2026-02-30", "", "");
        row("2026-02-30T10:00", "", "");
        row("noon", "", "");
        row("", "", "");
    }

    void timesAreLocalUnlessTheySayOtherwise()
    {
        QFETCH(QString, text);
        QTEST(utc(exportStart(text)), "start");
        QTEST(utc(exportEnd(text)), "end");
    }
};

QTEST_GUILESS_MAIN(ExportTimesTest)
#include "tst_exporttimes.moc"
