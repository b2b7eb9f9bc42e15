// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testchart.h"

#include "ui/chart/chartarea.h"
#include "ui/chart/chartoverview.h"
#include "ui/chart/chartpicture.h"
#include "ui/chart/charttools.h"
#include "ui/chart/datefield.h"
#include "ui/chart/pausednotice.h"
#include "ui/elidedlabel.h"

#include <QDateTimeEdit>
#include <QElapsedTimer>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

/// What lies around a chart: the overview, the field for a date and the word that it is paused.
class ChartAreaTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_area = std::make_unique<ChartArea>();
        m_area->resize(900, 500);
        m_chart = m_area->chart();
        m_strip = m_area->overview();
        m_now = currentTimestamp();
        m_chart->addPublished({published(m_now - 1'000s, 0), published(m_now - 500s, 1'000), published(m_now, 300)});
        m_chart->setSpan(ChartSpan::Minute);
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
        QVERIFY(drawn.count() > 0 || drawn.wait());
        m_area->activateWindow();
    }

    void cleanup() { m_area.reset(); }

    void aClickInTheOverviewGoesThere()
    {
        QTest::mouseClick(m_strip, Qt::LeftButton, {}, at(0.5));
        QVERIFY(!m_chart->isFollowing());
        QVERIFY(near(middle(), m_now - 500s));
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 60) < 1);
        QCOMPARE(m_chart->span(), ChartSpan::Minute); // so much time as before
    }

    void theFrameIsDragged()
    {
        QTest::mouseClick(m_strip, Qt::LeftButton, {}, at(0.5));
        drag(at(0.5), at(0.25));
        QVERIFY(near(middle(), m_now - 750s));
        drag(at(0.25), at(-0.5));
        QVERIFY(near(m_chart->shownTimes().from, m_now - 1'000s)); // not beyond what there is
        drag(at(0.02), at(1.2));
        QVERIFY(m_chart->isFollowing()); // at the end it follows again
    }

    void theEdgesOfTheFrameAreDragged()
    {
        m_chart->showTimes({m_now - 600s, m_now - 400s});
        drag(at(0.4), at(0.2));
        QVERIFY(near(m_chart->shownTimes().from, m_now - 800s));
        QVERIFY(near(m_chart->shownTimes().to, m_now - 400s));
        drag(at(0.6), at(0.7));
        QVERIFY(near(m_chart->shownTimes().from, m_now - 800s));
        QVERIFY(near(m_chart->shownTimes().to, m_now - 300s));
        QCOMPARE(m_chart->span(), ChartSpan::Zoomed);
    }

    void draggingTheLeftEdgeKeepsFollowing()
    {
        m_chart->showTimes({m_now - 200s, m_now}, true);
        drag(at(0.8), at(0.5));
        QVERIFY(m_chart->isFollowing());
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 500) < 20);
    }

    void keysMoveTheFrame()
    {
        m_strip->setFocus();
        QTest::keyClick(m_strip, Qt::Key_Home);
        QVERIFY(near(m_chart->shownTimes().from, m_now - 1'000s));
        QVERIFY(!m_chart->isFollowing());
        QTest::keyClick(m_strip, Qt::Key_PageDown);
        QVERIFY(near(m_chart->shownTimes().from, m_now - 940s));
        QTest::keyClick(m_strip, Qt::Key_Left);
        QVERIFY(near(m_chart->shownTimes().from, m_now - 946s));
        QTest::keyClick(m_strip, Qt::Key_Minus);
        QVERIFY(std::abs(seconds(m_chart->shownTimes()) - 75) < 1);
        QTest::keyClick(m_strip, Qt::Key_End);
        QVERIFY(m_chart->isFollowing());
        QVERIFY(m_strip->accessibleName().startsWith(QStringLiteral("Overview, in the frame from ")));
    }

    void theOverviewIsDrawnOnceASecondAtTheMost()
    {
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 2'500) {
            m_chart->addPublished({published(currentTimestamp(), 5)});
            QTest::qWait(10);
        }
        QVERIFY(drawn.count() >= 1);
        QVERIFY2(drawn.count() <= int(timer.elapsed() / 1'000), qPrintable(QString::number(drawn.count())));
    }

    void atRestTheOverviewIsNotDrawn()
    {
        m_chart->setFollowing(false);
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        drawn.wait(1'500); // of what was under way
        drawn.clear();
        QVERIFY(!drawn.wait(1'500));
    }

    void minimisedTheOverviewIsNotDrawn()
    {
        m_area->window()->setWindowState(Qt::WindowMinimized);
        QCoreApplication::processEvents();
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        m_chart->addPublished({published(currentTimestamp(), 5)});
        QVERIFY(!drawn.wait(1'500));
        m_area->window()->setWindowState(Qt::WindowNoState);
        QVERIFY(drawn.wait());
    }

    void theFrameIsDrawnAtOnceWhenItIsMoved()
    {
        m_chart->setFollowing(false);
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        drawn.wait(1'500);
        const QImage before = m_strip->grab().toImage();
        drawn.clear();
        QTest::keyClick(m_strip, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(m_strip->grab().toImage() != before, 900);
        QCOMPARE(drawn.count(), 0);
    }

    void theOverviewCanBePutAway()
    {
        ChartTools tools(m_area.get());
        QAction *action = tools.actions().last();
        QVERIFY(action->isChecked());
        action->trigger();
        QVERIFY(!m_strip->isVisible());
        QVERIFY(!m_area->isOverviewShown());
        action->trigger();
        QVERIFY(m_strip->isVisible());
    }

    void theOverviewReachesBackToTheHistorysBeginning()
    {
        m_chart->setPastBegin(m_now - 24h);
        HistorySlice past;
        past.points = {{(m_now - 20h).time_since_epoch().count(), 3}, {(m_now - 10h).time_since_epoch().count(), 700}};
        m_strip->showPast(past);
        QSignalSpy drawn(m_strip, &ChartOverview::drawn);
        QVERIFY(drawn.wait());
        QTest::keyClick(m_strip, Qt::Key_Home);
        QVERIFY(near(m_chart->shownTimes().from, m_now - 24h, 60s));
    }

    void aDateIsGoneTo()
    {
        m_area->askForDate();
        auto *field = m_area->findChild<DateField *>();
        auto *edit = field->findChild<QDateTimeEdit *>();
        QVERIFY(field->isVisible());
        QTRY_VERIFY(edit->hasFocus());
        const Timestamp wanted = m_now - 600s;
        edit->setDateTime(QDateTime::fromMSecsSinceEpoch(wanted.time_since_epoch().count()));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!m_chart->isFollowing());
        QVERIFY(near(middle(), wanted, 2s));
        QVERIFY(!m_chart->readout().isEmpty()); // the cursor is there
        const auto *hint = field->findChild<ElidedLabel *>();
        QVERIFY(hint->fullText().isEmpty());
        edit->setDateTime(QDateTime::currentDateTime().addYears(1)); // there is nothing to see then
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->dateTime() <= QDateTime::currentDateTime());
        QVERIFY(hint->fullText().startsWith(QStringLiteral("There is something to see from 20")));
        edit->setDateTime(QDateTime::currentDateTime().addYears(-1));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->dateTime() >= QDateTime::fromMSecsSinceEpoch((m_now - 1'001s).time_since_epoch().count()));
        QVERIFY(!hint->fullText().isEmpty());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void pausedItSaysHowManyCame()
    {
        auto *notice = m_chart->findChild<PausedNotice *>();
        QVERIFY(!notice->isVisible());
        m_chart->setFollowing(false);
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(), QStringLiteral("Paused"));
        for (int i = 0; i < 3; ++i) {
            m_chart->addPublished({published(currentTimestamp(), 1)});
            m_chart->addReceived(received({{currentTimestamp(), 1.0}}));
        }
        QCOMPARE(notice->text(), QStringLiteral("Paused · 3 new"));
        QCOMPARE(m_chart->receivedCount(), 3);
        QTest::mouseClick(notice, Qt::LeftButton);
        QVERIFY(m_chart->isFollowing());
        QVERIFY(!notice->isVisible());
        m_chart->setFollowing(false);
        QCOMPARE(notice->text(), QStringLiteral("Paused"));
    }

private:
    static bool near(Timestamp a, Timestamp b, std::chrono::milliseconds most = 10s)
    {
        return std::chrono::abs(a - b) <= most;
    }

    Timestamp middle() const
    {
        const auto shown = m_chart->shownTimes();
        return shown.from + (shown.to - shown.from) / 2;
    }

    /// A place in the strip, from its beginning (0) to its end (1).
    QPoint at(double share) const
    {
        const QRectF plot = m_chart->picture().plotArea();
        return {int(plot.left() + share * plot.width()), 16};
    }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_strip, Qt::LeftButton, {}, from);
        for (const QPoint point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, m_strip->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_strip, &move);
        }
        QTest::mouseRelease(m_strip, Qt::LeftButton, {}, to);
        QTest::qWait(40); // a frame
    }

    std::unique_ptr<ChartArea> m_area;
    LightChart *m_chart = nullptr;
    ChartOverview *m_strip = nullptr;
    Timestamp m_now;
};

QTEST_MAIN(ChartAreaTest)
#include "tst_chartarea.moc"
