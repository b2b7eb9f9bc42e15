// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customplot.h"

namespace nightlight {

/// Ticks at round numbers of light: whole ones, until so little is shown that only parts are left.
class ChartLightTicker final : public QCPAxisTicker
{
public:
    /// \a axis is the one that shows the ticks; it gives the room and the font.
    explicit ChartLightTicker(const QCPAxis *axis) : m_axis(axis) { }

    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    const QCPAxis *m_axis;
};

} // namespace nightlight
