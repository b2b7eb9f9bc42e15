// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace nightlight {

/// Turns SIGINT and SIGTERM into a Qt signal. One at a time in a program.
///
/// Another of them half a second later or more ends the program at once: it may hang in writing to a pipe nobody reads.
/// Closer ones count as one, because timeout(1) sends its signal to the program and to its group.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

signals:
    void raised();

private:
    int m_ends[2] = {-1, -1}; ///< of a socket pair: the handler writes into the first
    QSocketNotifier m_notifier;
};

} // namespace nightlight
