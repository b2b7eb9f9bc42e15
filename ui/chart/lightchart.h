// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlinestyle.h"

#include "device/history/historyslice.h"
#include "device/telemetry/reading.h"
#include "device/telemetry/settings.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace nightlight {

class ChartGaps;
class ChartMeasuring;
class ChartPicture;
class ChartSeries;
struct ChartReadings;
struct ChartPoint;

enum class ChartSpan {
    Minute,
    FiveMinutes,
    Hour,
    All, ///< from the first reading, of the history too, to now
    Zoomed, ///< the person has zoomed to something else; only reported, never set
};

enum class ChartKind {
    Live,
    Recording, ///< of which nothing more will come: there is no present, and no threshold
};

/// Light over time: what was published and what came back, live.
///
/// Following, its right edge is now; paused, it stands still and still takes every reading. Readings may come in any
/// order of time and at any rate: no more frames are drawn than the display shows, and none while nobody can see it.
class LightChart : public QWidget
{
    Q_OBJECT

public:
    struct Times
    {
        Timestamp from;
        Timestamp to;
    };

    /// The reading that the person has clicked on.
    struct SelectedPoint
    {
        bool isReceived = false; ///< else it is one that was published
        Timestamp takenAt;
        double light = 0;

        bool operator==(const SelectedPoint &) const = default;
    };

    explicit LightChart(QWidget *parent = nullptr, ChartKind kind = ChartKind::Live);
    ~LightChart() override;

    ChartKind kind() const;
    bool isFollowing() const;
    /// Whether somebody sees readings as they come.
    bool isWatched() const;
    ChartSpan span() const;
    ChartLineStyle::Shape shape() const;

    qsizetype publishedCount() const;
    qsizetype receivedCount() const;
    /// The light of the reading that is the latest in time, not the one that came last.
    std::optional<double> latestPublished() const;
    std::optional<double> latestReceived() const;
    Times shownTimes() const;
    /// Of everything there is to see: from the first reading, or setPastBegin(), to the last one or now.
    Times wholeTimes() const;
    /// From then on it holds the readings itself; what was before is asked for by pastWanted().
    Timestamp heldFrom() const;
    LightRange shownValues() const;
    std::optional<SelectedPoint> selectedPoint() const;

    /// What stands beside the pointer, a line each; empty while the pointer is elsewhere.
    QStringList readout() const;

    /// What both lines may take together in memory; beyond it the oldest readings are left to the history.
    void setMostBytes(qsizetype bytes);

    const ChartReadings &readings() const;
    const ChartPicture &picture() const;
    ChartMeasuring *measuring() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

public slots:
    /// A reading whose light is not finite is left out, here and in addReceived().
    void addPublished(const QList<nightlight::Reading> &readings);
    void addReceived(const nightlight::ReceivedBatch &batch);
    /// Points of a recording, in any order.
    void addRecorded(std::vector<nightlight::ChartPoint> published, std::vector<nightlight::ChartPoint> received);
    /// What the lines of a recording are called; without a second name there is no second line.
    void setNames(const QString &published, const QString &received);
    /// Forgets what was received: another device is watched now.
    void clearReceived();
    /// When the history begins, from which pastWanted() asks; without a time there is none. Forgets what there was of
    /// it.
    void setPastBegin(std::optional<nightlight::Timestamp> begin);
    /// The last reading before the chart was made was taken at \a from: no line is drawn from there to the first one
    /// since.
    void showAbsence(nightlight::Timestamp from);
    /// The same as setPastBegin() for a recording that is all in a history, which begins and ends then.
    void setPastTimes(const nightlight::LightChart::Times &times);
    /// What the history has, to be drawn before the readings that came since the start.
    void setPast(const nightlight::HistorySlice &slice);
    /// The connection came up or went down at \a at: times without one are shaded.
    void showLink(bool up, nightlight::Timestamp at);
    /// The device's connection, and the monitor's. While one is down no line is drawn of what goes through it; readings
    /// taken then are dots.
    void showDeviceLink(bool up, nightlight::Timestamp at);
    void showMonitorLink(bool up, nightlight::Timestamp at);
    void setThreshold(double light);
    /// Draws a line from reading to reading, or steps.
    void setShape(nightlight::ChartLineStyle::Shape shape);
    /// Marks the reading that is seen closest to \a at; none near marks none.
    void selectPoint(QPointF at);
    /// What the sensor can answer: the scale of the values, with some headroom. It grows for what lies beyond.
    void setLightRange(nightlight::LightRange range);
    /// Shows this much time; the right edge stays where it is. Undoes a zoom of the times.
    void setSpan(nightlight::ChartSpan span);
    /// False pauses: the picture stands still, and nothing is lost.
    void setFollowing(bool following);
    /// Shows these times, or what is closest to them and can be shown. Paused then, unless it is to follow: then so
    /// much time up to now.
    void showTimes(const nightlight::LightChart::Times &times, bool following = false);
    /// Shows as much time as now with \a at in the middle, the cursor there, and pauses.
    void goTo(nightlight::Timestamp at);
    /// Shows everything there is, all times and all values.
    void fit();

signals:
    void followingChanged(bool following);
    void spanChanged(nightlight::ChartSpan span);
    void shapeChanged(nightlight::ChartLineStyle::Shape shape);
    /// The chart shows times, at so many pixels, whose readings it has not: setPast() is to follow, for either line.
    void pastWanted(nightlight::Timestamp from, nightlight::Timestamp to, int columns);
    void selectedPointChanged();
    /// The person, or who acts for them, has changed what is shown; not while the chart follows by itself.
    void viewChanged();
    /// So many readings have come, whether they are among what is shown or not; none: some have gone.
    void readingsChanged(qsizetype published, qsizetype received);
    void themeChanged();
    /// Nobody sees readings as they come any more: the chart is paused or hidden.
    void unwatched();
    /// A frame with all readings added so far has been painted at \a at. Never while the chart cannot be seen; paused,
    /// only if a reading falls into the times shown.
    void drawn(nightlight::Moment at);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;

    void connectInput();
    void changePast(std::optional<double> begin, std::optional<double> end);
    void add(ChartSeries &series, std::vector<ChartPoint> points);
    void note(ChartGaps &gaps, bool up, Timestamp at);
    void applyTheme();
    void retranslate();
    void reportSelection(const std::optional<SelectedPoint> &before);
    void updateView();
    void updateValues();
    void drawFrame(bool endOnly);
    void askForPast();
    /// Does \a change to what is shown, reports what became of it and draws it.
    template <typename Change> void changeView(Change change);

    std::unique_ptr<Parts> m_parts;
};

} // namespace nightlight
