// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartframes.h"

#include <QElapsedTimer>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace nightlight;

/// When a chart in a window is drawn.
class ChartFramesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *chart = new QWidget;
        (new QVBoxLayout(m_window.get()))->addWidget(chart);
        m_frames = new ChartFrames(chart);
        m_due = std::make_unique<QSignalSpy>(m_frames, &ChartFrames::due);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_due->count(), 1); // what there is at first
        QTest::qWait(50); // more than a frame
        m_due->clear();
    }

    void cleanup()
    {
        m_due.reset();
        m_window.reset();
    }

    void drawsInTheSamePassWhenIdle()
    {
        m_frames->request();
        m_frames->request();
        QCOMPARE(m_due->count(), 0);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_due->count(), 1);
    }

    void drawsAfterWhatWaitsInTheQueue()
    {
        int handled = 0;
        QMetaObject::invokeMethod(
            this, [&] { m_frames->request(); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(
            this, [&] { handled = int(m_due->count()) + 1; }, Qt::QueuedConnection);
        QTRY_COMPARE(m_due->count(), 1);
        QCOMPARE(handled, 1);
    }

    void drawsNoMoreThanTheDisplayShows()
    {
        QElapsedTimer timer;
        timer.start();
        connect(m_frames, &ChartFrames::due, m_frames, &ChartFrames::request);
        m_frames->request();
        QTRY_VERIFY(m_due->count() >= 30);
        const double rate = m_window->screen()->refreshRate();
        QVERIFY(double(m_due->count() - 1) / double(timer.elapsed()) * 1000 <= (rate >= 1 ? rate : 60) + 1);
    }

    void drawsNothingWhileHidden()
    {
        m_window->hide();
        m_frames->request();
        QVERIFY(!m_due->wait(100));
        m_window->show();
        QTRY_COMPARE(m_due->count(), 1);
    }

    void drawsNothingWhileMinimised()
    {
        m_window->showMinimized();
        QTRY_VERIFY(m_window->isMinimized());
        QCoreApplication::processEvents();
        m_due->clear();
        m_frames->request();
        m_frames->requestIn(std::chrono::milliseconds(10));
        QVERIFY(!m_due->wait(200));

        m_window->showNormal();
        QTRY_COMPARE(m_due->count(), 1);
    }

    void drawsLaterByItself()
    {
        m_frames->requestIn(std::chrono::milliseconds(30));
        QVERIFY(m_due->wait());
        QVERIFY(!m_due->wait(100));
    }

private:
    std::unique_ptr<QWidget> m_window;
    ChartFrames *m_frames = nullptr; ///< owned by the chart
    std::unique_ptr<QSignalSpy> m_due;
};

QTEST_MAIN(ChartFramesTest)
#include "tst_chartframes.moc"
