// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlightticker.h"

#include "charttext.h"
#include "ui/figures.h"

#include <cmath>

namespace nightlight {

namespace {

/// The smallest round number that is at least \a distance; 25, but not 2.5, which is no whole number.
double roundStep(double distance)
{
    const double magnitude = std::pow(10, std::floor(std::log10(distance)));
    for (const double figure : {1.0, 2.0, 2.5, 5.0}) {
        const bool whole = figure != 2.5 || magnitude >= 10;
        if (whole && figure * magnitude >= distance)
            return figure * magnitude;
    }
    return 10 * magnitude;
}

} // namespace

void ChartLightTicker::generate(const QCPRange &range, const QLocale &locale, QChar, int, QVector<double> &ticks,
                                QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    const double lineHeight = QFontMetricsF(m_axis->tickLabelFont()).height();
    const int most = std::clamp(int(m_axis->axisRect()->height() / (2.6 * lineHeight)), 2, 12);
    double step = roundStep(range.size() / most);
    if (range.size() >= 3)
        step = std::max(step, 1.0);
    ticks.clear();
    const double first = std::ceil(range.lower / step);
    const int count = int(std::floor(range.upper / step) - first) + 1;
    for (int i = 0; i < count; ++i)
        ticks << (first + i) * step;
    if (subTicks)
        subTicks->clear();
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks))
        tickLabels->append(lightText(tick, locale));
}

} // namespace nightlight
