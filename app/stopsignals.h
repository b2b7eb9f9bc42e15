// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace nightlight {

/// Turns SIGINT and SIGTERM into a Qt signal. One at a time in a program.
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
