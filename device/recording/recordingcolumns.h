// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvdialect.h"

#include "device/telemetry/sensorsettings.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <span>

#include <tl/expected.hpp>

namespace nightlight {

/// What the fields of a recording's rows mean.
struct RecordingColumns
{
    /// A column, counted from 0, and how a person knows it: by its name, or else its number.
    struct Column
    {
        std::size_t index = 0;
        QString name{};
    };
    qsizetype rowsBefore = 0; ///< the first values: a header and what stands above it
    Column light{};
    std::optional<Column> time{};
};

/// Finds the columns that \a settings ask for in the first rows of a recording, as ReplaySettings says. The header is
/// the last row above the first one that holds a number or a time; a recording that begins with values has none.
/// Upper and lower case of names are the same. Else one translated sentence that says what is missing, without the name
/// of the recording.
tl::expected<RecordingColumns, QString> findColumns(std::span<const QByteArrayList> rows, CsvDialect dialect,
                                                    const ReplaySettings &settings);

} // namespace nightlight
