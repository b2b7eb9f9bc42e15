// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/lightchart.h"
#include "ui/latency/latencydialog.h"
#include "ui/latency/latencyhistogram.h"
#include "ui/mainwindow.h"
#include "ui/status/figure.h"

#include <QLabel>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

LatencyDistribution someReadings()
{
    LatencyDistribution distribution;
    distribution.counts[0] = 1;
    distribution.counts[5] = 90;
    distribution.counts.back() = 2;
    distribution.median = 3ms;
    distribution.percentile95 = 4'500us;
    distribution.worst = 80s;
    distribution.readings = 93;
    return distribution;
}

QStringList words(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        words << label->text();
    return words;
}

} // namespace

class LatencyDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsItInWords()
    {
        LatencyHistogram histogram;
        QCOMPARE(histogram.accessibleDescription(), QStringLiteral("No reading came through in the last minute."));
        histogram.setDistribution(someReadings());
        QCOMPARE(histogram.accessibleDescription(),
                 QStringLiteral("1 below 0.1 ms; 90 from 2 ms to 5 ms; 2 from 50 s on"));
    }

    void drawsBars()
    {
        LatencyHistogram histogram;
        histogram.resize(500, 200);
        const QImage empty = histogram.grab().toImage();
        LatencyDistribution one;
        one.counts[5] = one.readings = 1;
        histogram.setDistribution(one);
        const QImage image = histogram.grab().toImage();
        QVERIFY(image != empty);
        const int x = int(8 + (500 - 16) * 5.5 / double(one.counts.size()));
        QVERIFY(image.pixelColor(x, 150).hsvSaturation() > 60);
        QVERIFY(image.pixelColor(x + 60, 150).hsvSaturation() < 60);
    }

    void theFigureInTheStatusLineOpensIt()
    {
        MainWindow window({.id = QStringLiteral("desk")}, {}, {}, {});
        window.show();
        const auto figures = window.findChildren<Figure *>();
        QToolButton *button = nullptr;
        for (const Figure *figure : figures) {
            if (auto *found = figure->findChild<QToolButton *>())
                button = found;
        }
        QVERIFY(button);
        QVERIFY(button->accessibleName().startsWith(QStringLiteral("sensor to chart")));
        window.showMonitorCounts({.received = 1'234, .lost = 5, .repeated = 6, .refused = 7, .dropped = 8});
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = window.findChild<LatencyDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        for (const char *figure : {"1,234", "5", "6", "7", "8"})
            QVERIFY(words(*dialog).contains(QString::fromLatin1(figure)));

        QTRY_VERIFY(window.findChild<LightChart *>()->isWatched());
        const Moment now = std::chrono::steady_clock::now();
        Reading reading;
        reading.seq = 1;
        reading.takenAt = currentTimestamp();
        reading.measuredAt = now;
        reading.light = 5;
        window.addPublished({reading});
        ReceivedBatch batch;
        batch.deviceId = QStringLiteral("desk");
        batch.readings << ReceivedReading{1, reading.takenAt, now, 5};
        window.addReceived(batch);
        QTRY_VERIFY(!dialog->findChild<LatencyHistogram *>()->accessibleDescription().startsWith(u"No reading"));
        QVERIFY(words(*dialog).contains(QStringLiteral("1")));
    }

    void showsTheFigures()
    {
        LatencyDialog *dialog = new LatencyDialog;
        dialog->showDistribution(someReadings());
        for (const char *figure : {"3.0 ms", "4.5 ms", "80.0 s", "93"})
            QVERIFY2(words(*dialog).contains(QString::fromLatin1(figure)), figure);
        dialog->close(); // deletes it
    }
};

QTEST_MAIN(LatencyDialogTest)
#include "tst_latencydialog.moc"
