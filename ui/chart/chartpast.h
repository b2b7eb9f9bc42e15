// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace nightlight {

/// Knows which part of the history a chart has asked for, and when what it shows needs another one. Times are in
/// seconds since 1970.
class ChartPast
{
public:
    struct Part
    {
        double from = 0;
        double to = 0;
        int columns = 1; ///< pixels that it is drawn over
    };

    /// The history begins at \a begin; without one there is none. Forgets what was asked for.
    void setBegin(std::optional<double> begin);
    std::optional<double> begin() const { return m_begin; }

    /// What to ask for when the chart shows the times from \a from to \a to with so many seconds a pixel, and has all
    /// that comes after \a liveFrom itself; nothing if that was asked for already. It is more than what is shown, so
    /// that the next steps to the side need nothing.
    std::optional<Part> ask(double from, double to, double secondsPerPixel, double liveFrom);

private:
    struct Asked
    {
        double from = 0;
        double to = 0;
        double secondsPerPixel = 0;
    };

    std::optional<double> m_begin;
    std::optional<Asked> m_asked;
};

} // namespace nightlight
