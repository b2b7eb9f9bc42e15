// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historychart.h"
#include "historyfileexport.h"

#include "device/history/history.h"

#include <memory>

namespace nightlight {

class HistoryWindow;

/// Brings a window the readings of a history's file, which is only read.
class OlderHistory : public QObject
{
    Q_OBJECT

public:
    /// Owned by \a window.
    OlderHistory(const QString &path, HistoryWindow *window);

private:
    void onContents(const HistoryContents &contents);
    void showDevice(const QString &device);

    const QString m_path;
    HistoryWindow *m_window;
    std::unique_ptr<History> m_history;
    HistoryChart m_chart;
    HistoryFileExport m_files;
};

} // namespace nightlight
