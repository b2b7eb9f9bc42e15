// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttext.h"
#include "customplot.h"

#include <array>
#include <tuple>

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
    /// The width of the widest label that tells \a detail at \a time, in pixels.
    double widestLabel(TimeDetail detail, double time, const QLocale &locale);

    const QCPAxis *m_axis;
    // Text is measured again only when it may have become wider, as in another month or language.
    std::array<double, std::size_t(TimeDetail::Millisecond) + 1> m_widths{};
    std::tuple<QFont, QLocale, double> m_measuredFor;
};

} // namespace nightlight
