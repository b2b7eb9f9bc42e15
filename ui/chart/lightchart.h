// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    All, ///< from the first reading held to now
    Zoomed, ///< the person has zoomed to something else; only reported, never set
};

enum class ChartKind {
    Live,
    Recording, ///< of which nothing more will come: there is no present, and no threshold
};

/// Light over time: what was published and what came back, live.
///
/// Following, its right edge is now; paused, it stands still and still takes every reading. Readings may come in any
/// order of time and at any rate: a frame is drawn once in 16 ms at the most, and none while nobody can see it.
class LightChart : public QWidget
{
    Q_OBJECT

public:
    struct Times
    {
        Timestamp from;
        Timestamp to;
    };

    explicit LightChart(QWidget *parent = nullptr, ChartKind kind = ChartKind::Live);
    ~LightChart() override;

    ChartKind kind() const;
    bool isFollowing() const;
    ChartSpan span() const;

    qsizetype publishedCount() const;
    qsizetype receivedCount() const;
    /// The light of the reading that is the latest in time, not the one that came last.
    std::optional<double> latestPublished() const;
    std::optional<double> latestReceived() const;
    Times shownTimes() const;
    /// Of everything there is to see: from the first reading, or setBeginning(), to the last one or now.
    Times wholeTimes() const;
    LightRange shownValues() const;

    /// What stands beside the pointer, a line each; empty while the pointer is elsewhere.
    QStringList readout() const;

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
    /// There is something to see from \a at on, even if no reading of that time is held.
    void setBeginning(nightlight::Timestamp at);
    /// Forgets what was received: another device is watched now.
    void clearReceived();
    /// The connection came up or went down at \a at: times without one are shaded.
    void showLink(bool up, nightlight::Timestamp at);
    /// The device's connection, and the monitor's. While one is down no line is drawn of what goes through it; readings
    /// taken then are dots.
    void showDeviceLink(bool up, nightlight::Timestamp at);
    void showMonitorLink(bool up, nightlight::Timestamp at);
    void setThreshold(double light);
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
    /// The person, or who acts for them, has changed what is shown; not while the chart follows by itself.
    void viewChanged();
    /// So many readings have come, whether they are among what is shown or not; none: some have gone.
    void readingsChanged(qsizetype published, qsizetype received);
    void themeChanged();
    /// A frame with all readings added so far has been painted at \a at. Never while the chart cannot be seen; paused,
    /// only if a reading falls into the times shown.
    void drawn(nightlight::Moment at);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts;

    void connectInput();
    void add(ChartSeries &series, std::vector<ChartPoint> points);
    void note(ChartGaps &gaps, bool up, Timestamp at);
    void applyTheme();
    void retranslate();
    void updateView();
    void updateValues();
    void drawFrame();
    /// Does \a change to what is shown, reports what became of it and draws it.
    template <typename Change> void changeView(Change change);

    std::unique_ptr<Parts> m_parts;
};

} // namespace nightlight
