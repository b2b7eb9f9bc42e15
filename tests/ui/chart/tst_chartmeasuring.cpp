// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testchart.h"

#include "ui/chart/chartarea.h"
#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartpicture.h"
#include "ui/chart/charttools.h"
#include "ui/chart/measurepanel.h"
#include "ui/chart/spantext.h"

#include <QToolButton>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

constexpr auto start = Timestamp(1'700'000'000s);

bool is(const ChartSummary &summary, int count, double mean, double lowest, double highest)
{
    return int(summary.count) == count && std::abs(summary.mean - mean) < 1e-9 && summary.lowest == lowest
           && summary.highest == highest;
}

} // namespace

/// Measuring between two marks, as a person does it.
class ChartMeasuringTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_area = std::make_unique<ChartArea>();
        m_area->resize(900, 500);
        m_chart = m_area->chart();
        QList<Reading> readings;
        for (int i = 0; i < 60; ++i)
            readings << published(start + i * 1s, i);
        m_chart->addPublished(readings);
        m_chart->addReceived(received({{start + 20s, 7}, {start + 21s, 9}}));
        m_chart->showTimes({start, start + 60s});
        QSignalSpy drawn(m_chart, &LightChart::drawn);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
        QVERIFY(drawn.count() > 0 || drawn.wait());
        m_area->activateWindow();
        m_chart->setFocus();
    }

    void cleanup() { m_area.reset(); }

    void asksForWhatItDoesNotHold()
    {
        ChartMeasuring *measuring = m_chart->measuring();
        m_chart->setPastBegin(start - 1h);
        m_chart->showTimes({start - 50s, start + 50s});
        QList<HistoryTotalRequest> asked;
        connect(measuring, &ChartMeasuring::pastTotalWanted, m_chart,
                [&](HistoryKind kind, Timestamp from, Timestamp to) {
                    asked.append({{{}, {}, kind}, from.time_since_epoch().count(), to.time_since_epoch().count()});
                });
        measuring->markBoth(); // from 25 s before the readings to 25 s into them
        QVERIFY(!measuring->result()->isWhole);
        QCOMPARE(asked.size(), 2); // once for each line
        QVERIFY(panel()->words()[1].contains(QStringLiteral("…")));
        for (const HistoryTotalRequest &request : asked) {
            QVERIFY(std::abs(request.fromMs - (start - 25s).time_since_epoch().count()) < 500);
            const bool isPublished = request.series.kind == HistoryKind::Published;
            if (isPublished)
                QCOMPARE(request.toMs, start.time_since_epoch().count());
            measuring->setPastTotal({request, isPublished ? 26 : 0, 26 * 100.0, 90, 110, isPublished});
        }
        const auto result = *measuring->result();
        QVERIFY(result.isWhole && result.isRough);
        QVERIFY(is(result.published, 52, (26 * 100.0 + 25 * 13) / 52, 0, 110));
        QCOMPARE(result.received.count, 2);
        QVERIFY2(panel()->words()[1].contains(QStringLiteral("≈ 52")), qPrintable(panel()->words()[1]));
        measuring->forgetPast();
        QVERIFY(!measuring->result()->isWhole);
        QCOMPARE(asked.size(), 4);
    }

    void shiftAndADragMeasure()
    {
        drag(at(10.5), at(30.5), Qt::ShiftModifier);

        const auto result = m_chart->measuring()->result();
        QVERIFY(result);
        QVERIFY(std::abs(result->seconds - 20) < 0.2);
        QVERIFY(is(result->published, 20, 20.5, 11, 30));
        QVERIFY(is(result->received, 2, 8, 7, 9));
        QCOMPARE(m_chart->shownTimes().from, start); // the chart itself was not dragged
        QVERIFY(panel()->isVisible());
        const QStringList words = panel()->words();
        QCOMPARE(words.size(), 3);
        QCOMPARE(words[1], QStringLiteral("published count 20, mean 20.5, lowest 11, highest 30"));
        QCOMPARE(words[2], QStringLiteral("received count 2, mean 8, lowest 7, highest 9"));
    }

    void shiftAndClicksSetOneMarkAfterTheOther()
    {
        QTest::mouseClick(m_chart, Qt::LeftButton, Qt::ShiftModifier, at(10.5));
        QVERIFY(!m_chart->measuring()->result());
        QVERIFY(panel()->isVisible()); // it says how to go on
        QTest::mouseClick(m_chart, Qt::LeftButton, Qt::ShiftModifier, at(12.5));
        QCOMPARE(int(m_chart->measuring()->result()->published.count), 2);
        QTest::mouseClick(m_chart, Qt::LeftButton, Qt::ShiftModifier, at(20.5)); // moves the closer one
        QCOMPARE(int(m_chart->measuring()->result()->published.count), 10);
    }

    void marksAreDragged()
    {
        drag(at(10.5), at(30.5), Qt::ShiftModifier);
        drag(at(30.5), at(40.5));
        QCOMPARE(int(m_chart->measuring()->result()->published.count), 30);
        drag(at(10.5), at(50.5)); // beyond the other one
        QCOMPARE(int(m_chart->measuring()->result()->published.count), 10);
        QCOMPARE(m_chart->measuring()->result()->published.lowest, 41.0);
        QCOMPARE(m_chart->shownTimes().from, start);
    }

    void keysSetMarksAtTheCursorAndRemoveThem()
    {
        QTest::keyClick(m_chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(!m_chart->readout().isEmpty());
        QTest::keyClick(m_chart, Qt::Key_M);
        for (int i = 0; i < 10; ++i) // a tenth of the plot
            QTest::keyClick(m_chart, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_chart, Qt::Key_M);

        QVERIFY(std::abs(m_chart->measuring()->result()->seconds - 6) < 0.1);
        QTest::keyClick(m_chart, Qt::Key_Escape);
        QVERIFY(m_chart->measuring()->marks().isEmpty());
        QVERIFY(!panel()->isVisible());
    }

    void theMenuSetsBothAndRemovesThem()
    {
        ChartTools tools(m_area.get());
        QAction *measure = tools.actions()[1];
        measure->trigger();
        QVERIFY(std::abs(m_chart->measuring()->result()->seconds - 30) < 0.1);
        QVERIFY(measure->isChecked());
        QTest::mouseClick(panel()->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!measure->isChecked());
        QVERIFY(!m_chart->measuring()->result());

        QAction *mark = tools.actions()[2];
        mark->trigger(); // without a cursor
        mark->trigger();
        QVERIFY(m_chart->measuring()->result()->seconds > 10);
    }

    void countsWhatComesBetweenTheMarks()
    {
        drag(at(10.5), at(30.5), Qt::ShiftModifier);
        m_chart->addPublished({published(start + 15'500ms, 1'000)});
        QTRY_VERIFY(panel()->words()[1].endsWith(QStringLiteral("highest 1000")));
    }

    void isSeenAsTwoLinesWithAShade()
    {
        const auto before = m_chart->grab().toImage();
        drag(at(10.5), at(30.5), Qt::ShiftModifier);
        m_chart->measuring()->changed(); // nothing more to do for it
        const auto after = m_chart->grab().toImage();
        const QPoint inside = at(20.5) + QPoint(0, 60);
        QVERIFY(before.pixelColor(inside) != after.pixelColor(inside));
        const QPoint outside = at(50.5) + QPoint(0, 60);
        QCOMPARE(before.pixelColor(outside), after.pixelColor(outside));
    }

    void saysHowLong_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << 0.0124 << "12 ms";
        QTest::newRow("seconds") << 12.3456 << "12.346 s";
        QTest::newRow("minutes") << 125.04 << "2 min 5.0 s";
        QTest::newRow("hours") << 3'725.0 << "1 h 02 min 05 s";
        QTest::newRow("days") << 2 * 86'400.0 + 3 * 3'600 + 4 * 60 << "2 d 03 h 04 min";
    }

    void saysHowLong()
    {
        QFETCH(double, seconds);
        QTEST(spanText(seconds, QLocale::c()), "text");
    }

private:
    QPoint at(double seconds) const
    {
        const ChartPicture &picture = m_chart->picture();
        return QPointF(picture.xOf(chartTime(start) + seconds), picture.plotArea().center().y()).toPoint();
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_chart, Qt::LeftButton, modifiers, from);
        for (const QPoint point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, m_chart->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                             modifiers);
            QCoreApplication::sendEvent(m_chart, &move);
        }
        QTest::mouseRelease(m_chart, Qt::LeftButton, modifiers, to);
    }

    MeasurePanel *panel() const { return m_area->findChild<MeasurePanel *>(); }

    std::unique_ptr<ChartArea> m_area;
    LightChart *m_chart = nullptr;
};

QTEST_MAIN(ChartMeasuringTest)
#include "tst_chartmeasuring.moc"
