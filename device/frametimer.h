// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QObject>
#include <QTimer>

namespace nightlight {

/// Says when a worker may pass on what it has gathered: at once, but not more often than a display draws.
class FrameTimer : public QObject
{
    Q_OBJECT

public:
    explicit FrameTimer(QObject *parent = nullptr);

    /// There is something to pass on; due() follows.
    void request();

signals:
    void due();

private:
    QTimer m_timer;
    Moment m_last;
};

} // namespace nightlight
