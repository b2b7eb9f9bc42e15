// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace nightlight {

class ChartWindow;

/// The recordings and histories that are open beside the window.
class RecordingWindows final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to \a window.
    explicit RecordingWindows(QWidget *window);
    /// Closes them all.
    ~RecordingWindows() override;

public slots:
    /// Asks for a file and opens it.
    void ask();
    /// Opens a CSV file in a window of its own, which shows what is wrong if it cannot; of a history it only emits
    /// historyChosen().
    void open(const QString &path);
    /// Shows a window that somebody else brings the points for, and owns it from now on.
    void show(nightlight::ChartWindow *window);
    void closeAll();

signals:
    void historyChosen(const QString &path);

private:
    QWidget *m_window;
    QList<QPointer<ChartWindow>> m_open;
};

} // namespace nightlight
