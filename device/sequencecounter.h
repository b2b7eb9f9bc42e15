// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace nightlight {

/// Counts a device's readings up, also over restarts: the last number is in a small file.
///
/// Each number is written there before it is used. That is 20 bytes handed to the system's cache, a few microseconds,
/// and no wait for the disk itself. To store numbers ahead would save even that, but a crash would then leave a gap,
/// and who receives the readings would count them as lost that never were.
class SequenceCounter
{
public:
    /// Goes on where the file of \a deviceId in \a folder stopped; both are made if they are not there. If the file
    /// cannot be used, the count starts at the present time in milliseconds, which is beyond all that were used.
    SequenceCounter(const QString &folder, const QString &deviceId);

    /// The next number, already stored: it will not come again even if the program crashes now. If it cannot be stored
    /// it is used all the same, and problem() tells why.
    quint64 next();

    /// Why the number cannot be stored, translated; empty while it can.
    const QString &problem() const { return m_problem; }

private:
    QFile m_file;
    quint64 m_last = 0;
    QString m_problem;
};

} // namespace nightlight
