// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace nightlight {

/// Counts a device's readings up, also over restarts: the last number is in a small file.
///
/// A number is to be kept before anybody else sees it. That is 20 bytes handed to the system's cache, a few
/// microseconds, and no wait for the disk itself. A number that nobody has seen when the program crashes is given
/// again: else it would leave a gap, and who receives the readings would count one as lost that never was.
class SequenceCounter
{
public:
    /// Goes on where the file of \a deviceId in \a folder stopped; both are made if they are not there. If the file
    /// cannot be used, the count starts at the present time in milliseconds, which is beyond all that were used.
    SequenceCounter(const QString &folder, const QString &deviceId);

    /// The next number.
    quint64 next() { return ++m_last; }
    /// Numbers up to \a last are known to be used: the next one is above them.
    void continueAfter(quint64 last);
    /// Stores that numbers up to \a seq are used: they will not come again even if the program crashes now. If that
    /// cannot be, problem() tells why.
    void keep(quint64 seq);

    /// Why the numbers cannot be stored, translated; empty while they can.
    const QString &problem() const { return m_problem; }

private:
    QFile m_file;
    quint64 m_last = 0;
    quint64 m_kept = 0;
    QString m_problem;
};

} // namespace nightlight
