// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/olderhistory.h"

#include "device/history/historystore.h"
#include "device/history/journal.h"
#include "device/history/sqlitefile.h"
#include "ui/chart/chartarea.h"
#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartreadings.h"
#include "ui/chart/measurepanel.h"
#include "ui/elidedlabel.h"
#include "ui/export/chartexport.h"
#include "ui/recording/historywindow.h"

#include "support/asnobody.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

class OlderHistoryTest : public QObject
{
    Q_OBJECT

    static constexpr Timestamp morning = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + 8h);

    static HistoryBatch batch(const char *device, HistoryKind kind, Timestamp from, int count, double light)
    {
        HistoryBatch batch{{QString::fromLatin1(device), QStringLiteral("light"), kind}, {}};
        for (int i = 0; i < count; ++i)
            batch.readings.push_back({(from + i * 1s).time_since_epoch().count(), light, quint64(i + 1), {}});
        return batch;
    }

    QString path() const { return m_folder->filePath(QStringLiteral("history.sqlite")); }

    void write(const std::vector<HistoryBatch> &batches) const
    {
        HistoryStore store(path());
        QVERIFY(store.write(batches));
    }

    std::unique_ptr<HistoryWindow> open() const
    {
        auto window = std::make_unique<HistoryWindow>(QStringLiteral("history.sqlite"));
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        new OlderHistory(path(), window.get());
        window->show();
        return window;
    }

    static QString words(const HistoryWindow &window) { return window.findChild<ElidedLabel *>()->fullText(); }

    static QString trouble(const HistoryWindow &window)
    {
        const auto labels = window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->text().contains(QStringLiteral("history.sqlite")))
                return label->text();
        }
        return {};
    }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void showsAllOfADeviceAtOnce()
    {
        write({batch("desk", HistoryKind::Published, morning, 3000, 100),
               batch("desk", HistoryKind::Received, morning + 60s, 2900, 300)});
        const QByteArray before = content();
        {
            const auto window = open();
            const LightChart &chart = *window->chart();
            QTRY_COMPARE(chart.latestPublished(), 100.0);
            QTRY_COMPARE(chart.latestReceived(), 300.0);
            QCOMPARE(words(*window), QStringLiteral("3,000 readings"));
            QCOMPARE(chart.wholeTimes().from, morning);
            QCOMPARE(chart.wholeTimes().to, morning + 2999s);
            QTRY_COMPARE(chart.shownTimes().to, morning + 2999s); // and not up to now
            QVERIFY(!window->findChild<QComboBox *>()->isVisible()); // there is nothing to choose
            QVERIFY(trouble(*window).isEmpty());
        }
        QCOMPARE(content(), before);
    }

    void showsTheLastReadingToo()
    {
        write({batch("desk", HistoryKind::Published, morning, 10, 100),
               batch("desk", HistoryKind::Published, morning + 10s, 1, 900)});
        const auto window = open();
        QTRY_COMPARE(window->chart()->latestPublished(), 900.0);
    }

    void showsTheDeviceThatIsChosen()
    {
        write({batch("desk", HistoryKind::Published, morning, 50, 100),
               batch("shelf", HistoryKind::Received, morning - 24h, 20, 400)});
        const auto window = open();
        QTRY_COMPARE(window->chart()->latestPublished(), 100.0); // that with the latest reading
        auto *devices = window->findChild<QComboBox *>();
        QVERIFY(devices->isVisible());
        QCOMPARE(devices->count(), 2);
        devices->setCurrentIndex(1);
        QTRY_COMPARE(window->chart()->latestReceived(), 400.0);
        QVERIFY(!window->chart()->latestPublished());
        QCOMPARE(words(*window), QStringLiteral("20 readings"));
        QCOMPARE(window->chart()->wholeTimes().to, morning - 24h + 19s);
        devices->setCurrentIndex(0);
        QTRY_COMPARE(window->chart()->latestPublished(), 100.0);
        QVERIFY(!window->chart()->latestReceived());
    }

    void showsEachReadingAsOneGoesCloser()
    {
        write({batch("desk", HistoryKind::Published, morning, 100'000, 100),
               batch("desk", HistoryKind::Published, morning + 50'000s + 500ms, 1, 700)});
        const auto window = open();
        QTRY_COMPARE(window->chart()->latestPublished(), 100.0);
        window->chart()->showTimes({morning + 49'990s, morning + 50'010s});
        const auto shown = [&] {
            const auto &series = window->chart()->readings().published;
            return series.summary(chartTime(morning + 49'990s), chartTime(morning + 50'010s));
        };
        QTRY_COMPARE(shown().count, 22);
        QCOMPARE(shown().highest, 700.0);
    }

    void measuresEachReadingHoweverLittleIsDrawn()
    {
        write({batch("desk", HistoryKind::Published, morning, 300'000, 100),
               batch("desk", HistoryKind::Published, morning + 100'000s + 500ms, 1, 700),
               batch("desk", HistoryKind::Received, morning + 200'000s, 1, 300)});
        const auto window = open();
        QTRY_COMPARE(window->chart()->latestPublished(), 100.0);
        ChartMeasuring &measuring = *window->chart()->measuring();
        measuring.markBoth();
        QTRY_VERIFY(measuring.result()->isWhole);
        const auto [from, to] = *measuring.marks().span();
        const auto result = *measuring.result();
        const double first = std::ceil(from - chartTime(morning));
        const double last = std::floor(to - chartTime(morning));
        QCOMPARE(double(result.published.count), last - first + 2);
        QVERIFY(window->chart()->readings().published.summary(from, to).count < result.published.count); // are drawn
        QCOMPARE(result.published.lowest, 100.0);
        QCOMPARE(result.published.highest, 700.0);
        QVERIFY(std::abs(result.published.mean - (100 + 600 / double(result.published.count))) < 1e-9);
        QCOMPARE(result.received.count, 1);
        QCOMPARE(result.received.mean, 300.0);
        QVERIFY(!result.isRough);
        const auto *panel = window->findChild<MeasurePanel *>();
        QVERIFY2(panel->words()[1].contains(QLocale().toString(result.published.count)), qPrintable(panel->words()[1]));
    }

    void writesItsReadings()
    {
        write({batch("desk", HistoryKind::Published, morning, 3000, 100),
               batch("desk", HistoryKind::Received, morning, 2900, 300),
               batch("shelf", HistoryKind::Received, morning, 20, 400)});
        const auto window = open();
        QTRY_COMPARE(window->chart()->latestPublished(), 100.0);
        const QString csv = m_folder->filePath(QStringLiteral("all.csv"));
        ExportChoice choice;
        choice.kind = ExportKind::Csv;
        choice.everything = true;
        window->exporter()->run(choice, csv);
        QTRY_VERIFY(QFile::exists(csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count(",desk,"), 3000);
        QCOMPARE(text.count(",shelf,"), 0);
    }

    void readsWhereNobodyMayWrite()
    {
        write({batch("desk", HistoryKind::Published, morning, 50, 100)});
        const auto mayRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto mayLook = mayRead | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(path(), mayRead));
        QVERIFY(QFile::setPermissions(m_folder->path(), mayLook));
        {
            const AsNobody nobody;
            const auto window = open();
            QTRY_VERIFY2(window->chart()->latestPublished() == 100.0, qPrintable(trouble(*window)));
        }
        QVERIFY(QFile::setPermissions(m_folder->path(), mayLook | QFile::WriteOwner));
    }

    void saysWhatItCannotShow_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("no history") << QStringLiteral("journal") << QStringLiteral("is not a history");
        QTest::newRow("damaged") << QStringLiteral("damaged") << QStringLiteral("is damaged");
        QTest::newRow("newer") << QStringLiteral("newer") << QStringLiteral("newer Nightlight");
        QTest::newRow("empty") << QStringLiteral("empty") << QStringLiteral("no readings");
    }
    void saysWhatItCannotShow()
    {
        QFETCH(QString, kind);
        QFETCH(QString, word);
        if (kind == u"journal")
            QVERIFY(Journal(path()).open());
        else
            QVERIFY(HistoryStore(path()).open());
        if (kind == u"damaged") {
            QFile file(path());
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(16));
            file.write(QByteArray(int(file.size()) - 16, 'x'));
        }
        if (kind == u"newer") {
            SqliteFile file(path());
            QVERIFY(file.open());
            QVERIFY(valueOf(file.database(), QStringLiteral("PRAGMA user_version = 99")));
        }
        const QByteArray before = content();
        {
            const auto window = open();
            QTRY_VERIFY2(trouble(*window).contains(word), qPrintable(trouble(*window)));
        }
        QCOMPARE(content(), before);
        QVERIFY(QFile::exists(path())); // and not moved aside
    }
};

QTEST_MAIN(OlderHistoryTest)
#include "tst_olderhistory.moc"
