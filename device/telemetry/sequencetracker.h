// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

#include <map>
#include <vector>

namespace nightlight {

/// Tells from the numbers of one device's readings what was lost and what came twice.
///
/// A number above the highest so far leaves those between them missing until they come. Numbers below the first one
/// seen are not lost, the device was only not watched yet; should they still come, they count once. A lower number that
/// is not missing, with a later time than the highest one's, means that the device has begun to count anew, and so does
/// a jump by more numbers than it can have used up since. What was missing until then stays lost. A time later than it
/// can be by now is from before the device's clock was set back, and no sign of that.
class SequenceTracker
{
public:
    enum class Arrival {
        New, ///< above all before
        Late, ///< below the highest, and not seen before
        Repeated,
    };

    /// How many gaps are remembered. Of more, the oldest are forgotten: they stay lost, and whatever comes at or below
    /// them is Late even if it comes twice, for to show one reading twice is better than to drop one.
    static constexpr size_t mostGaps = 1024;
    /// So many numbers may be used up at once, and then one each millisecond.
    static constexpr quint64 longestJump = 10'000;
    /// About so many of the latest readings are known by number and time, so that they are Repeated whatever the
    /// device's clock and count have done since.
    static constexpr size_t knownReadings = 4096;

    /// To be told each reading that arrives, in the order of arrival; \a takenAt is the device's own time.
    Arrival arrived(quint64 seq, Timestamp takenAt, Moment arrivedAt);

    /// How many numbers are missing now.
    quint64 lost() const { return m_lost; }

private:
    struct Known
    {
        quint64 seq = 0;
        Timestamp takenAt = Timestamp::min(); ///< which no reading has

        bool operator==(const Known &) const = default;
    };

    Arrival judge(quint64 seq, Timestamp takenAt, Moment arrivedAt);
    bool hasLeapt(quint64 seq, Timestamp takenAt) const;
    bool isFromTheFuture(Timestamp takenAt, Moment arrivedAt) const;
    void beginAt(quint64 seq);
    void setHighest(quint64 seq, Timestamp takenAt, Moment arrivedAt);
    bool fill(quint64 seq);
    void addGap(quint64 first, quint64 last);

    std::map<quint64, quint64> m_gaps; ///< first and last missing number; the gap below m_first is not counted as lost
    std::optional<quint64> m_forgottenUpTo;
    std::vector<Known> m_known = std::vector<Known>(knownReadings); ///< each at its number's remainder
    bool m_begun = false;
    quint64 m_first = 0;
    quint64 m_highest = 0;
    Timestamp m_highestTakenAt;
    Moment m_highestArrivedAt;
    quint64 m_lost = 0;
};

} // namespace nightlight
