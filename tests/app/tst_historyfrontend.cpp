// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historyfrontend.h"

#include "app/profile.h"
#include "app/session.h"
#include "app/windowfrontend.h"
#include "device/history/historystore.h"
#include "support/topwindow.h"
#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartoverview.h"
#include "ui/chart/chartpicture.h"
#include "ui/chart/lightchart.h"
#include "ui/export/chartexport.h"
#include "ui/mainwindow.h"
#include "ui/recording/historywindow.h"
#include "ui/recording/recordingwindows.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

/// The real window with a session that neither publishes nor receives.
class Quiet
{
public:
    explicit Quiet(const QString &folder, const QString &watched = {})
        : m_profile{folder + QStringLiteral("/settings.conf"), folder + QStringLiteral("/data")},
          m_store(m_profile.settingsFile), m_session(m_profile, settings(watched), Session::Watching::Yes),
          m_frontEnd(m_session, m_language, m_store.file(), {})
    {
        m_frontEnd.show();
        m_session.start();
        m_window = test::topWindow<MainWindow>();
    }

    MainWindow &window() const { return *m_window; }
    LightChart &chart() const { return *m_window->findChild<LightChart *>(); }
    Session &session() { return m_session; }

private:
    static SessionSettings settings(const QString &watched)
    {
        SessionSettings settings;
        settings.device.id = QStringLiteral("desk");
        settings.device.running = false;
        settings.broker.kind = BrokerKind::Other;
        settings.broker.connected = false;
        settings.monitor.watchedId = watched;
        return settings;
    }

    Profile m_profile;
    SettingsStore m_store;
    Language m_language;
    Session m_session;
    WindowFrontEnd m_frontEnd;
    MainWindow *m_window = nullptr;
};

} // namespace

class HistoryFrontEndTest : public QObject
{
    Q_OBJECT

    static HistoryBatch batch(const char *device, HistoryKind kind, Timestamp from, int count, double light)
    {
        HistoryBatch batch{{QString::fromLatin1(device), QStringLiteral("light"), kind}, {}};
        for (int i = 0; i < count; ++i)
            batch.readings.push_back({(from + i * 1s).time_since_epoch().count(), light, quint64(i + 1), {}});
        return batch;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        HistoryStore store(HistoryFile::pathIn(m_folder->filePath(QStringLiteral("data"))));
        const Timestamp now = currentTimestamp();
        QVERIFY(store.write({batch("desk", HistoryKind::Published, now - std::chrono::hours(100), 1000, 100),
                             batch("desk", HistoryKind::Published, now - 40s, 30, 200),
                             batch("desk", HistoryKind::Received, now - 40s, 30, 300),
                             batch("shelf", HistoryKind::Received, now - std::chrono::hours(200), 30, 400)}));
    }
    void cleanup() { m_folder.reset(); }

    void showsTheLatestReadingsOfTheLastRun()
    {
        const Quiet quiet(m_folder->path());
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        QTRY_COMPARE(quiet.chart().latestReceived(), 300.0);
        QCOMPARE(quiet.chart().publishedCount(), 0);
    }

    void showsTheFirstReadingsAsOneGoesBack()
    {
        const Quiet quiet(m_folder->path());
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        QTest::keyClick(&quiet.chart(), Qt::Key_Home);
        QTRY_COMPARE(quiet.chart().latestPublished(), 100.0); // of those that are held
        quiet.chart().setSpan(ChartSpan::All);
        quiet.chart().setFollowing(true);
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        const auto shown = quiet.chart().shownTimes();
        QVERIFY(shown.to - shown.from >= std::chrono::hours(100));
    }

    void showsWhatTheWatchedDeviceSentBefore()
    {
        Quiet quiet(m_folder->path(), QStringLiteral("shelf"));
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        QVERIFY(!quiet.chart().latestReceived());
        quiet.chart().setSpan(ChartSpan::All);
        QTRY_COMPARE(quiet.chart().latestReceived(), 400.0);
        MonitorSettings own;
        emit quiet.window().monitorSettingsChanged(own);
        QTRY_COMPARE(quiet.chart().latestReceived(), 300.0);
    }

    void showsAllOfItInTheOverview()
    {
        const Quiet quiet(m_folder->path(), QStringLiteral("shelf"));
        auto *overview = quiet.window().findChild<ChartOverview *>();
        const auto isDrawnAt = [overview](double share) {
            const QImage strip = overview->grab().toImage();
            const int x = int(share * strip.width());
            for (int y = 0; y < strip.height(); ++y) {
                for (int i = x - strip.width() / 20; i < x + strip.width() / 20; ++i) {
                    if (i >= 0 && i < strip.width() && strip.pixelColor(i, y).hsvSaturation() > 40)
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(isDrawnAt(0.5) && !isDrawnAt(0.3)); // of 200 hours, those since the middle
    }

    void measuresWhatItHoldsAndWhatOnlyTheHistoryHas()
    {
        const Quiet quiet(m_folder->path());
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        QList<Reading> readings;
        for (int i = 0; i < 5; ++i) {
            Reading reading;
            reading.takenAt = currentTimestamp() - 5s + i * 10ms;
            reading.light = 900;
            readings << reading;
        }
        quiet.window().addPublished(readings);
        quiet.chart().setSpan(ChartSpan::All);
        ChartMeasuring &measuring = *quiet.chart().measuring();
        measuring.markBoth();
        const auto [first, second] = *measuring.marks().span();
        const QPoint left(int(quiet.chart().picture().xOf(first)), quiet.chart().height() / 2);
        const QPoint right(int(quiet.chart().picture().xOf(second)), quiet.chart().height() / 2);
        for (const auto &[from, to] :
             {std::pair(left, QPoint(1, left.y())), std::pair(right, QPoint(quiet.chart().width() - 1, left.y()))}) {
            QTest::mousePress(&quiet.chart(), Qt::LeftButton, {}, from);
            QTest::mouseMove(&quiet.chart(), to);
            QTest::mouseRelease(&quiet.chart(), Qt::LeftButton, {}, to);
        }
        QTRY_VERIFY(measuring.result()->isWhole);
        QCOMPARE(measuring.result()->published.count, 1000 + 30 + 5);
        QCOMPARE(measuring.result()->published.highest, 900.0);
        QCOMPARE(measuring.result()->received.count, 30);
    }

    void writesTheReadingsOfBothLinesIntoAFile()
    {
        const Quiet quiet(m_folder->path(), QStringLiteral("shelf"));
        QTRY_VERIFY(quiet.chart().wholeTimes().from < currentTimestamp() - std::chrono::hours(199));
        const QString path = m_folder->filePath(QStringLiteral("all.csv"));
        ExportChoice choice;
        choice.kind = ExportKind::Csv;
        choice.everything = true;
        quiet.window().exporter()->run(choice, path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count(",desk,"), 1030);
        QCOMPARE(text.count(",shelf,"), 30);
    }

    void opensAnOlderHistoryBesideTheLiveOne()
    {
        const Quiet quiet(m_folder->path());
        const QString path = m_folder->filePath(QStringLiteral("older.sqlite"));
        HistoryStore older(path);
        QVERIFY(older.write(
            {batch("attic", HistoryKind::Published, currentTimestamp() - std::chrono::hours(9999), 10, 5)}));
        quiet.window().recordings()->open(path);
        auto *window = test::topWindow<HistoryWindow>();
        QVERIFY(window && window->isVisible());
        QTRY_COMPARE(window->chart()->latestPublished(), 5.0);
        QTRY_COMPARE(quiet.chart().latestPublished(), 200.0);
        window->close();
    }
};

QTEST_MAIN(HistoryFrontEndTest)
#include "tst_historyfrontend.moc"
