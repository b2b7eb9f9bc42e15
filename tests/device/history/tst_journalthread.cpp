// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/journalthread.h"

#include "device/history/journal.h"
#include "support/lockedfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace nightlight;
using namespace nightlight::test;

class JournalThreadTest : public QObject
{
    Q_OBJECT

    JournalStep stepWith(quint64 first, quint64 last) const
    {
        JournalStep step;
        step.file = m_folder->filePath(QStringLiteral("desk.journal"));
        for (quint64 seq = first; seq <= last; ++seq) {
            Reading reading;
            reading.seq = seq;
            step.taken.append(reading);
        }
        return step;
    }

    static JournalAnswer answerIn(const QSignalSpy &spy, qsizetype i) { return spy[i][0].value<JournalAnswer>(); }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void takesStepsInTheirOrder()
    {
        JournalThread thread;
        QSignalSpy answered(&thread, &JournalThread::answered);
        QVERIFY(!thread.isBusy());
        thread.post(stepWith(1, 10));
        QVERIFY(thread.isBusy());
        JournalStep second = stepWith(11, 12);
        second.delivered = {1, 2, 3};
        second.fetch = JournalStep::Fetch{4, 11, 2};
        thread.post(second);
        JournalStep third = stepWith(13, 13);
        third.most = 2;
        thread.post(third);
        QTRY_COMPARE(answered.size(), 3);
        QVERIFY(!thread.isBusy());
        QVERIFY(answerIn(answered, 0).opened);
        QCOMPARE(answerIn(answered, 0).count, 10);
        const JournalAnswer answer = answerIn(answered, 1);
        QCOMPARE(answer.problem, QString());
        QVERIFY(!answer.opened);
        QCOMPARE(answer.count, 9);
        QCOMPARE(answer.lastSeq, 12);
        QCOMPARE(answer.fetched.size(), 2);
        QCOMPARE(answer.fetched[0].seq, 5);
        QCOMPARE(answer.fetched[1].seq, 6);
        QCOMPARE(answerIn(answered, 2).givenUp, 8);
        QCOMPARE(answerIn(answered, 2).givenUpTo, 11);
    }

    void takesAllStepsBeforeItsEnd()
    {
        {
            JournalThread thread;
            for (quint64 seq = 1; seq <= 100; ++seq)
                thread.post(stepWith(seq, seq));
        }
        Journal journal(m_folder->filePath(QStringLiteral("desk.journal")));
        QVERIFY(journal.open());
        QCOMPARE(journal.count(), 100);
    }

    void saysOnceThatTheDiskDoesNotAnswer()
    {
        JournalThread thread;
        QSignalSpy answered(&thread, &JournalThread::answered);
        QSignalSpy silent(&thread, &JournalThread::silent);
        thread.post(stepWith(1, 1));
        QTRY_COMPARE(answered.size(), 1);
        std::optional<LockedFile> stuck(m_folder->filePath(QStringLiteral("desk.journal")));
        QVERIFY(stuck->isLocked());
        QElapsedTimer timer;
        timer.start();
        thread.post(stepWith(2, 2));
        QVERIFY(timer.elapsed() < 1000);
        QTRY_COMPARE(silent.size(), 1);
        QVERIFY(timer.elapsed() >= 1900);
        QCOMPARE(answered.size(), 1);
        stuck.reset();
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answerIn(answered, 1).problem, QString());
        QCOMPARE(answerIn(answered, 1).count, 2);
        QCOMPARE(silent.size(), 1);
    }

    void opensTheFileOfTheStepAgainAfterAFailure()
    {
        JournalThread thread;
        QSignalSpy answered(&thread, &JournalThread::answered);
        JournalStep step = stepWith(1, 1);
        QFile inTheWay(m_folder->filePath(QStringLiteral("folder")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        step.file = m_folder->filePath(QStringLiteral("folder/desk.journal"));
        thread.post(step);
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY2(answerIn(answered, 0).problem.contains(step.file), qPrintable(answerIn(answered, 0).problem));
        QVERIFY(inTheWay.remove());
        thread.post(step);
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answerIn(answered, 1).problem, QString());
        QVERIFY(answerIn(answered, 1).opened);
        QCOMPARE(answerIn(answered, 1).count, 1);
    }
};

QTEST_GUILESS_MAIN(JournalThreadTest)
#include "tst_journalthread.moc"
