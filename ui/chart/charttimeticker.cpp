// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttimeticker.h"

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
    if (!isKnown(range, step, locale))
        m_known = find(range, step, locale);
    const QList<double> &all = m_known->ticks;
    const auto begin = std::lower_bound(all.begin(), all.end(), range.lower);
    const auto end = std::upper_bound(begin, all.end(), range.upper);
    ticks = QVector<double>(begin, end);
    if (subTicks)
        subTicks->clear();
    if (tickLabels)
        *tickLabels = m_known->labels.mid(begin - all.begin(), end - begin);
}

bool ChartTimeTicker::isKnown(const QCPRange &range, const TickStep &step, const QLocale &locale) const
{
    return m_known && m_known->step == step && m_known->locale == locale && m_known->range.contains(range.lower)
           && m_known->range.contains(range.upper);
}

ChartTimeTicker::Known ChartTimeTicker::find(const QCPRange &range, const TickStep &step, const QLocale &locale)
{
    Known known{{range.lower, range.upper + range.size() / 4}, step, locale, {}, {}};
    known.ticks = ticksBetween(known.range.lower, known.range.upper, step);
    for (const double tick : std::as_const(known.ticks)) {
        const QDateTime at = localTime(tick);
        const bool midnight =
            step.detail >= TimeDetail::Minute && at.time().hour() < 3 && at == at.date().startOfDay(); // mostly at 0:00
        known.labels.append(timeText(at, midnight ? TimeDetail::Day : step.detail, locale));
    }
    return known;
}

} // namespace nightlight
