// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <optional>

namespace nightlight {

/// The time by which readings grow old. What is given up is gone for good, so a clock that has jumped ahead is believed
/// only once it has stood so for a day; until then time goes on from what it was. A clock that goes back is believed at
/// once: it costs nothing.
class AgeClock
{
public:
    /// \a known is a time that has surely been, as of the newest reading that is there.
    AgeClock(Timestamp known, Moment now) : m_believed(known), m_at(now) { }

    /// What time it is when the clock says \a ofDay.
    Timestamp now(Timestamp ofDay, Moment now);

private:
    Timestamp m_believed;
    Moment m_at; ///< when that was so
    std::optional<Moment> m_doubtedSince;
};

} // namespace nightlight
