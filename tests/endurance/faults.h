// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace nightlight::test {

class Chance;
class Stage;

/// Something that goes wrong on the stage, for a while.
struct Fault
{
    std::chrono::milliseconds shortest{0};
    std::chrono::milliseconds longest{0};
    std::function<QString()> begin; ///< returns what happens; nothing if it cannot happen now
    std::function<void()> end; ///< none: it is over at once
    int timesARound = 1; ///< how often it comes before all others have come
    bool isInTheWay = false; ///< of the readings, as long as it lasts
    bool isOfBroker = false;
    bool isActive = false;
};

/// All that can go wrong. The two others are used by the faults and outlive them.
std::vector<Fault> makeFaults(Stage &stage, Chance &chance);

} // namespace nightlight::test
