// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartexport.h"

#include "exportdialog.h"

#include "ui/bringforward.h"
#include "ui/chart/chartprint.h"
#include "ui/chart/lightchart.h"
#include "ui/plaintext.h"
#include "ui/progressnotice.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>

#include <memory>

namespace nightlight {

ChartExport::ChartExport(LightChart *chart, ProgressNotice *notice, QWidget *window)
    : QObject(window), m_chart(chart), m_notice(notice), m_window(window)
{
    m_picture.setShortcut(Qt::CTRL | Qt::Key_E);
    connect(&m_picture, &QAction::triggered, this, [this] { ask(ExportKind::Png); });
    m_readings.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_readings.setVisible(false);
    connect(&m_readings, &QAction::triggered, this, [this] { ask(ExportKind::Csv); });
    m_copy.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(&m_copy, &QAction::triggered, this, &ChartExport::copy);
    connect(&m_writer, &PictureWriter::progressed, notice, &ProgressNotice::setShare);
    connect(&m_writer, &PictureWriter::written, this, [this](const QString &path) {
        finish(tr("The picture was written to “%1”.").arg(QDir::toNativeSeparators(path)), false);
    });
    connect(&m_writer, &PictureWriter::cancelled, this,
            [this] { finish(tr("The picture was not written: you cancelled it."), false); });
    connect(&m_writer, &PictureWriter::failed, this, [this](const QString &path, const QString &trouble) {
        finish(tr("The picture could not be written to “%1”: %2. Choose another folder or make room; what was there is "
                  "as it was.")
                   .arg(QDir::toNativeSeparators(path), trouble),
               true);
    });
    connect(notice, &ProgressNotice::cancelRequested, this, &ChartExport::cancel);
    retranslate();
}

void ChartExport::offerReadings()
{
    m_readings.setVisible(true);
}

void ChartExport::ask(ExportKind kind)
{
    if (m_dialog) {
        m_dialog->choose(kind);
    } else {
        const auto offer =
            m_readings.isVisible() ? ExportDialog::Offer::PicturesAndReadings : ExportDialog::Offer::Pictures;
        m_dialog = new ExportDialog(kind, m_chart->size(), offer, m_window); // which deletes itself when it is closed
        connect(m_dialog, &ExportDialog::chosen, this, &ChartExport::run);
    }
    bringForward(m_dialog);
}

void ChartExport::run(const ExportChoice &choice, const QString &path)
{
    if (m_writer.isBusy() || m_csvUnderWay) {
        say(tr("Something is being exported already: wait until it is done, or cancel it."), true);
        return;
    }
    if (choice.kind != ExportKind::Csv) {
        writePicture(choice, path);
        return;
    }
    m_csvUnderWay = true;
    m_notice->start(tr("Writing readings to “%1”").arg(QDir::toNativeSeparators(path)));
    const LightChart::Times times = choice.everything ? m_chart->wholeTimes() : m_chart->shownTimes();
    emit csvExportRequested(path, times.from, times.to);
}

void ChartExport::writePicture(const ExportChoice &choice, const QString &path)
{
    const auto print = std::make_shared<ChartPrint>(*m_chart, choice.size);
    if (choice.kind == ExportKind::Png) {
        m_writer.write(path, print->pixels(choice.scale),
                       [print, scale = choice.scale](int top, int count) { return print->rows(scale, top, count); });
    } else {
        m_writer.write(path, choice.kind == ExportKind::Svg ? print->svg() : print->pdf());
    }
    m_notice->start(tr("Writing the picture to “%1”").arg(QDir::toNativeSeparators(path)));
}

void ChartExport::copy()
{
    const double scale = m_chart->devicePixelRatioF();
    QImage image = ChartPrint(*m_chart, m_chart->size()).image(scale);
    image.setDevicePixelRatio(scale);
    QGuiApplication::clipboard()->setImage(image);
    say(tr("The picture is on the clipboard."), false);
}

void ChartExport::cancel()
{
    m_writer.cancel();
    if (!m_csvUnderWay)
        return;
    emit csvExportCancelled();
    finish(tr("The readings were not written: you cancelled it."), false);
}

void ChartExport::showCsvProgress(double share)
{
    if (m_csvUnderWay)
        m_notice->setShare(share);
}

void ChartExport::showCsvFinished(const QString &path, quint64 readings)
{
    if (m_csvUnderWay)
        finish(
            tr("%1 readings were written to “%2”.").arg(QLocale().toString(readings), QDir::toNativeSeparators(path)),
            false);
}

void ChartExport::showCsvFailed(const QString &sentence)
{
    if (m_csvUnderWay)
        finish(sentence, true);
}

void ChartExport::finish(const QString &sentence, bool warning)
{
    m_csvUnderWay = false;
    m_notice->finish(sentence, warning);
    say(sentence, warning);
}

void ChartExport::say(const QString &sentence, bool warning)
{
    LogEntry entry;
    entry.at = currentTimestamp();
    entry.warning = warning;
    entry.remark = sentence;
    LogBatch batch;
    batch.entries << entry;
    emit logged(batch);
}

void ChartExport::retranslate()
{
    m_picture.setText(tr("&Export picture…"));
    m_picture.setToolTip(plainToolTip(tr("Writes what the chart shows into a file, as a PNG, an SVG or a PDF.")));
    m_readings.setText(tr("Export &readings…"));
    m_readings.setToolTip(plainToolTip(tr("Writes readings into a CSV file.")));
    m_copy.setText(tr("&Copy picture"));
    m_copy.setToolTip(plainToolTip(tr("Puts what the chart shows on the clipboard, as a picture.")));
}

} // namespace nightlight
