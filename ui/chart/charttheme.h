// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace nightlight {

/// How strongly two opaque colours differ, from 1 to 21, as WCAG 2 defines it.
double contrastRatio(const QColor &a, const QColor &b);

/// The chart's colours, from the system's palette. Text has a contrast of at least 4.5, lines of at least 3.
struct ChartTheme
{
    QColor background;
    QColor text;
    QColor quietText;
    QColor grid;
    QColor published;
    QColor received;
    QColor threshold;
    QColor gap; ///< lies over the background where there was no connection

    bool operator==(const ChartTheme &) const = default;

    static ChartTheme of(const QPalette &palette);
};

} // namespace nightlight
