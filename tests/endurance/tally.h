// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <set>
#include <utility>
#include <vector>

namespace nightlight::test {

/// Counts the readings of one device by their numbers, independently of the program.
///
/// The value of each reading is a moment of the board that measures it: no two are alike, and later ones are larger.
class Tally
{
public:
    struct Counts
    {
        quint64 taken = 0;
        quint64 received = 0; ///< each once
        quint64 lost = 0;
        quint64 repeated = 0;
        quint64 outOfOrder = 0; ///< that were taken before the one with the next lower number
    };

    /// A reading came.
    void arrived(quint64 seq, double value);
    /// The journal had this reading stored when the program was killed.
    void stored(quint64 seq, double value) { m_stored.emplace(seq, value); }
    /// What is known if the numbers up to \a last were given. Lost is a number that never came, a reading that was
    /// stored and never came, and one that came under a number another one had.
    Counts counts(quint64 last) const;
    /// The highest number that came, or was stored; 0 if there is none.
    quint64 highest() const;
    /// Between two readings that follow each other, as far as nothing of it lies in \a away, which are times from and
    /// to. In the unit of the values.
    double longestPause(const std::vector<std::pair<double, double>> &away) const;

private:
    using Readings = std::set<std::pair<quint64, double>>;

    Readings m_received;
    Readings m_stored;
    quint64 m_repeated = 0;
};

} // namespace nightlight::test
