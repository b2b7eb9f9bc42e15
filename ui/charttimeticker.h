// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttext.h"

#include "customplot.h"

#include <functional>

namespace nightlight {

/// Ticks at round local times, from milliseconds to years, as many as there is room for.
class ChartTimeTicker final : public QCPAxisTicker
{
public:
    /// \a axis is the one that shows the ticks; it gives the room and the font.
    explicit ChartTimeTicker(const QCPAxis *axis) : m_axis(axis) { }

    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    const QCPAxis *m_axis;
};

enum class TickUnit { Millisecond, Hour, Day, Month, Year };

/// The distance of two ticks.
struct TickStep
{
    TickUnit unit;
    int count;
    double seconds; ///< about, for months and years
    TimeDetail detail; ///< what a label has to tell
};

/// The smallest step whose labels fit; \a widthOf gives the room that a label with its distance to the next takes, in
/// seconds.
TickStep tickStepFor(const std::function<double(TimeDetail)> &widthOf);

/// The moments at which there are ticks, in seconds since 1970. Days begin at local midnight, daylight saving or not.
QVector<double> ticksBetween(double from, double to, const TickStep &step);

} // namespace nightlight
