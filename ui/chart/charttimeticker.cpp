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

double ChartTimeTicker::widestLabel(TimeDetail detail, double time, const QLocale &locale)
{
    constexpr double hour = 3600;
    const std::tuple measuredFor(m_axis->tickLabelFont(), locale, std::floor(time / hour));
    if (m_measuredFor != measuredFor) {
        m_measuredFor = measuredFor;
        m_widths.fill(0);
    }
    double &width = m_widths[std::size_t(detail)];
    if (width == 0) {
        const QFontMetricsF metrics(m_axis->tickLabelFont());
        width = metrics.horizontalAdvance(timeText(localTime(time), detail, locale)) + 3 * metrics.averageCharWidth();
    }
    return width;
}

void ChartTimeTicker::generate(const QCPRange &range, const QLocale &locale, QChar, int, QVector<double> &ticks,
                               QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    const double pixels = std::max(m_axis->axisRect()->width(), 1);
    const TickStep step = tickStepFor([&](TimeDetail detail) {
        double widest = widestLabel(detail, range.upper, locale);
        if (detail == TimeDetail::Minute) // midnight shows the day
            widest = std::max(widest, widestLabel(TimeDetail::Day, range.upper, locale));
        return widest * range.size() / pixels;
    });
    ticks = ticksBetween(range.lower, range.upper, step);
    if (subTicks)
        subTicks->clear();
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks)) {
        const QDateTime at = localTime(tick);
        const bool midnight =
            step.detail >= TimeDetail::Minute && at.time().hour() < 3 && at == at.date().startOfDay(); // mostly at 0:00
        tickLabels->append(timeText(at, midnight ? TimeDetail::Day : step.detail, locale));
    }
}

} // namespace nightlight
