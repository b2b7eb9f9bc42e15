// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customplot.h"

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

} // namespace nightlight
