// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartwindow.h"

#include "device/recording/recordedlines.h"

#include <QTimer>

namespace nightlight {

/// A recording, of which all points are held. Who opens it brings them.
class RecordingWindow final : public ChartWindow
{
    Q_OBJECT

public:
    /// \a name is that of the recording, for the title.
    explicit RecordingWindow(const QString &name, QWidget *parent = nullptr);

public slots:
    /// What the one line is called; empty: there are two, published and received.
    void showName(const QString &name);
    /// More points; \a share of all that will come are there then, from 0 to 1.
    void addPoints(const nightlight::RecordedPoints &points, double share);
    /// All points are there; so many values of the recording were none.
    void showEnd(quint64 skipped);
    /// Nothing more will come; \a sentence says why and what to do.
    void showBroken(const QString &sentence);

signals:
    /// What has come is enough.
    void cancelRequested();

private:
    enum class State { Loading, Whole, Cancelled, Broken };

    void drawPoints();
    void finish(State state);
    void showState();
    void retranslate() override;

    QString m_line; ///< what the one line is called
    State m_state = State::Loading;
    quint64 m_skipped = 0;
    RecordedPoints m_pending; ///< that the chart has not got yet
    QTimer m_rest; ///< while it runs, points are gathered: drawing each piece would hold up the others
    ProgressNotice *m_loading;
};

} // namespace nightlight
