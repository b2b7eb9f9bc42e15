// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <chrono>
#include <optional>

namespace nightlight::test {

/// The longest time without a reading while nothing stood in its way.
class Silence
{
public:
    /// What the last trouble was about.
    enum class After { Broker, Other };

    /// Nothing stands in the way any more.
    void begin(Moment now, After after);
    void arrived(Moment now);
    /// Something is in the way: it is nobody's silence now.
    void end(Moment now);

    std::chrono::nanoseconds longest(After after) const { return m_longest[int(after)]; }
    /// How often it began.
    int count(After after) const { return m_count[int(after)]; }

private:
    std::optional<Moment> m_since;
    After m_after = After::Other;
    std::chrono::nanoseconds m_longest[2]{};
    int m_count[2]{};
};

} // namespace nightlight::test
