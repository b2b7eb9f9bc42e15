// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

class QWidget;
class QWindow;

namespace nightlight {

/// Says when to draw a chart: at once when something has changed, but not more often than its display shows a new
/// picture, and never while nobody can see it, because it is hidden or its window is minimised or covered.
class ChartFrames : public QObject
{
    Q_OBJECT

public:
    /// What is otherwise since the last frame.
    enum class Change {
        End, ///< some lines go on at their ends, nothing else
        Anything,
    };
    Q_ENUM(Change)

    explicit ChartFrames(QWidget *chart);

    /// Something has changed and is to be drawn, as soon as control is back in the event loop and what waits there has
    /// been handled; while nobody can see it, it is remembered.
    void request() { want(Change::Anything); }
    /// The same if only the ends of lines have changed.
    void requestEnd() { want(Change::End); }
    /// Something will have changed after \a delay even if nothing comes in.
    void requestIn(std::chrono::milliseconds delay);

    /// Whether somebody can see the chart.
    bool isSeen() const { return m_seen; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void due(nightlight::ChartFrames::Change change);
    void seenChanged(bool seen);

private:
    void want(Change change);
    void watchWindow();
    void look();
    void draw();
    std::chrono::nanoseconds frameTime() const;

    QWidget *m_chart;
    QPointer<QWidget> m_window;
    QPointer<QWindow> m_surface;
    QTimer m_soon;
    QTimer m_later;
    std::optional<std::chrono::steady_clock::time_point> m_last;
    bool m_seen = false;
    bool m_wanted = true;
    Change m_change = Change::Anything; ///< since the last frame
    bool m_posted = false; ///< a call of draw() is on its way
};

} // namespace nightlight
