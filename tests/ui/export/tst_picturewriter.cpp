// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picturewriter.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace nightlight;

class PictureWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void whatIsCancelledIsNotWritten()
    {
        PictureWriter writer;
        QSignalSpy cancelled(&writer, &PictureWriter::cancelled);
        QSignalSpy written(&writer, &PictureWriter::written);
        QImage noise(3'000, 3'000, QImage::Format_RGB32); // takes a while to pack
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, uint(x * 7919 + y * 104729) * 2654435761U);
        }
        const auto write = [&](const char *name, const QImage &picture) {
            writer.write(file(name), picture.size(),
                         [picture](int top, int count) { return picture.copy(0, top, picture.width(), count); });
        };
        write("a.png", noise);
        writer.cancel();
        QVERIFY(cancelled.wait(30'000));
        QCOMPARE(written.count(), 0);
        QVERIFY(QDir(m_folder.path()).isEmpty());
        QVERIFY(!writer.isBusy());
        const QImage corner = noise.copy(0, 0, 10, 10);
        write("b.png", corner);
        QVERIFY(written.wait());
        QCOMPARE(QImage(file("b.png")).convertToFormat(QImage::Format_RGB32), corner);
    }

    void aPictureIsGivenUpAtOnceWhereverItIs()
    {
        QImage picture(3'000, 3'000, QImage::Format_RGB32);
        picture.fill(Qt::white);
        for (const bool isDocument : {false, true}) {
            PictureWorker worker;
            QSignalSpy done(&worker, &PictureWorker::done);
            QList<double> shares;
            const auto cancelled = std::make_shared<std::atomic<bool>>();
            connect(&worker, &PictureWorker::progressed, this, [&](double share) {
                shares << share;
                *cancelled = true;
            });
            if (isDocument) {
                worker.writeDocument(file("a"), QByteArray(10'000'000, 'x'), cancelled);
            } else {
                worker.beginPng(file("a"), picture.size(), cancelled);
                worker.addRows(picture);
            }
            QCOMPARE(done.count(), 1);
            QVERIFY(!done[0][0].toString().isEmpty());
            QCOMPARE(shares.size(), 1);
            QVERIFY(shares[0] < 0.1);
            QVERIFY(QDir(m_folder.path()).isEmpty());
        }
    }

    void noMoreIsDrawnOfWhatIsCancelled()
    {
        PictureWriter writer;
        QSignalSpy cancelled(&writer, &PictureWriter::cancelled);
        int parts = 0;
        writer.write(file("a.png"), {10'000, 10'000}, [&](int, int count) {
            ++parts;
            writer.cancel();
            return QImage(10'000, count, QImage::Format_RGB32);
        });
        QVERIFY(cancelled.wait());
        QCOMPARE(parts, 1);
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void rowsThatThereIsNoMemoryForAreAFailure()
    {
        PictureWriter writer;
        QSignalSpy failed(&writer, &PictureWriter::failed);
        writer.write(file("a.png"), {1'000, 1'000}, [](int, int) { return QImage(); });
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][1].toString(), qt_error_string(ENOMEM));
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PictureWriterTest)
#include "tst_picturewriter.moc"
