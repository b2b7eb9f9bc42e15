// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportchoice.h"
#include "picturewriter.h"

#include "device/telemetry/logentry.h"
#include "device/telemetry/reading.h"

#include <QAction>
#include <QPointer>

namespace nightlight {

class ExportDialog;
class LightChart;
class ProgressNotice;

/// Takes a chart out of the window: as a picture or as readings into a file, or as a picture to the clipboard.
///
/// Pictures it writes itself. Of readings it knows none but those of the chart: who has the others writes them, on
/// csvExportRequested(), and tells how it goes.
class ChartExport final : public QObject
{
    Q_OBJECT

public:
    /// \a chart and \a notice live at least as long; dialogs belong to \a window.
    ChartExport(LightChart *chart, ProgressNotice *notice, QWidget *window);

    /// In the order in which a menu is to have them.
    QList<QAction *> actions() { return {&m_picture, &m_readings, &m_copy}; }
    void retranslate();
    /// There is somebody who writes readings.
    void offerReadings();

public slots:
    /// Opens the dialog.
    void ask(nightlight::ExportKind kind);
    /// Does what the dialog does once a file is chosen. Nothing while something is being written.
    void run(const nightlight::ExportChoice &choice, const QString &path);
    void copy();
    /// \a share is from 0 to 1.
    void showCsvProgress(double share);
    void showCsvFinished(const QString &path, quint64 readings);
    /// \a sentence says what is wrong and what to do. After a cancelled export there is no need to call it.
    void showCsvFailed(const QString &sentence);

signals:
    void csvExportRequested(const QString &path, nightlight::Timestamp from, nightlight::Timestamp to);
    void csvExportCancelled();
    void logged(const nightlight::LogBatch &batch);

private:
    void writePicture(const ExportChoice &choice, const QString &path);
    void cancel();
    void finish(const QString &sentence, bool warning);
    void say(const QString &sentence, bool warning);

    LightChart *m_chart;
    ProgressNotice *m_notice;
    QWidget *m_window;
    QAction m_picture;
    QAction m_readings;
    QAction m_copy;
    PictureWriter m_writer;
    QPointer<ExportDialog> m_dialog;
    bool m_csvUnderWay = false;
};

} // namespace nightlight
