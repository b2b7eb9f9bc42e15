// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"
#include "device/telemetry/settings.h"
#include "historyfile.h"
#include "sqlitestatement.h"

namespace nightlight {

/// Gives up what is too old or too much for a history's file.
///
/// Gone before the file is closed, opened again or replaced.
class HistoryRetention
{
public:
    explicit HistoryRetention(HistoryFile &file) : m_file(file) { }

    /// Takes one step, which is short; whether there is more to do at once.
    HistoryFile::Expected<bool> step(const HistorySettings &settings, Timestamp now);

private:
    template <typename Value> using Expected = tl::expected<Value, QSqlError>;
    using Done = SqliteStatement::Done;

    Expected<bool> takeStep(const HistorySettings &settings, qint64 nowMs);
    Expected<std::optional<qint64>> tooOld(qint64 beforeMs);
    Done takeBackFuture(qint64 nowMs);
    Expected<qint64> excessOver(qint64 bytes);
    Expected<std::optional<qint64>> tooManyMinutes(qint64 bytes, qint64 nowMs);
    Expected<std::optional<qint64>> oldestReadings(qint64 excess);
    Expected<bool> cut(qint64 beforeMs);
    Done removeReadings(qint64 beforeMs);
    Done noteGivenUp(qint64 beforeMs);
    Expected<bool> removeMinutes(qint64 beforeMs);
    Expected<bool> shrink();
    Expected<qint64> pragma(const char *name);

    HistoryFile &m_file;
};

} // namespace nightlight
