// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <limits>
#include <optional>

namespace nightlight {

/// What the journal is to do in one go.
struct JournalStep
{
    struct Fetch
    {
        quint64 after = 0;
        quint64 upTo = 0;
        int most = 0;
    };

    quint64 device = 0; ///< comes back in the answer; which of the devices that there were asks
    QString file;
    bool again = false; ///< open the file again: another program may have written into it
    QList<Reading> taken; ///< to be stored
    QList<quint64> delivered; ///< numbers to be forgotten
    quint64 most = std::numeric_limits<quint64>::max(); ///< readings that may stay
    Timestamp oldest = Timestamp::min(); ///< of those that may stay
    std::optional<Fetch> fetch;
};

/// What has become of a JournalStep.
struct JournalAnswer
{
    quint64 device = 0;
    QString problem; ///< why not all of the step was done, translated; the rest of the answer may be missing then
    QString remark; ///< what else there is to say, translated
    bool opened = false; ///< the file was opened just now
    quint64 stored = 0; ///< how many readings the step had to store
    quint64 count = 0; ///< readings in the file
    quint64 lastSeq = 0; ///< the highest number that was ever in the file
    quint64 givenUp = 0; ///< readings removed because there were too many or they were too old
    quint64 givenUpTo = 0; ///< the highest number of those
    std::optional<JournalStep::Fetch> fetch; ///< as it was asked for
    QList<Reading> fetched;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::JournalAnswer)
