// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/recording/recordedlines.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QMenu;

namespace nightlight {

class ChartArea;
class ChartExport;
class ChartTools;
class ElidedLabel;
class LightChart;
class ProgressNotice;
class ViewActions;

/// A recording beside what is live, with the same chart and the same tools. Who opens it brings the points.
class RecordingWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a name is that of the recording, for the title.
    explicit RecordingWindow(const QString &name, QWidget *parent = nullptr);

    LightChart *chart() const;

    QSize sizeHint() const override { return {900, 560}; }

public slots:
    /// What the one line is called; empty: there are two, published and received.
    void showName(const QString &name);
    /// More points; \a share of all that will come are there then, from 0 to 1.
    void addPoints(const nightlight::RecordedPoints &points, double share);
    /// All points are there; so many values of the recording were none.
    void showEnd(quint64 skipped);
    /// Nothing more will come; \a sentence says why and what to do.
    void showTrouble(const QString &sentence);

signals:
    /// What has come is enough.
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Loading, Whole, Cancelled, Broken };

    void build();
    void buildMenu();
    void drawPoints();
    void finish(State state);
    void showState();
    void retranslate();

    QString m_name;
    QString m_line; ///< what the one line is called
    State m_state = State::Loading;
    quint64 m_skipped = 0;
    RecordedPoints m_pending; ///< that the chart has not got yet
    QTimer m_rest; ///< while it runs, points are gathered: drawing each piece would hold up the others
    ChartArea *m_area;
    ProgressNotice *m_loading;
    ProgressNotice *m_writing;
    ViewActions *m_actions;
    ChartTools *m_tools;
    ChartExport *m_export;
    QLabel *m_trouble;
    ElidedLabel *m_words;
    QMenu *m_file = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_close = nullptr;
};

} // namespace nightlight
