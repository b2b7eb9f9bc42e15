// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace nightlight::test {

/// How the memory of a process grows, over the lives of it that follow each other: the slope of the straight lines, one
/// a life and all of one slope, that fit best.
class MemoryGrowth
{
public:
    /// The program was started: what follows is a line of its own.
    void beginLife() { m_lives.emplace_back(); }
    /// Takes no notice of the first seconds of a life. Only after beginLife().
    void add(std::chrono::duration<double> age, double bytes);
    /// In bytes; none if there was too little time to tell.
    std::optional<double> perHour() const;

private:
    struct Life
    {
        double count = 0;
        double time = 0; ///< sums, in hours
        double timeTime = 0;
        double bytes = 0;
        double timeBytes = 0;
    };

    std::vector<Life> m_lives;
};

/// What the process \a id has of memory that is its own, in bytes; 0 if there is no such process.
double ownMemory(qint64 id);

} // namespace nightlight::test
