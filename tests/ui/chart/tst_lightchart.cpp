// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/lightchart.h"

#include "support/pseudotranslator.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <limits>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

Reading published(Timestamp at, double light)
{
    Reading reading;
    reading.takenAt = at;
    reading.light = light;
    return reading;
}

ReceivedBatch received(const QList<std::pair<Timestamp, double>> &values)
{
    ReceivedBatch batch;
    for (const auto &[at, light] : values) {
        ReceivedReading reading;
        reading.takenAt = at;
        reading.light = light;
        batch.readings << reading;
    }
    return batch;
}

double seconds(const LightChart::Times &times)
{
    return std::chrono::duration<double>(times.to - times.from).count();
}

/// How many pixels of \a area differ from the background by a colour rather than by a grey.
int colouredPixels(const LightChart &chart, const QRect &area)
{
    const QImage image = const_cast<LightChart &>(chart).grab(area).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).hsvSaturation() > 60;
    }
    return count;
}

} // namespace

class LightChartTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<LightChart>();
        m_chart->resize(800, 400);
        m_drawn = std::make_unique<QSignalSpy>(m_chart.get(), &LightChart::drawn);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        QTRY_VERIFY(!m_drawn->isEmpty());
    }

    void cleanup()
    {
        m_drawn.reset();
        m_chart.reset();
    }

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

    void drawsNoLineWhereTheLinkWasDown()
    {
        const Timestamp now = currentTimestamp();
        m_chart->setFollowing(false);
        m_chart->addPublished({published(now - 45s, 500), published(now - 15s, 500)});
        const QRect middle(m_chart->width() * 45 / 100, m_chart->height() / 4, 60, m_chart->height() / 2);
        QTRY_VERIFY(colouredPixels(*m_chart, middle) > 0);

        m_chart->showLink(false, now - 31s);
        m_chart->showLink(true, now - 29s);

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

    void wheelKeepsNowWhileFollowing()
    {
        QSignalSpy spanChanged(m_chart.get(), &LightChart::spanChanged);
        turnWheel(120);

        QVERIFY(m_chart->isFollowing());
        QVERIFY(seconds(m_chart->shownTimes()) < 55);
        QVERIFY(currentTimestamp() - m_chart->shownTimes().to < 30s);
        QCOMPARE(m_chart->span(), ChartSpan::Zoomed);
        QCOMPARE(spanChanged.count(), 1);

        m_chart->setSpan(ChartSpan::Minute);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 60) < 0.1);
    }

    void wheelZoomsAroundTheCursorWhilePaused()
    {
        m_chart->setFollowing(false);
        const auto before = m_chart->shownTimes();

        turnWheel(-120);

        QVERIFY(m_chart->shownTimes().from < before.from);
        QVERIFY(m_chart->shownTimes().to > before.to);
        turnWheel(120);
        QVERIFY(std::chrono::abs(m_chart->shownTimes().to - before.to) <= 2ms);
        QVERIFY(std::chrono::abs(m_chart->shownTimes().from - before.from) <= 2ms);
    }

    void wheelWithControlZoomsTheLight()
    {
        const auto times = seconds(m_chart->shownTimes());
        const double before = m_chart->shownValues().highest - m_chart->shownValues().lowest;

        turnWheel(120, Qt::ControlModifier);

        const double after = m_chart->shownValues().highest - m_chart->shownValues().lowest;
        QVERIFY(after < before);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - times) < 0.1);
        m_chart->fit();
        QCOMPARE(m_chart->shownValues().highest - m_chart->shownValues().lowest, before);
    }

    void draggingPansAndPauses()
    {
        m_chart->addPublished({published(currentTimestamp() - 1h, 5)}); // what there is to go back to
        const auto before = m_chart->shownTimes();
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {300, 200});
        moveMouse({320, 200}, Qt::LeftButton);
        moveMouse({500, 200}, Qt::LeftButton);
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {500, 200});

        QVERIFY(!m_chart->isFollowing());
        QVERIFY(m_chart->shownTimes().to < before.to - 5s);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 60) < 0.1);
        const auto after = m_chart->shownTimes();
        moveMouse({600, 200}, Qt::NoButton);
        QCOMPARE(m_chart->shownTimes().to, after.to);
    }

    void aClickAloneKeepsFollowing()
    {
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, {300, 200});
        QVERIFY(m_chart->isFollowing());
    }

    void doubleClickFits()
    {
        m_chart->addPublished({published(currentTimestamp() - 2h, 5)});
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, {300, 200});

        QCOMPARE(m_chart->span(), ChartSpan::All);
        QVERIFY(m_chart->shownTimes().from <= currentTimestamp() - 2h);
    }

    void keysMoveAndZoom()
    {
        const Timestamp first = currentTimestamp() - 2h;
        m_chart->addPublished({published(first, 5)});
        const auto before = m_chart->shownTimes();

        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QVERIFY(!m_chart->isFollowing());
        QVERIFY(m_chart->shownTimes().to < before.to);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QVERIFY(std::chrono::abs(m_chart->shownTimes().from - first) <= 1ms);
        QTest::keyClick(m_chart.get(), Qt::Key_Minus);
        QVERIFY(seconds(m_chart->shownTimes()) > 70);
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QVERIFY(seconds(m_chart->shownTimes()) < 61);
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QVERIFY(m_chart->isFollowing());
        QTest::keyClick(m_chart.get(), Qt::Key_F);
        QCOMPARE(m_chart->span(), ChartSpan::All);
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
        waitForFrame();
        QVERIFY(std::isfinite(m_chart->shownValues().highest));
        m_chart->addPublished({published(Timestamp(-1000h), 3), published(Timestamp(24h * 365 * 3000), 3)});
        m_chart->fit();
        waitForFrame();
    }

    void tellsTheValuesUnderTheCursor()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addPublished({published(now - 30s, 123)});
        m_chart->addReceived(received({{now - 30s, 12.5}}));
        waitForFrame();
        moveMouse({400, 200}, Qt::NoButton);

        const QStringList readout = m_chart->readout();
        QCOMPARE(readout.size(), 3);
        QVERIFY2(readout[1].endsWith(QStringLiteral("123")), qPrintable(readout[1]));
        QVERIFY2(readout[2].endsWith(QStringLiteral("12.5")), qPrintable(readout[2]));

        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_chart.get(), &leave);
        QVERIFY(m_chart->readout().isEmpty());
    }

    void drawsOneFrameForAllThatCameMeanwhile()
    {
        waitUntilAtRest();
        m_drawn->clear();
        for (int i = 0; i < 1000; ++i) {
            m_chart->addPublished({published(currentTimestamp(), i)});
            m_chart->addReceived(received({{currentTimestamp(), double(i)}}));
        }
        QCOMPARE(m_drawn->count(), 0);

        QVERIFY(m_drawn->wait());
        QCOMPARE(m_drawn->count(), 1);
        QVERIFY(m_drawn->first().first().value<Moment>() <= std::chrono::steady_clock::now());
    }

    void pausedAndAtRestDrawsNothing()
    {
        m_chart->setFollowing(false);
        waitUntilAtRest();
        m_drawn->clear();
        QVERIFY(!m_drawn->wait(1'500));

        m_chart->addPublished({published(currentTimestamp(), 1)}); // the first one takes the place of a sentence
        QVERIFY(m_drawn->wait());
        m_chart->addPublished({published(currentTimestamp() + 1h, 1)}); // not among the times shown
        QVERIFY(!m_drawn->wait(300));
    }

    void scrollsNotMoreThanOnceASecondByItself()
    {
        waitUntilAtRest();
        m_drawn->clear();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_drawn->wait());
        QVERIFY(m_drawn->wait());
        QVERIFY(timer.elapsed() >= 1'000);
    }

    void drawsNothingWhileHidden()
    {
        m_chart->hide();
        m_drawn->clear();
        m_chart->addPublished({published(currentTimestamp(), 1)});
        QVERIFY(!m_drawn->wait(1'500));

        m_chart->show();
        QVERIFY(m_drawn->wait());
    }

    void speaksTheLanguageChosen()
    {
        QCOMPARE(m_chart->accessibleName(), QStringLiteral("Light over time"));
        PseudoTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTRY_VERIFY(m_chart->accessibleName().startsWith(PseudoTranslator::mark + QStringLiteral("Light over time")));
        m_chart->addPublished({published(currentTimestamp() - 30s, 1)});
        waitForFrame();
        moveMouse({400, 200}, Qt::NoButton);
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
        waitForFrame();
        const QImage image = m_chart->grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), QColor(30, 30, 30));
        QCOMPARE(image.pixelColor(image.width() - 12, image.height() / 2), QColor(30, 30, 30));
    }

    void takesTenThousandReadingsASecond()
    {
        const Timestamp start = currentTimestamp();
        QList<Reading> batch;
        for (int i = 0; i < 160; ++i)
            batch << published(start, i);
        for (int i = 0; i < 625; ++i)
            m_chart->addPublished(batch);
        waitForFrame();
        QCOMPARE(m_chart->publishedCount(), 100'000);
    }

private:
    void turnWheel(int angle, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(400, 200);
        QWheelEvent event(at, m_chart->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_chart.get(), &event);
    }

    void moveMouse(QPointF at, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, at, m_chart->mapToGlobal(at), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(m_chart.get(), &event);
    }

    void waitForFrame()
    {
        m_drawn->clear();
        QVERIFY(m_drawn->wait());
    }

    /// Waits until nothing is drawn for a while.
    void waitUntilAtRest()
    {
        while (m_drawn->wait(100)) { }
    }

    std::unique_ptr<LightChart> m_chart;
    std::unique_ptr<QSignalSpy> m_drawn;
};

QTEST_MAIN(LightChartTest)
#include "tst_lightchart.moc"
