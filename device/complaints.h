// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QHash>
#include <QString>

namespace nightlight {

/// Keeps a trouble that comes back each second from filling the log: a sentence is said again only after it was not
/// heard for a minute, and no more than a hundred different ones at once are.
class Complaints
{
public:
    /// Whether \a sentence, heard at \a now, is to be said.
    bool isNews(const QString &sentence, Moment now);

private:
    QHash<QString, Moment> m_lastHeard;
};

} // namespace nightlight
