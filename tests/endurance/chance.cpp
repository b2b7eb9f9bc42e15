// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chance.h"

#include <cmath>

namespace nightlight::test {

bool Chance::happens(double probability)
{
    return fraction() < probability;
}

std::chrono::milliseconds Chance::between(std::chrono::milliseconds shortest, std::chrono::milliseconds longest)
{
    const double part = fraction();
    if (shortest >= longest)
        return longest;
    const double ratio = double(longest.count()) / double(shortest.count());
    return std::chrono::milliseconds(std::llround(double(shortest.count()) * std::pow(ratio, part)));
}

double Chance::fraction()
{
    return std::uniform_real_distribution<double>(0, 1)(m_generator);
}

} // namespace nightlight::test
