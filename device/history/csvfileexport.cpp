// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfileexport.h"

#include "historystore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CsvFileExport)
};

} // namespace

CsvFileExport::CsvFileExport(HistoryStore &store, const CsvExportRequest &request)
    : m_store(store), m_file(request.file), m_export(store, request, m_file)
{
}

/// Not in the place of what it must not replace.
tl::expected<void, QString> CsvFileExport::open()
{
    const QFileInfo target(m_file.fileName());
    const QString name = QDir::toNativeSeparators(m_file.fileName());
    if (target.exists() && !target.isFile())
        return tl::unexpected(Texts::tr("%1 is not an ordinary file. Choose another one to write to.").arg(name));
    for (const char *part : {"", "-wal", "-shm"}) {
        if (target.exists() && target == QFileInfo(m_store.path() + QLatin1StringView(part)))
            return tl::unexpected(Texts::tr("%1 is the history itself. Choose another file to write to.").arg(name));
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return tl::unexpected(failure());
    return {};
}

QString CsvFileExport::failure()
{
    const QString sentence =
        Texts::tr("The file %1 cannot be written: %2. Check that the disk has room and that the folder is there and "
                  "may be written to.")
            .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
    m_file.cancelWriting();
    return sentence;
}

tl::expected<bool, QString> CsvFileExport::step()
{
    if (!m_file.isOpen()) {
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
    }
    const auto more = m_export.step();
    if (m_file.error() != QFileDevice::NoError)
        return tl::unexpected(failure());
    if (!more || *more)
        return more;
    // What flush() cannot write, commit() of Qt 6.4 does not notice.
    if (!m_file.flush() || !m_file.commit())
        return tl::unexpected(failure());
    return false;
}

} // namespace nightlight
