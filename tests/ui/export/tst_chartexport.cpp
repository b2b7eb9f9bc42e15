// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/colouredpixels.h"
#include "support/controls.h"
#include "support/fulldisk.h"

#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartprint.h"
#include "ui/chart/lightchart.h"
#include "ui/export/chartexport.h"
#include "ui/export/exportdialog.h"
#include "ui/progressnotice.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

constexpr auto start = Timestamp(1'700'000'000s); // 2023-11-14 22:13:20 UTC

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a PDF of one page draws.
QString drawingIn(const QByteArray &pdf)
{
    const QByteArray begin("/Filter /FlateDecode\n>>\nstream\n");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const QByteArray packed = pdf.mid(at + begin.size());
        const QString drawing = QString::fromLatin1(qUncompress(QByteArray("\0\1\0\0", 4) + packed));
        if (drawing.contains(QStringLiteral(" Tf")))
            return drawing;
    }
    return {};
}

} // namespace

class ChartExportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 400);
        m_chart = new LightChart(m_window.get());
        m_chart->resize(600, 300);
        auto *notice = new ProgressNotice(m_window.get());
        m_export = new ChartExport(m_chart, notice, m_window.get());
        QList<Reading> readings;
        for (int i = 0; i < 200'000; ++i) {
            Reading reading;
            reading.takenAt = start + i * 1ms;
            reading.light = (i * 7919) % 1'000;
            readings << reading;
        }
        m_chart->addPublished(readings);
        m_chart->showTimes({start, start + 200s});
        m_logged.clear();
        m_warned = false;
        connect(m_export, &ChartExport::logged, this, [this](const LogBatch &batch) {
            m_logged << batch.entries.last().remark;
            m_warned = batch.entries.last().warning;
        });
    }

    void cleanup() { m_window.reset(); }

    void aPngHasTheSizeThatWasChosen()
    {
        const QString path = file("a.png");
        m_export->run({ExportKind::Png, {640, 360}, 3}, path);
        QTRY_COMPARE(m_logged.size(), 1);
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1'920, 1'080));
        QVERIFY(test::colouredPixels(image) > 10'000);
        QCOMPARE(image.pixelColor(2, 2), m_chart->palette().color(QPalette::Base));
        QVERIFY(!m_warned);
        QVERIFY(m_logged.first().contains(QDir::toNativeSeparators(path)));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void aDarkWindowMakesADarkPicture()
    {
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        m_chart->setPalette(dark);
        m_export->run({ExportKind::Png, {640, 360}, 1}, file("dark.png"));
        QTRY_COMPARE(m_logged.size(), 1);
        QCOMPARE(QImage(file("dark.png")).pixelColor(2, 2), QColor(30, 30, 30));
    }

    void anSvgIsADrawingOfAFewColumnsAndTellsTheDate()
    {
        m_export->run({ExportKind::Svg, {640, 360}}, file("a.svg"));
        QTRY_COMPARE(m_logged.size(), 1);
        const QByteArray svg = contents(file("a.svg"));
        QVERIFY2(svg.size() < 1'000'000, qPrintable(QString::number(svg.size()))); // of 200,000 readings
        QXmlStreamReader xml(svg);
        QString text;
        qsizetype shapes = 0;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (xml.name() == u"svg")
                    QCOMPARE(xml.attributes().value(QStringLiteral("viewBox")), QStringLiteral("0 0 640 360"));
                shapes += xml.name() == u"path" || xml.name() == u"polyline" || xml.name() == u"rect";
                break;
            case QXmlStreamReader::Characters:
                text += xml.text();
                break;
            default:
                break;
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(shapes > 100);
        QVERIFY2(text.contains(QStringLiteral("2023")), qPrintable(text.simplified()));
        QVERIFY(text.contains(QStringLiteral("published")));
    }

    void aPdfIsAPageOfThatSize()
    {
        m_export->run({ExportKind::Pdf, {640, 360}}, file("a.pdf"));
        QTRY_COMPARE(m_logged.size(), 1);
        const QByteArray pdf = contents(file("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.size() > 5'000 && pdf.size() < 1'000'000);
        const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 480(\\.\\d+)? 270(\\.\\d+)?\\]"));
        QVERIFY(box.match(QString::fromLatin1(pdf)).hasMatch());

        // The text is of the size that it has on the screen, in a drawing of the screen's dots.
        const QString page = drawingIn(pdf);
        const QRegularExpression scale(QStringLiteral("^/\\S+ gs [^\n]*\n0\\.75\\d* 0 0 -0\\.75\\d* 0 270 cm"));
        QVERIFY2(scale.match(page).hasMatch(), qPrintable(page.left(200)));
        const auto text = QRegularExpression(QStringLiteral("/F\\d+ (\\d+) Tf")).match(page);
        QVERIFY(text.hasMatch());
        QCOMPARE(text.captured(1).toInt(), QFontInfo(m_chart->font()).pixelSize());
    }

    void aFullDiskLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("PNG") << int(ExportKind::Png);
        QTest::newRow("SVG") << int(ExportKind::Svg);
        QTest::newRow("PDF") << int(ExportKind::Pdf);
    }

    void aFullDiskLeavesWhatWasThere()
    {
        QFETCH(int, kind);
        QFile before(file("picture"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        {
            const test::FullDisk full;
            m_export->run({ExportKind(kind), {640, 360}}, file("picture"));
            QTRY_COMPARE(m_logged.size(), 1);
        }
        QCOMPARE(contents(file("picture")), QByteArray("before"));
        QVERIFY(m_warned);
        QVERIFY(m_logged.first().startsWith(QStringLiteral("The picture could not be written to")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        m_export->run({ExportKind::Png, {640, 360}}, file("nowhere/a.png"));
        QTRY_COMPARE(m_logged.size(), 1);
        QVERIFY(m_warned);
    }

    void theRowsOfAPictureAreOfOnePicture_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("markers") << 20;
        QTest::newRow("dashes") << 150;
        QTest::newRow("a band") << 200'000;
    }

    /// Whatever comes while it is drawn.
    void theRowsOfAPictureAreOfOnePicture()
    {
        QFETCH(int, count);
        LightChart chart(m_window.get());
        const auto addSome = [&chart](int many, int from) {
            QList<Reading> published;
            ReceivedBatch received;
            for (int i = 0; i < many; ++i) {
                published << Reading();
                published.last().takenAt = start + 200'000ms * i / many + from * 1ms;
                published.last().light = (i * 7919) % 1'000;
                received.readings << ReceivedReading();
                received.readings.last().takenAt = published.last().takenAt;
                received.readings.last().light = (i * 6007) % 800;
            }
            chart.addPublished(published);
            chart.addReceived(received);
        };
        addSome(count, 0);
        chart.showTimes({start, start + 200s});
        constexpr double scale = 1.5;
        constexpr QSize size(501, 303);
        const QImage whole = ChartPrint(chart, size).image(scale);
        ChartPrint print(chart, size);
        QImage together(whole.size(), whole.format());
        QPainter painter(&together);
        constexpr int atOnce = 47;
        for (int top = 0; top < whole.height(); top += atOnce) {
            painter.drawImage(0, top, print.rows(scale, top, std::min(atOnce, whole.height() - top)));
            addSome(5, top);
        }
        painter.end();
        int others = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x)
                others += together.pixel(x, y) != whole.pixel(x, y);
        }
        QVERIFY2(others <= 20, qPrintable(QString::number(others))); // where lines are cut, their edges are rounded
        QVERIFY(ChartPrint(chart, size).image(scale) != whole);
    }

    void howFarAPictureIsIsShown_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("steps");
        QTest::newRow("PNG") << int(ExportKind::Png) << 20;
        QTest::newRow("SVG") << int(ExportKind::Svg) << 1;
        QTest::newRow("PDF") << int(ExportKind::Pdf) << 1;
    }

    void howFarAPictureIsIsShown()
    {
        QFETCH(int, kind);
        QFETCH(int, steps);
        QList<int> values;
        connect(m_window->findChild<QProgressBar *>(), &QProgressBar::valueChanged, this,
                [&values](int value) { values << value; });
        m_export->run({ExportKind(kind), {2'000, 1'500}, 2}, file("picture"));
        QTRY_COMPARE(m_logged.size(), 1);
        QVERIFY(!m_warned);
        values.removeAll(-1); // before anything is known
        QVERIFY2(values.size() >= steps, qPrintable(QString::number(values.size())));
        QVERIFY(std::ranges::is_sorted(values));
        QCOMPARE(values.last(), 1'000);
    }

    void aWindowThatGoesMeanwhileLeavesNothingBehind()
    {
        QSignalSpy values(m_window->findChild<QProgressBar *>(), &QProgressBar::valueChanged);
        m_export->run({ExportKind::Png, {4'000, 4'000}, 3}, file("a.png"));
        QTRY_VERIFY(values.count() > 2);
        m_window.reset();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aSecondExportWaitsForTheFirst()
    {
        m_export->run({ExportKind::Png, {2'000, 1'000}, 2}, file("a.png"));
        m_export->run({ExportKind::Png, {640, 360}}, file("b.png"));
        QVERIFY(m_warned);
        QTRY_COMPARE(m_logged.size(), 2);
        QVERIFY(QFile::exists(file("a.png")));
        QVERIFY(!QFile::exists(file("b.png")));
    }

    void thePictureIsCopied()
    {
        m_export->actions().last()->trigger();
        const QImage image = QGuiApplication::clipboard()->image();
        QCOMPARE(image.size(), m_chart->size() * m_chart->devicePixelRatioF());
        QVERIFY(test::colouredPixels(image) > 1'000);
    }

    void theMarksAreInThePicture()
    {
        QSignalSpy drawn(m_chart, &LightChart::drawn);
        m_window->show();
        QVERIFY(drawn.wait());
        m_export->copy();
        const QImage before = QGuiApplication::clipboard()->image();
        m_chart->measuring()->markBoth();
        m_export->copy();
        QVERIFY(QGuiApplication::clipboard()->image() != before);
    }

    void theDialogAsksForSizeAndFile()
    {
        m_window->show();
        m_export->actions().first()->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->isModal());
        auto *width = control<QSpinBox>(*dialog, QStringLiteral("Width"));
        QCOMPARE(width->value(), 600); // the chart's
        width->setValue(800);
        control<QComboBox>(*dialog, QStringLiteral("Scale"))->setCurrentIndex(1);
        save(dialog, file("dialog"));
        QTRY_COMPARE(m_logged.size(), 1);
        QCOMPARE(QImage(file("dialog.png")).size(), QSize(1'600, 600));
    }

    void aSizeThatIsTooLargeOrSmallBecomesTheNearest()
    {
        m_window->show();
        m_export->actions().first()->trigger();
        auto *width = control<QSpinBox>(*m_window->findChild<ExportDialog *>(), QStringLiteral("Width"));
        for (const auto &[typed, value] : {std::pair("50000", 4'096), std::pair("12", 200), std::pair("1234", 1'234),
                                           std::pair("99999999999999", 4'096), std::pair("", 200)}) {
            width->selectAll();
            QTest::keyClick(width, Qt::Key_Delete);
            QTest::keyClicks(width, QLatin1StringView(typed));
            width->interpretText(); // as it does when the focus leaves it
            QCOMPARE(width->value(), value);
        }
        width->selectAll();
        QTest::keyClicks(width, QStringLiteral("50000")); // is being typed when the window goes
    }

    void readingsAreAskedForAndTold()
    {
        QSignalSpy requested(m_export, &ChartExport::csvExportRequested);
        QSignalSpy cancelled(m_export, &ChartExport::csvExportCancelled);
        auto *notice = m_window->findChild<ProgressNotice *>();
        m_window->show();
        QVERIFY(!m_export->actions()[1]->isVisible()); // nobody writes them
        m_export->offerReadings();
        m_export->actions()[1]->trigger();
        save(m_window->findChild<ExportDialog *>(), file("readings"));
        QTRY_COMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].toString(), file("readings.csv"));
        QCOMPARE(requested[0][1].value<Timestamp>(), start);
        QCOMPARE(requested[0][2].value<Timestamp>(), start + 200s);
        QTRY_VERIFY(notice->isVisible()); // it takes longer than a blink
        m_export->showCsvProgress(0.5);
        m_export->showCsvFinished(file("readings.csv"), 12);
        QVERIFY(!notice->isActive());
        QVERIFY(!notice->findChild<QProgressBar *>()->isVisible());
        QVERIFY(m_logged.last().startsWith(QStringLiteral("12 readings were written")));

        const Timestamp before = m_chart->wholeTimes().to; // it is the present
        m_export->run({.kind = ExportKind::Csv, .everything = true}, file("all.csv"));
        const auto to = requested[1][2].value<Timestamp>();
        QVERIFY(to >= before && to <= m_chart->wholeTimes().to);
        QTRY_VERIFY(notice->isVisible());
        QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_export->showCsvFailed(QStringLiteral("late")); // of what is cancelled nothing more is said
        QVERIFY(!m_logged.contains(QStringLiteral("late")));

        m_export->run({.kind = ExportKind::Csv, .everything = true}, file("all.csv"));
        m_export->showCsvFailed(QStringLiteral("The disk is full."));
        QVERIFY(notice->isVisible()); // until it is closed
        QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
        QCOMPARE(cancelled.count(), 1);
    }

private:
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static void save(ExportDialog *dialog, const QString &path)
    {
        QTest::mouseClick(control<QPushButton>(*dialog, QStringLiteral("Save as…")), Qt::LeftButton);
        auto *files = dialog->findChild<QFileDialog *>();
        files->setDirectory(QFileInfo(path).path());
        files->selectFile(QFileInfo(path).fileName());
        QMetaObject::invokeMethod(files, "accept");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    LightChart *m_chart = nullptr;
    ChartExport *m_export = nullptr;
    QStringList m_logged;
    bool m_warned = false;
};

QTEST_MAIN(ChartExportTest)
#include "tst_chartexport.moc"
