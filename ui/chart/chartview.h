// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightchart.h"

namespace nightlight {

/// Which times the chart shows, and whether it follows. Times are in seconds since 1970.
class ChartView
{
public:
    static constexpr double shortestWidth = 0.1;
    static constexpr double longestWidth = 100.0 * 365 * 24 * 3600;

    /// What there is to see. Call it before each frame and before what the person does.
    struct Extent
    {
        double first; ///< the first reading; now if there is none
        double last; ///< the last reading or now, whichever is later
        double now;
    };
    void update(const Extent &extent);
    /// Over so many columns of pixels it is drawn: while following, the right edge goes on by steps of less than a
    /// column, so that most frames have the columns of the one before. With none it is always now.
    void setColumns(int columns) { m_columns = columns; }

    double from() const { return m_from; }
    double to() const { return m_to; }
    double width() const { return m_to - m_from; }
    ChartSpan span() const { return m_span; }
    bool isFollowing() const { return m_following; }

    void setSpan(ChartSpan span);
    void setFollowing(bool following);
    /// Shows \a factor times as much: while following up to the right edge, else around \a time.
    void zoom(double factor, double time);
    /// Shows what lies \a seconds later, and pauses.
    void pan(double seconds);
    /// Shows these times, and pauses; they are brought to what can be shown and to where there is something to see.
    void show(double from, double to);
    /// Shows the first readings, and pauses.
    void goToStart();

private:
    void showAll();
    void stayNear();
    double edgeFor(double time, double width) const;

    Extent m_extent{0, 0, 0};
    ChartSpan m_span = ChartSpan::Minute;
    bool m_following = true;
    double m_from = -60;
    double m_to = 0;
    int m_columns = 0;
};

} // namespace nightlight
