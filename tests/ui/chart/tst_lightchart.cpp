// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testchart.h"

#include "support/colouredpixels.h"
#include "support/pseudotranslator.h"

#include <QElapsedTimer>

#include <limits>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// How many pixels of \a area differ from the background by a colour rather than by a grey.
int colouredPixels(const LightChart &chart, const QRect &area)
{
    return test::colouredPixels(const_cast<LightChart &>(chart).grab(area).toImage());
}

} // namespace

class LightChartTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<TestChart>();
        QVERIFY(m_chart->open());
    }

    void cleanup() { m_chart.reset(); }

    void holdsWhatWasAdded()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addPublished({published(now - 2s, 100), published(now - 1s, 200)});
        m_chart->addReceived(received({{now - 2s, 100}}));

        QCOMPARE(m_chart->publishedCount(), 2);
        QCOMPARE(m_chart->receivedCount(), 1);
        QCOMPARE(m_chart->latestPublished(), 200.0);
        QCOMPARE(m_chart->latestReceived(), 100.0);
    }

    void forgetsWhatAnotherDeviceSent()
    {
        m_chart->addPublished({published(currentTimestamp(), 100)});
        m_chart->addReceived(received({{currentTimestamp(), 100}}));

        m_chart->clearReceived();

        QCOMPARE(m_chart->receivedCount(), 0);
        QVERIFY(!m_chart->latestReceived());
        QCOMPARE(m_chart->publishedCount(), 1);
    }

    void aLateReadingIsNotTheLatest()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addReceived(received({{now, 1}}));
        m_chart->addReceived(received({{now - 10s, 2}, {now - 20s, 3}}));

        QCOMPARE(m_chart->receivedCount(), 3);
        QCOMPARE(m_chart->latestReceived(), 1.0);
    }

    void leavesOutWhatIsNotFinite()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addPublished({published(now, std::numeric_limits<double>::quiet_NaN()),
                               published(now, std::numeric_limits<double>::infinity()), published(now, 7)});
        m_chart->addReceived(received({{now, -std::numeric_limits<double>::infinity()}}));

        QCOMPARE(m_chart->publishedCount(), 1);
        QCOMPARE(m_chart->receivedCount(), 0);
        QCOMPARE(m_chart->latestPublished(), 7.0);
    }

    void drawsNoLineWhereItsLinkWasDown()
    {
        const Timestamp now = currentTimestamp();
        m_chart->setFollowing(false);
        m_chart->addPublished({published(now - 45s, 500), published(now - 15s, 500)});
        const QRect middle(m_chart->width() * 45 / 100, m_chart->height() / 4, 60, m_chart->height() / 2);
        QTRY_VERIFY(colouredPixels(*m_chart, middle) > 0);

        m_chart->showLink(false, now - 31s);
        m_chart->showLink(true, now - 29s);
        m_chart->showMonitorLink(false, now - 31s);
        m_chart->showMonitorLink(true, now - 29s);
        QTest::qWait(50); // longer than a frame, for nothing is to change
        QVERIFY(colouredPixels(*m_chart, middle) > 0);

        m_chart->showDeviceLink(false, now - 31s);
        m_chart->showDeviceLink(true, now - 29s);
        QTRY_COMPARE(colouredPixels(*m_chart, middle), 0);
    }

    void pauseLosesNothing()
    {
        QSignalSpy followingChanged(m_chart.get(), &LightChart::followingChanged);
        m_chart->setFollowing(false);
        const auto paused = m_chart->shownTimes();
        for (int i = 0; i < 100; ++i)
            m_chart->addPublished({published(currentTimestamp() + 1s, i)});

        QCOMPARE(m_chart->publishedCount(), 100);
        QCOMPARE(m_chart->shownTimes().to, paused.to);
        QCOMPARE(followingChanged.count(), 1);

        m_chart->setFollowing(true);

        QVERIFY(m_chart->isFollowing());
        QVERIFY(m_chart->shownTimes().to >= paused.to);
        QCOMPARE(m_chart->publishedCount(), 100);
        QCOMPARE(followingChanged.count(), 2);
    }

    void showsTheSpan_data()
    {
        QTest::addColumn<ChartSpan>("span");
        QTest::addColumn<double>("width");
        QTest::newRow("a minute") << ChartSpan::Minute << 60.0;
        QTest::newRow("five minutes") << ChartSpan::FiveMinutes << 300.0;
        QTest::newRow("an hour") << ChartSpan::Hour << 3600.0;
        QTest::newRow("all, from the first reading") << ChartSpan::All << 7200.0;
    }

    void showsTheSpan()
    {
        QFETCH(ChartSpan, span);
        QFETCH(double, width);
        m_chart->addPublished({published(currentTimestamp() - 2h, 5)});

        m_chart->setSpan(span);

        QCOMPARE(m_chart->span(), span);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - width) < 30);
        QVERIFY(m_chart->isFollowing());
        QVERIFY(currentTimestamp() - m_chart->shownTimes().to < 30s);
    }

    void growsForLightBeyondTheRange()
    {
        m_chart->setLightRange({0, 1000});
        QVERIFY(m_chart->shownValues().lowest < 0 && m_chart->shownValues().lowest > -100);
        QVERIFY(m_chart->shownValues().highest > 1000 && m_chart->shownValues().highest < 1100);

        m_chart->addPublished({published(currentTimestamp(), 4000), published(currentTimestamp(), -200)});

        QTRY_VERIFY(m_chart->shownValues().highest > 4000);
        QVERIFY(m_chart->shownValues().lowest < -200);
    }

    void bearsTheLargestNumbers()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addPublished({published(now - 3s, std::numeric_limits<double>::max()), published(now - 2s, 3),
                               published(now - 1s, std::numeric_limits<double>::lowest())});
        QVERIFY(m_chart->waitForFrame());
        QVERIFY(std::isfinite(m_chart->shownValues().highest));
        m_chart->addPublished({published(Timestamp(-1000h), 3), published(Timestamp(24h * 365 * 3000), 3)});
        m_chart->fit();
        QVERIFY(m_chart->waitForFrame());
    }

    void drawsOneFrameForAllThatCameMeanwhile()
    {
        m_chart->waitUntilAtRest();
        m_chart->frames.clear();
        for (int i = 0; i < 1000; ++i) {
            m_chart->addPublished({published(currentTimestamp(), i)});
            m_chart->addReceived(received({{currentTimestamp(), double(i)}}));
        }
        QCOMPARE(m_chart->frames.count(), 0);

        QVERIFY(m_chart->frames.wait());
        QCOMPARE(m_chart->frames.count(), 1);
        QVERIFY(m_chart->frames.first().first().value<Moment>() <= std::chrono::steady_clock::now());
    }

    void pausedAndAtRestDrawsNothing()
    {
        m_chart->setFollowing(false);
        m_chart->waitUntilAtRest();
        m_chart->frames.clear();
        QVERIFY(!m_chart->frames.wait(1'500));

        m_chart->addPublished({published(currentTimestamp(), 1)}); // the first one takes the place of a sentence
        QVERIFY(m_chart->frames.wait());
        m_chart->addPublished({published(currentTimestamp() + 1h, 1)}); // not among the times shown
        QVERIFY(!m_chart->frames.wait(300));
    }

    void scrollsNotMoreThanOnceASecondByItself()
    {
        m_chart->waitUntilAtRest();
        m_chart->frames.clear();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_chart->frames.wait());
        QVERIFY(m_chart->frames.wait());
        QVERIFY(timer.elapsed() >= 1'000);
    }

    void drawsNothingWhileHidden()
    {
        m_chart->hide();
        m_chart->frames.clear();
        m_chart->addPublished({published(currentTimestamp(), 1)});
        QVERIFY(!m_chart->frames.wait(1'500));

        m_chart->show();
        QVERIFY(m_chart->frames.wait());
    }

    void speaksTheLanguageChosen()
    {
        QCOMPARE(m_chart->accessibleName(), QStringLiteral("Light over time"));
        PseudoTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTRY_VERIFY(m_chart->accessibleName().startsWith(PseudoTranslator::mark + QStringLiteral("Light over time")));
        m_chart->addPublished({published(currentTimestamp() - 30s, 1)});
        QVERIFY(m_chart->waitForFrame());
        m_chart->moveMouse({400, 200});
        QVERIFY(m_chart->readout()[1].startsWith(PseudoTranslator::mark + QStringLiteral("published")));
        QCoreApplication::removeTranslator(&translator);
        QTRY_COMPARE(m_chart->accessibleName(), QStringLiteral("Light over time"));
    }

    void takesItsColoursFromThePalette()
    {
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        m_chart->setPalette(dark);
        QVERIFY(m_chart->waitForFrame());
        const QImage image = m_chart->grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), QColor(30, 30, 30));
        QCOMPARE(image.pixelColor(image.width() - 12, image.height() / 2), QColor(30, 30, 30));
    }

    void holdsAndDrawsAHundredThousandReadings()
    {
        const Timestamp start = currentTimestamp();
        QList<Reading> batch;
        for (int i = 0; i < 160; ++i)
            batch << published(start, i);
        for (int i = 0; i < 625; ++i)
            m_chart->addPublished(batch);
        QVERIFY(m_chart->waitForFrame());
        QCOMPARE(m_chart->publishedCount(), 100'000);
    }

private:
    std::unique_ptr<TestChart> m_chart;
};

QTEST_MAIN(LightChartTest)
#include "tst_lightchart.moc"
