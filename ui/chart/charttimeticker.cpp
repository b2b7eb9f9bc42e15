// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttimeticker.h"

#include "charttimesteps.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

QDateTime localTime(double time)
{
    return QDateTime::fromMSecsSinceEpoch(std::llround(time * 1000));
}

} // namespace

void ChartTimeTicker::generate(const QCPRange &range, const QLocale &locale, QChar, int, QVector<double> &ticks,
                               QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    const QFontMetricsF metrics(m_axis->tickLabelFont());
    const double pixels = std::max(m_axis->axisRect()->width(), 1);
    const TickStep step = tickStepFor([&](TimeDetail detail) {
        double widest = metrics.horizontalAdvance(timeText(localTime(range.upper), detail, locale));
        if (detail == TimeDetail::Minute) // midnight shows the day
            widest =
                std::max(widest, metrics.horizontalAdvance(timeText(localTime(range.upper), TimeDetail::Day, locale)));
        return (widest + 3 * metrics.averageCharWidth()) * range.size() / pixels;
    });
    ticks = ticksBetween(range.lower, range.upper, step);
    if (subTicks)
        subTicks->clear();
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks)) {
        const QDateTime at = localTime(tick);
        const bool midnight = step.detail >= TimeDetail::Minute && at == at.date().startOfDay();
        tickLabels->append(timeText(at, midnight ? TimeDetail::Day : step.detail, locale));
    }
}

} // namespace nightlight
