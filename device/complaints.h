// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace nightlight {

/// Keeps a trouble that comes back each second from filling the log: a sentence is said again only after it was not
/// heard for a while, and no more than a hundred different ones at once are.
class Complaints
{
public:
    /// Troubles show each \a interval only: a sentence is news again after one and a half of it, or after a minute if
    /// that is longer.
    void setInterval(std::chrono::milliseconds interval);
    /// Whether \a sentence, heard at \a now, is to be said.
    bool isNews(const QString &sentence, Moment now);

private:
    QHash<QString, Moment> m_lastHeard;
    std::chrono::milliseconds m_untilForgotten = std::chrono::minutes(1);
};

} // namespace nightlight
