// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace nightlight {

/// Says when to draw: soon after something has changed, once a display frame at the most, and never while hidden.
class ChartFrames : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shortest{16};

    explicit ChartFrames(QObject *parent = nullptr);

    /// Something has changed and is to be drawn; while hidden it is remembered.
    void request();
    /// Something will have changed after \a delay even if nothing comes in.
    void requestIn(std::chrono::milliseconds delay);
    void setHidden(bool hidden);

signals:
    void due();

private:
    void draw();

    QTimer m_soon;
    QTimer m_later;
    QElapsedTimer m_sinceLast;
    bool m_hidden = true;
    bool m_wanted = true;
};

} // namespace nightlight
