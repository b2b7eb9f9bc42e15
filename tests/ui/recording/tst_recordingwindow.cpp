// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/topwindow.h"

#include "ui/chart/lightchart.h"
#include "ui/chart/measurepanel.h"
#include "ui/elidedlabel.h"
#include "ui/mainwindow.h"
#include "ui/recording/recordingwindow.h"
#include "ui/recording/recordingwindows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace nightlight;
using namespace std::chrono_literals;

class RecordingWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_main = std::make_unique<MainWindow>(DeviceSettings{.id = QStringLiteral("desk")}, BrokerSettings(),
                                              MonitorSettings(), WindowSettings());
        m_main->show();
    }
    void cleanup() { m_main.reset(); }

    void opensOurOwnWithBothLinesBesideTheLiveOne()
    {
        const QString path = write("time,device,seq,published,received,latency_ms\n"
                                   "2026-03-04T10:00:00+00:00,desk,1,500,500,1.2\n"
                                   "2026-03-04T10:00:20+00:00,desk,2,600,,\n"
                                   "2026-03-04T10:01:40+00:00,desk,3,700,690,\n");
        for (QAction *action : m_main->menuBar()->actions().first()->menu()->actions()) {
            if (action->text().remove(u'&') == QStringLiteral("Open…"))
                action->trigger();
        }
        auto *files = m_main->findChild<QFileDialog *>();
        QVERIFY(files && !files->isModal());
        emit files->fileSelected(path);
        files->close();

        const RecordingWindow *window = test::topWindow<RecordingWindow>();
        QVERIFY(window->isVisible() && m_main->isVisible());
        const LightChart *chart = window->chart();
        QTRY_COMPARE(chart->publishedCount(), 3);
        QCOMPARE(chart->receivedCount(), 2);
        QTRY_COMPARE(words(*window), QStringLiteral("3 readings"));
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("recording.csv")));
        const auto ten = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + 10h);
        QTRY_COMPARE(chart->shownTimes().from, ten); // all of it, and not up to now
        QCOMPARE(chart->shownTimes().to, ten + 100s);
        QCOMPARE(chart->wholeTimes().to, ten + 100s);
        QCOMPARE(m_main->findChild<LightChart *>()->publishedCount(), 0);
    }

    void opensOthersWithOneLine()
    {
        m_main->recordings()->open(write("epoch,temperature\n1700000000,12\n1700000060,13\n1700000061,\n"));
        const RecordingWindow *window = test::topWindow<RecordingWindow>();
        QTRY_COMPARE(words(*window), QStringLiteral("2 readings; 1 rows held none and were left out"));
        QCOMPARE(window->chart()->receivedCount(), 0);
    }

    void hasTheSameTools()
    {
        m_main->recordings()->open(write("time,light\n1700000000,12\n1700000100,13\n"));
        RecordingWindow *window = test::topWindow<RecordingWindow>();
        QTRY_COMPARE(window->chart()->publishedCount(), 2);
        QStringList actions;
        for (const QAction *menu : window->menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions())
                actions << action->text().remove(u'&');
        }
        for (const char *name : {"Export picture…", "Copy picture", "Go to a date…", "Measure", "Overview", "Fit"})
            QVERIFY2(actions.contains(QString::fromUtf8(name)), name);
        QTest::keyClick(window->chart(), Qt::Key_M);
        QVERIFY(window->findChild<MeasurePanel *>()->isVisible());
        QTest::keyClick(window->chart(), Qt::Key_Left);
        QTest::keyClick(window->chart(), Qt::Key_End);
        QTRY_COMPARE(window->chart()->shownTimes().to, Timestamp(1'700'000'100s));
    }

    void saysWhatIsWrong()
    {
        m_main->recordings()->open(write(""));
        const RecordingWindow *window = test::topWindow<RecordingWindow>();
        const auto says = [window] {
            const auto labels = window->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(QStringLiteral("is empty"));
            });
        };
        QTRY_VERIFY(says());
    }

    void aLargeFileFreezesNothingAndCanBeCancelled()
    {
        QByteArray text("time,light\n");
        text.reserve(30'000'000);
        for (int i = 0; i < 1'500'000; ++i)
            text += QByteArray::number(1'700'000'000 + i) + ',' + QByteArray::number(i % 1'000) + '\n';
        m_main->recordings()->open(write(text));
        const RecordingWindow *window = test::topWindow<RecordingWindow>();
        QTRY_VERIFY(window->chart()->publishedCount() > 0);
        QPushButton *cancel = nullptr;
        const auto mayCancel = [&] {
            const auto buttons = window->findChildren<QPushButton *>();
            const auto shown = std::ranges::find_if(buttons, &QPushButton::isVisible);
            cancel = shown == buttons.end() ? nullptr : *shown;
            return cancel != nullptr;
        };
        QTRY_VERIFY(mayCancel());
        QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QVERIFY2(turn.elapsed() < 2'000, qPrintable(QString::number(turn.elapsed())));
        QTest::mouseClick(cancel, Qt::LeftButton);
        const auto count = window->chart()->publishedCount();
        QVERIFY(count < 1'500'000);
        QVERIFY(words(*window).endsWith(QStringLiteral("then cancelled")));
        QTest::qWait(100);
        QCOMPARE(window->chart()->publishedCount(), count);
    }

    void closesWithTheMainWindow()
    {
        m_main->recordings()->open(write("time,light\n1700000000,12\n"));
        const QPointer<RecordingWindow> window = test::topWindow<RecordingWindow>();
        m_main->close();
        QTRY_VERIFY(!window);
        m_main->recordings()->open(write("time,light\n1700000000,12\n"));
        const QPointer<RecordingWindow> other = test::topWindow<RecordingWindow>();
        m_main.reset();
        QVERIFY(!other);
    }

private:
    /// What stands beside the buttons.
    static QString words(const RecordingWindow &window)
    {
        for (const ElidedLabel *label : window.findChildren<ElidedLabel *>()) {
            if (label->fullText().contains(QStringLiteral("readings")))
                return label->fullText();
        }
        return {};
    }

    QString write(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("recording.csv"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_main;
};

QTEST_MAIN(RecordingWindowTest)
#include "tst_recordingwindow.moc"
