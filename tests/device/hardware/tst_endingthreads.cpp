// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/endingthreads.h"

#include <QPointer>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace nightlight;

class EndingThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsForThemAtItsEndOnly()
    {
        QSemaphore mayEnd;
        std::atomic_int ended = 0;
        {
            EndingThreads threads;
            for (int i = 0; i < 3; ++i) {
                std::unique_ptr<QThread> thread(QThread::create([&] {
                    mayEnd.tryAcquire(1, 60'000);
                    ++ended;
                }));
                thread->start();
                threads.add(std::move(thread));
            }
            QCOMPARE(ended, 0);
            mayEnd.release(3);
        }
        QCOMPARE(ended, 3);
    }

    void letsThoseGoThatHaveEnded()
    {
        EndingThreads threads;
        std::unique_ptr<QThread> first(QThread::create([] {}));
        const QPointer<QThread> seen = first.get();
        first->start();
        QVERIFY(first->wait());
        threads.add(std::move(first));
        QVERIFY(seen);
        threads.add(std::make_unique<QThread>()); // one that was never started does no harm
        QVERIFY(!seen);
    }
};

QTEST_GUILESS_MAIN(EndingThreadsTest)
#include "tst_endingthreads.moc"
