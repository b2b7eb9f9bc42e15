// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartdashes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nightlight {

namespace {

constexpr double peak = 4; // pixels
constexpr double longestPart = 2; // pixels to the right, well below a dash and a pause

/// \a line with further corners where it has few, so that each lies wholly in a dash or in a pause.
QPolygonF parted(std::span<const QPointF> line)
{
    QPolygonF parts;
    parts.reserve(qsizetype(line.size()));
    for (const QPointF &corner : line) {
        const QPointF from = parts.isEmpty() ? corner : parts.last();
        const int count = int(std::ceil((corner.x() - from.x()) / longestPart));
        for (int i = 1; i < count; ++i)
            parts << from + (corner - from) * (double(i) / count);
        parts << corner;
    }
    return parts;
}

/// Neighbouring corners of the line, from first up to last, that are all in a dash or all in a pause.
struct Run
{
    bool isDash;
    qsizetype first;
    qsizetype last;
    double top = std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();
};

QList<Run> runsOf(const QPolygonF &line, double origin, double dash, double pause)
{
    const double period = dash + pause;
    QList<Run> runs;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double turns = (line[i].x() + origin) / period;
        const bool isDash = (turns - std::floor(turns)) * period < dash;
        if (runs.isEmpty() || runs.last().isDash != isDash)
            runs << Run{isDash, i, i};
        Run &run = runs.last();
        run.last = i;
        run.top = std::min(run.top, line[i].y());
        run.bottom = std::max(run.bottom, line[i].y());
    }
    return runs;
}

bool isDrawn(const QList<Run> &runs, qsizetype index)
{
    const Run &run = runs[index];
    if (run.isDash || index == 0 || index == runs.size() - 1)
        return true;
    const double top = std::min(runs[index - 1].top, runs[index + 1].top);
    const double bottom = std::max(runs[index - 1].bottom, runs[index + 1].bottom);
    const double allowed = peak + (bottom - top) / 4;
    return run.top < top - allowed || run.bottom > bottom + allowed;
}

} // namespace

QList<QPolygonF> dashesOf(std::span<const QPointF> corners, double origin, double dash, double pause)
{
    const QPolygonF line = parted(corners);
    const auto runs = runsOf(line, origin, dash, pause);
    QList<QPolygonF> dashes;
    QPolygonF current;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (!isDrawn(runs, i)) {
            if (!current.isEmpty())
                dashes << std::exchange(current, {});
            continue;
        }
        for (qsizetype corner = runs[i].first; corner <= runs[i].last; ++corner)
            current << line[corner];
    }
    if (!current.isEmpty())
        dashes << current;
    return dashes;
}

double dashesEnd(double dash, double pause)
{
    // The last dash may rise or fall further, and then the pause before it is drawn or is not.
    return dash + pause + longestPart;
}

} // namespace nightlight
