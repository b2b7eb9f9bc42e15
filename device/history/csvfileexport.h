// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvexport.h"

#include <QSaveFile>

namespace nightlight {

/// Writes the readings of a device into a CSV file, step by step. The file is there when all of it is written; until
/// then, and if that is not to be, nothing is.
class CsvFileExport
{
public:
    /// \a store outlives this object.
    CsvFileExport(HistoryStore &store, const CsvExportRequest &request);

    /// As CsvExport::step() does.
    tl::expected<bool, QString> step();
    const CsvExport &rows() const { return m_export; }

private:
    tl::expected<void, QString> open();
    QString failure();

    const HistoryStore &m_store;
    QSaveFile m_file;
    CsvExport m_export;
};

} // namespace nightlight
