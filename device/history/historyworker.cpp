// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyworker.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto writeTime = 1s; ///< after the first reading that is held
constexpr auto retryTime = 2s;
constexpr auto soundTime = 10s;
constexpr auto giveUpTime = 30s;
constexpr qint64 manyReadings = 10'000; ///< are not held any longer

} // namespace

HistoryWorker::HistoryWorker(const QString &path, HistoryFile::Access access)
    : m_intake(std::make_shared<HistoryIntake>(this)), m_access(access), m_store(path, access), m_writeLater(this),
      m_sound(this), m_giveUpLater(this), m_exportLater(this)
{
    for (QTimer *timer : {&m_writeLater, &m_sound, &m_giveUpLater, &m_exportLater})
        timer->setSingleShot(true);
    connect(&m_writeLater, &QTimer::timeout, this, &HistoryWorker::write);
    connect(&m_sound, &QTimer::timeout, this, [this] {
        m_failing = false;
        emit noted(tr("Readings are kept in the history again."));
    });
    connect(&m_giveUpLater, &QTimer::timeout, this, &HistoryWorker::giveUpOld);
    connect(&m_exportLater, &QTimer::timeout, this, &HistoryWorker::goOnExporting);
}

HistoryWorker::~HistoryWorker() = default;

void HistoryWorker::take(const HistoryBatch &batch)
{
    auto held = std::ranges::find(m_held, batch.series, &HistoryBatch::series);
    if (held == m_held.end())
        held = m_held.insert(held, HistoryBatch{batch.series, {}});
    held->readings.insert(held->readings.end(), batch.readings.begin(), batch.readings.end());
    m_heldCount += qint64(batch.readings.size());
    if (m_heldCount >= manyReadings && !m_failing)
        write();
    else if (!m_writeLater.isActive())
        m_writeLater.start(m_failing ? retryTime : writeTime);
}

void HistoryWorker::setSettings(const HistorySettings &settings)
{
    m_settings = settings;
    m_intake->setOpen(settings.kept);
    m_giveUpLater.start(0);
}

void HistoryWorker::flush()
{
    write();
    if (m_heldCount > 0) {
        emit warned(tr("Readings could not be kept in the history before the end. Missing in it: %1.")
                        .arg(QLocale().toString(m_heldCount)));
    }
}

void HistoryWorker::write()
{
    m_writeLater.stop();
    if (m_heldCount == 0)
        return;
    const auto written = m_store.write(m_held);
    tellRemarks();
    if (!written) {
        fail(written.error().sentence);
        return;
    }
    m_held.clear();
    m_intake->settle(std::exchange(m_heldCount, 0));
    if (m_failing && !m_sound.isActive())
        m_sound.start(soundTime);
    if (!m_giveUpLater.isActive())
        m_giveUpLater.start(giveUpTime);
    tellLeftOut();
}

/// So that an answer has all that came before its question.
void HistoryWorker::writeIfPossible()
{
    if (!m_failing)
        write();
}

void HistoryWorker::fail(const QString &sentence)
{
    m_sound.stop();
    m_store.close();
    m_writeLater.start(retryTime);
    if (!std::exchange(m_failing, true))
        emit warned(sentence);
}

void HistoryWorker::tellLeftOut()
{
    if (const qint64 count = m_intake->takeLeftOut(); count > 0) {
        emit warned(tr("The disk was too slow for the history, or it was full. Readings missing in the history: %1.")
                        .arg(QLocale().toString(count)));
    }
}

void HistoryWorker::giveUpOld()
{
    if (!isReady())
        return;
    const auto more = ageTime().and_then([this](Timestamp now) { return m_store.giveUp(m_settings, now); });
    tellRemarks();
    // If it failed, writing fails as well, and says so.
    if (more)
        m_giveUpLater.start(*more ? 0ms : std::chrono::milliseconds(giveUpTime));
}

/// What time it is for what is given up by its age.
tl::expected<Timestamp, HistoryError> HistoryWorker::ageTime()
{
    const Moment now = std::chrono::steady_clock::now();
    if (!m_age) {
        const auto contents = m_store.contents();
        if (!contents)
            return tl::unexpected(contents.error());
        const auto last = std::ranges::max_element(contents->series, {}, &HistorySeriesInfo::lastMs);
        m_age.emplace(last == contents->series.end() ? currentTimestamp()
                                                     : Timestamp(std::chrono::milliseconds(last->lastMs)),
                      now);
    }
    return m_age->now(currentTimestamp(), now);
}

void HistoryWorker::tellContents()
{
    writeIfPossible();
    const bool isRead = m_access == HistoryFile::Access::Read;
    const auto contents = isRead || isReady() ? m_store.contents() : HistoryContents();
    tellRemarks();
    if (!contents && isRead)
        emit unreadable(contents.error().sentence);
    else
        emit contentsTold(contents.value_or(HistoryContents()));
}

void HistoryWorker::tellSlice(quint64 view, const HistorySliceRequest &request)
{
    writeIfPossible();
    HistorySlice slice{request, HistoryResolution::Readings, {}, 0};
    if (isReady())
        slice = m_store.slice(request).value_or(slice);
    tellRemarks();
    if (slice.damaged > 0 && !std::exchange(m_damageTold, true)) {
        emit warned(tr("A part of the history is damaged and is left out. Readings in it: %1.")
                        .arg(QLocale().toString(slice.damaged)));
    }
    emit sliceTold(view, slice);
}

void HistoryWorker::tellTotal(const HistoryTotalRequest &request)
{
    writeIfPossible();
    HistoryTotal total{request};
    if (isReady())
        total = m_store.total(request).value_or(total);
    tellRemarks();
    emit totalTold(total);
}

void HistoryWorker::startExport(const CsvExportRequest &request)
{
    writeIfPossible();
    m_exports.push_back({request.id, std::make_unique<CsvFileExport>(m_store, request)});
    m_exportLater.start(0);
}

void HistoryWorker::cancelExport(quint64 id)
{
    std::erase_if(m_exports, [id](const Export &one) { return one.id == id; });
}

/// A little of the oldest one, so that readings and charts need not wait.
void HistoryWorker::goOnExporting()
{
    if (m_exports.empty())
        return;
    const quint64 id = m_exports.front().id;
    CsvFileExport &file = *m_exports.front().file;
    const auto more = file.step();
    tellRemarks();
    emit exportProgressed(id, file.rows().progress());
    if (!more || !*more) {
        emit exportEnded(id, more ? QString() : more.error(), file.rows().rows(), file.rows().damaged());
        m_exports.erase(m_exports.begin());
    }
    m_exportLater.start(0);
}

/// Whether there is a history: without readings none is made.
bool HistoryWorker::isReady()
{
    return m_store.exists();
}

void HistoryWorker::tellRemarks()
{
    for (const QString &remark : m_store.takeRemarks())
        emit warned(remark);
}

} // namespace nightlight
