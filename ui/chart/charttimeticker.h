// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttext.h"
#include "charttimesteps.h"
#include "customplot.h"

#include <QLocale>
#include <QStringList>

#include <array>
#include <optional>
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
    /// Ticks at a time that a chart which scrolls comes to soon as well: what time it is somewhere is costly to find
    /// out.
    struct Known
    {
        QCPRange range;
        TickStep step;
        QLocale locale;
        QList<double> ticks;
        QStringList labels;
    };

    bool isKnown(const QCPRange &range, const TickStep &step, const QLocale &locale) const;
    static Known find(const QCPRange &range, const TickStep &step, const QLocale &locale);
    /// The width of the widest label that tells \a detail at \a time, in pixels.
    double widestLabel(TimeDetail detail, double time, const QLocale &locale);

    const QCPAxis *m_axis;
    std::optional<Known> m_known;
    // Text is measured again only when it may have become wider, as in another month or language.
    std::array<double, std::size_t(TimeDetail::Millisecond) + 1> m_widths{};
    std::tuple<QFont, QLocale, double> m_measuredFor;
};

} // namespace nightlight
