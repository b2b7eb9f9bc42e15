// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvexport.h"

#include "historystore.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CsvExport)
};

/// \a text as a field of RFC 4180.
QByteArray fieldOf(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r'))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

/// As short as it can be for the same number to be read again.
template <typename Number> void appendNumber(QByteArray &text, Number number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end - digits.data());
}

auto orderOf(const HistoryReading &reading)
{
    return std::tuple(reading.takenAtMs, reading.seq);
}

QString receivedDeviceOf(const CsvExportRequest &request)
{
    return request.receivedDevice.isEmpty() ? request.device : request.receivedDevice;
}

} // namespace

CsvExport::CsvExport(HistoryStore &store, const CsvExportRequest &request, QIODevice &target)
    : m_store(store), m_request(request), m_target(target), m_publishedDevice(fieldOf(request.device)),
      m_receivedDevice(fieldOf(receivedDeviceOf(request))),
      m_series({{request.device, request.field, HistoryKind::Published},
                {receivedDeviceOf(request), request.field, HistoryKind::Received}})
{
}

tl::expected<void, QString> CsvExport::begin()
{
    m_begun = true;
    m_text = "time,device,seq,published,received,latency_ms\n";
    const auto contents = m_store.contents();
    if (!contents)
        return tl::unexpected(contents.error().sentence);
    bool isThere = false;
    for (const HistorySeriesInfo &info : contents->series) {
        if (std::ranges::find(m_series, info.series) == m_series.end())
            continue;
        m_fromMs = isThere ? std::min(m_fromMs, info.firstMs) : info.firstMs;
        m_toMs = isThere ? std::max(m_toMs, info.lastMs + 1) : info.lastMs + 1;
        isThere = true;
    }
    m_fromMs = std::max(m_fromMs, m_request.fromMs);
    m_toMs = std::min(m_toMs, m_request.toMs);
    m_atMs = m_fromMs;
    return {};
}

tl::expected<bool, QString> CsvExport::step()
{
    if (!m_begun) {
        if (const auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
    }
    if (m_atMs < m_toMs) {
        std::vector<std::vector<HistoryReading>> lists;
        const auto end = m_store.readings(m_series, m_atMs, m_toMs, lists);
        if (!end)
            return tl::unexpected(end.error().sentence);
        m_damaged += m_store.takeDamaged();
        for (auto &list : lists)
            std::ranges::stable_sort(list, {}, orderOf);
        const bool isOneDevice = m_publishedDevice == m_receivedDevice;
        auto published = lists[0].cbegin();
        auto received = lists[1].cbegin();
        while (published != lists[0].cend() || received != lists[1].cend()) {
            const bool isReceivedLeft = received != lists[1].cend();
            const bool isPublishedLeft = published != lists[0].cend();
            const bool takesPublished =
                isPublishedLeft && (!isReceivedLeft || orderOf(*published) <= orderOf(*received));
            const bool takesReceived =
                !takesPublished || (isReceivedLeft && isOneDevice && orderOf(*received) <= orderOf(*published));
            appendRow(takesPublished ? &*published++ : nullptr, takesReceived ? &*received++ : nullptr);
        }
        m_atMs = *end;
    }
    if (const auto flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    return m_atMs < m_toMs;
}

double CsvExport::progress() const
{
    return m_toMs > m_fromMs ? double(m_atMs - m_fromMs) / double(m_toMs - m_fromMs) : 1;
}

void CsvExport::appendRow(const HistoryReading *published, const HistoryReading *received)
{
    const HistoryReading &any = published ? *published : *received;
    m_time.append(m_text, any.takenAtMs);
    m_text += ',';
    m_text += published ? m_publishedDevice : m_receivedDevice;
    m_text += ',';
    if (any.seq)
        appendNumber(m_text, *any.seq);
    m_text += ',';
    if (published)
        appendNumber(m_text, published->light);
    m_text += ',';
    if (received)
        appendNumber(m_text, received->light);
    m_text += ',';
    if (received && received->latencyMs)
        appendNumber(m_text, *received->latencyMs);
    m_text += '\n';
    ++m_rows;
}

tl::expected<void, QString> CsvExport::flush()
{
    for (QByteArrayView rest = m_text; !rest.isEmpty();) {
        const qint64 written = m_target.write(rest.data(), rest.size());
        if (written <= 0) { // only the next one after a part was written says why
            return tl::unexpected(Texts::tr("The readings cannot be written: %1. Check that the disk has room.")
                                      .arg(m_target.errorString()));
        }
        rest = rest.sliced(written);
    }
    m_text.clear();
    return {};
}

} // namespace nightlight
