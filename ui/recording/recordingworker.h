// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/recording/recordedlines.h"

#include <QObject>

namespace nightlight {

/// Reads a recording piece by piece, in a thread of its own.
class RecordingWorker final : public QObject
{
    Q_OBJECT

public:
    enum class After { Piece, LastPiece, Trouble };
    static constexpr int rowsAPiece = 20'000;

    explicit RecordingWorker(const QString &path) : m_lines(path) { }

    void open();
    void readPiece();

signals:
    /// \a name is of the one line; empty if there are two.
    void opened(const QString &name);
    /// Of which some may come before failed() too.
    void read(const nightlight::RecordedPoints &points, double share, nightlight::RecordingWorker::After what,
              quint64 skipped);
    void failed(const QString &sentence);

private:
    RecordedLines m_lines;
};

} // namespace nightlight
