// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartseries.h"
#include "lightchart.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace nightlight {

class ChartFrames;
class ChartLine;
class ChartPlot;
class FocusFrame;
class OverviewHandle;

/// Everything that a chart could show in one strip, with what it does show as a frame that can be dragged, resized at
/// its edges and sent elsewhere by a click.
///
/// It is drawn once a second at the most when readings come, and once in five to move on; the frame at once when a
/// person moves it.
class ChartOverview final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shortestDrawn{1'000};
    static constexpr std::chrono::milliseconds shortestMoved{5'000}; ///< if nothing but time has passed

    /// \a chart must live longer.
    explicit ChartOverview(LightChart *chart, QWidget *parent = nullptr);
    ~ChartOverview() override;

    /// What was before the readings that the chart holds, coarse enough for a strip; in place of what was told of its
    /// line before.
    void showPast(const HistorySlice &slice);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// All of it was drawn anew, not the frame alone.
    void drawn();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Grip { None, Whole, Left, Right };

    int labelHeight() const;
    void applyTheme();
    void retranslate();
    void sayTimes();
    void draw();
    void drawIn(std::chrono::milliseconds delay);
    void drawLater();
    void drawHandle();
    void placeHandle();
    Grip gripAt(QPointF at);
    double timeAt(double x) const;
    double secondsPerPixel() const;
    /// Shows these times; the chart follows if they reach up to the end.
    void show(double from, double to);
    void moveBy(double seconds);
    void zoom(double factor);

    LightChart *m_chart;
    std::unique_ptr<ChartReadings> m_past;
    ChartPlot *m_plot;
    ChartFrames *m_frames; ///< of the frame alone
    FocusFrame *m_focusFrame;
    QTimer m_later;
    double m_drawnTo = 0; ///< the end when it was drawn last
    Grip m_grip = Grip::None; ///< that the mouse holds
    double m_gripOffset = 0; ///< seconds from what is held to where the mouse took it

    // Owned by the plot.
    std::vector<ChartLine *> m_publishedLines;
    std::vector<ChartLine *> m_receivedLines;
    OverviewHandle *m_handle;
};

} // namespace nightlight
