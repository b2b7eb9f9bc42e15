// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingwindows.h"

#include "device/history/historyfile.h"
#include "recordingloader.h"
#include "recordingwindow.h"
#include "ui/bringforward.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace nightlight {

RecordingWindows::RecordingWindows(QWidget *window) : QObject(window), m_window(window)
{
}

RecordingWindows::~RecordingWindows()
{
    for (const QPointer<ChartWindow> &window : m_open)
        delete window;
}

void RecordingWindows::ask()
{
    auto *dialog = m_window->findChild<QFileDialog *>(QStringLiteral("openRecording"));
    if (!dialog) {
        dialog = new QFileDialog(m_window, tr("Open a recording"),
                                 QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                 tr("Recordings and histories (*.csv *.tsv *.txt *.sqlite *.sqlite.*);;All files (*)"));
        dialog->setObjectName(QStringLiteral("openRecording"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &RecordingWindows::open);
    }
    bringForward(dialog);
}

void RecordingWindows::open(const QString &path)
{
    if (HistoryFile::isSqlite(path)) {
        emit historyChosen(path);
        return;
    }
    auto *window = new RecordingWindow(QFileInfo(path).fileName());
    auto *loader = new RecordingLoader(path, window);
    connect(loader, &RecordingLoader::opened, window, &RecordingWindow::showName);
    connect(loader, &RecordingLoader::loaded, window, &RecordingWindow::addPoints);
    connect(loader, &RecordingLoader::finished, window, &RecordingWindow::showEnd);
    connect(loader, &RecordingLoader::failed, window, &RecordingWindow::showBroken);
    connect(window, &RecordingWindow::cancelRequested, loader, &RecordingLoader::cancel);
    show(window);
    loader->start();
}

void RecordingWindows::show(ChartWindow *window)
{
    m_open.removeAll(nullptr);
    m_open << window;
    window->show();
}

void RecordingWindows::closeAll()
{
    for (const QPointer<ChartWindow> &window : m_open) {
        if (window)
            window->close();
    }
}

} // namespace nightlight
