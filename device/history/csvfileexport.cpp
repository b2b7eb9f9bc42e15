// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfileexport.h"

#include <QCoreApplication>
#include <QDir>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CsvFileExport)
};

} // namespace

CsvFileExport::CsvFileExport(HistoryStore &store, const CsvExportRequest &request)
    : m_file(request.file), m_export(store, request, m_file)
{
}

tl::expected<bool, QString> CsvFileExport::step()
{
    const auto failure = [this] {
        const QString sentence =
            Texts::tr(
                "The file %1 cannot be written: %2. Check that the disk has room and that the folder is there and "
                "may be written to.")
                .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
        m_file.cancelWriting();
        return tl::unexpected(sentence);
    };
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
        return failure();
    const auto more = m_export.step();
    if (m_file.error() != QFileDevice::NoError)
        return failure();
    if (!more || *more)
        return more;
    // What flush() cannot write, commit() of Qt 6.4 does not notice.
    if (!m_file.flush() || !m_file.commit())
        return failure();
    return false;
}

} // namespace nightlight
