// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testchart.h"

#include "ui/chart/chartpicture.h"

#include <QWheelEvent>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

/// What a person does with the chart by wheel, mouse and keys.
class LightChartInputTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<TestChart>();
        QVERIFY(m_chart->open());
    }

    void cleanup() { m_chart.reset(); }

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
        m_chart->moveMouse({320, 200}, Qt::LeftButton);
        m_chart->moveMouse({500, 200}, Qt::LeftButton);
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {500, 200});

        QVERIFY(!m_chart->isFollowing());
        QVERIFY(m_chart->shownTimes().to < before.to - 5s);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 60) < 0.1);
        const auto after = m_chart->shownTimes();
        m_chart->moveMouse({600, 200});
        QCOMPARE(m_chart->shownTimes().to, after.to);
    }

    void aClickAloneKeepsFollowing()
    {
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, {300, 200});
        QVERIFY(m_chart->isFollowing());
    }

    void aClickSelectsTheNearestReading()
    {
        const Timestamp now = currentTimestamp();
        m_chart->setLightRange({0, 1000});
        m_chart->addPublished({published(now - 40s, 100), published(now - 30s, 500), published(now - 20s, 900)});
        m_chart->addReceived(received({{now - 30s, 600}}));
        m_chart->setFollowing(false);
        QVERIFY(m_chart->waitForFrame());
        QSignalSpy changed(m_chart.get(), &LightChart::selectedPointChanged);
        const QImage before = m_chart->grab().toImage();

        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, placeOf(now - 30s, 497));
        QVERIFY(m_chart->selectedPoint());
        QCOMPARE(m_chart->selectedPoint()->takenAt, now - 30s);
        QCOMPARE(m_chart->selectedPoint()->light, 500.0);
        QVERIFY(!m_chart->selectedPoint()->isReceived);
        QVERIFY(m_chart->waitForFrame());
        QVERIFY(m_chart->grab().toImage() != before);

        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, placeOf(now - 30s, 605));
        QVERIFY(m_chart->selectedPoint()->isReceived);
        m_chart->clearReceived();
        QVERIFY(!m_chart->selectedPoint());

        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, placeOf(now - 40s, 105));
        QCOMPARE(m_chart->selectedPoint()->light, 100.0);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, placeOf(now - 40s, 800)); // nothing near
        QVERIFY(!m_chart->selectedPoint());
        QCOMPARE(changed.count(), 5);
        const auto isAsBefore = [&] {
            const QColor after = m_chart->grab().toImage().pixelColor(placeOf(now - 30s, 500));
            const QColor then = before.pixelColor(placeOf(now - 30s, 500));
            return std::abs(after.red() - then.red()) + std::abs(after.green() - then.green())
                       + std::abs(after.blue() - then.blue())
                   < 48;
        };
        QTRY_VERIFY(isAsBefore());
    }

    void stepsLeaveTheWayBetweenReadings()
    {
        const Timestamp now = currentTimestamp();
        m_chart->setLightRange({0, 1000});
        m_chart->setFollowing(false);
        m_chart->addPublished({published(now - 50s, 100), published(now - 10s, 900)});
        QVERIFY(m_chart->waitForFrame());
        const auto isLine = [&](double light) {
            return m_chart->grab().toImage().pixelColor(placeOf(now - 30s, light)).hsvSaturation() > 60;
        };
        QVERIFY(isLine(500) && !isLine(100));
        m_chart->setShape(ChartLineStyle::Shape::Steps);
        QVERIFY(m_chart->waitForFrame());
        QVERIFY(isLine(100) && !isLine(500));
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

    void hasNoDifferenceWhereOneIsMissing()
    {
        m_chart->addPublished({published(currentTimestamp() - 30s, 123)});
        QVERIFY(m_chart->waitForFrame());
        m_chart->moveMouse({400, 200});
        QCOMPARE(m_chart->readout().at(3), QStringLiteral("difference –"));
    }

    void tellsTheValuesUnderTheCursor()
    {
        const Timestamp now = currentTimestamp();
        m_chart->addPublished({published(now - 30s, 123)});
        m_chart->addReceived(received({{now - 30s, 12.5}}));
        QVERIFY(m_chart->waitForFrame());
        m_chart->moveMouse({400, 200});

        const QStringList readout = m_chart->readout();
        QCOMPARE(readout.size(), 4);
        QVERIFY2(readout[1].endsWith(QStringLiteral("123")), qPrintable(readout[1]));
        QVERIFY2(readout[2].endsWith(QStringLiteral("12.5")), qPrintable(readout[2]));
        QCOMPARE(readout[3], QStringLiteral("difference 110.5"));

        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_chart.get(), &leave);
        QVERIFY(m_chart->readout().isEmpty());
    }

private:
    /// Where the chart shows \a light at \a time.
    QPoint placeOf(Timestamp time, double light) const
    {
        const QRect area = m_chart->picture().plotArea().toRect();
        const auto times = m_chart->shownTimes();
        const LightRange lights = m_chart->shownValues();
        const double x = std::chrono::duration<double>(time - times.from).count() / seconds(times);
        const double y = (lights.highest - light) / (lights.highest - lights.lowest);
        return {area.left() + int(x * area.width()), area.top() + int(y * area.height())};
    }

    void turnWheel(int angle, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(400, 200);
        QWheelEvent event(at, m_chart->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_chart.get(), &event);
    }

    std::unique_ptr<TestChart> m_chart;
};

QTEST_MAIN(LightChartInputTest)
#include "tst_lightchart_input.moc"
