// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"

#include "csvdialect.h"

#include <QByteArray>
#include <QList>

namespace nightlight {

/// Bytes of a recording that are looked at to find out what it holds.
constexpr qint64 recordingHeadSize = 2 * CsvReader::longestRow;

/// The first whole rows of a file that begins with \a head, which has recordingHeadSize bytes if the file has as many.
QList<QByteArrayList> firstRows(QByteArray head, CsvDialect dialect);

} // namespace nightlight
