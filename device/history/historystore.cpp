// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historystore.h"

#include "historyreader.h"
#include "historyretention.h"
#include "historywriter.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace nightlight {

namespace {

constexpr qint64 readingsAtOnce = 16'384;

} // namespace

struct HistoryStore::Parts
{
    Parts(const QString &path, HistoryFile::Access access) : file(path, access), retention(file) { }

    void use()
    {
        writer.emplace(file);
        reader.emplace(file);
    }

    HistoryFile file;
    HistoryRetention retention;
    // Gone before the file is, and while it is replaced.
    std::optional<HistoryWriter> writer;
    std::optional<HistoryReader> reader;
};

HistoryStore::HistoryStore(const QString &path, HistoryFile::Access access) : m_path(path), m_access(access)
{
}

HistoryStore::~HistoryStore() = default;

bool HistoryStore::exists() const
{
    return QFile::exists(m_path);
}

HistoryStore::Expected<void> HistoryStore::open()
{
    if (m_parts && m_parts->file.isCurrent())
        return {};
    m_parts.reset();
    auto parts = std::make_unique<Parts>(m_path, m_access);
    const auto opened = parts->file.open();
    if (!opened)
        return tl::unexpected(opened.error());
    if (!opened->isEmpty())
        m_remarks.append(*opened);
    parts->use();
    m_parts = std::move(parts);
    return {};
}

void HistoryStore::close()
{
    m_parts.reset();
}

/// Does \a work with the open file, once more if that was damaged.
template <typename Work> auto HistoryStore::attempt(Work work) -> decltype(work())
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto done = work();
    if (done || done.error().kind != HistoryError::Kind::Damaged || m_access == HistoryFile::Access::Read)
        return done;
    m_parts->writer.reset();
    m_parts->reader.reset();
    const auto replaced = m_parts->file.replace();
    if (!replaced) {
        m_parts.reset();
        return tl::unexpected(replaced.error());
    }
    if (!replaced->isEmpty())
        m_remarks.append(*replaced);
    m_parts->use();
    return work();
}

HistoryStore::Expected<qint64> HistoryStore::write(const std::vector<HistoryBatch> &batches)
{
    return attempt([&] { return m_parts->writer->write(batches); });
}

HistoryStore::Expected<bool> HistoryStore::giveUp(const HistorySettings &settings, Timestamp now)
{
    return attempt([&] { return m_parts->retention.step(settings, now); });
}

HistoryStore::Expected<HistoryContents> HistoryStore::contents()
{
    return attempt([&] { return m_parts->reader->contents(); });
}

HistoryStore::Expected<HistorySlice> HistoryStore::slice(const HistorySliceRequest &request)
{
    return attempt([&] { return m_parts->reader->slice(request); });
}

HistoryStore::Expected<HistoryTotal> HistoryStore::total(const HistoryTotalRequest &request)
{
    return attempt([&] { return m_parts->reader->total(request); });
}

HistoryStore::Expected<qint64> HistoryStore::readings(const std::vector<HistorySeries> &series, qint64 fromMs,
                                                      qint64 toMs, std::vector<std::vector<HistoryReading>> &lists)
{
    return attempt([&]() -> Expected<qint64> {
        HistoryReader &reader = *m_parts->reader;
        qint64 end = toMs;
        for (const HistorySeries &each : series) {
            const auto found = reader.endOf(readingsAtOnce, each, fromMs, toMs);
            if (!found)
                return found;
            end = std::min(end, *found);
        }
        lists.clear();
        for (const HistorySeries &each : series) {
            auto readings = reader.readings(each, fromMs, end);
            if (!readings)
                return tl::unexpected(readings.error());
            lists.push_back(std::move(*readings));
        }
        m_damaged += reader.takeDamaged();
        return end;
    });
}

} // namespace nightlight
