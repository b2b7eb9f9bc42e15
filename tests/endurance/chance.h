// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <random>

namespace nightlight::test {

/// What happens by chance: the same for the same seed.
class Chance
{
public:
    explicit Chance(quint64 seed) : m_generator(seed) { }

    /// True so often: \a probability is 0 for never, 1 for always.
    bool happens(double probability);
    /// Between the two; short ones are as likely as long ones, by magnitude.
    std::chrono::milliseconds between(std::chrono::milliseconds shortest, std::chrono::milliseconds longest);
    std::mt19937_64 &generator() { return m_generator; }

private:
    double fraction();

    std::mt19937_64 m_generator;
};

} // namespace nightlight::test
