// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace nightlight {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

char *find(char *from, char *to, char wanted)
{
    auto *found = static_cast<char *>(std::memchr(from, wanted, std::size_t(to - from)));
    return found ? found : to;
}

/// The quote that closes the field which begins at \a from, or \a to.
char *closingQuote(char *from, char *to)
{
    for (;;) {
        char *quote = find(from, to, '"');
        if (to - quote < 2 || quote[1] != '"')
            return quote;
        from = quote + 2;
    }
}

/// Takes one of each two quotes out of a field; only those that stood in quotes have any.
QByteArrayView undoubled(char *begin, char *end)
{
    char *quote = find(begin, end, '"');
    char *kept = quote;
    for (; quote < end; ++quote) {
        *kept++ = *quote;
        if (*quote == '"')
            ++quote;
    }
    return {begin, kept};
}

bool isEmpty(std::span<const QByteArrayView> fields)
{
    return fields.size() == 1 && fields.front().trimmed().isEmpty();
}

} // namespace

CsvReader::CsvReader(QIODevice &source, char separator)
    : m_source(source), m_separator(separator), m_buffer(std::size_t(2 * longestRow)), m_begin(m_buffer.data()),
      m_end(m_buffer.data())
{
}

CsvReader::Outcome CsvReader::next()
{
    m_fields.clear();
    if (!fill())
        return Outcome::ReadError;
    if (m_consumed == 0 && QByteArrayView(m_begin, m_end).startsWith(byteOrderMark))
        consume(m_begin + byteOrderMark.size());
    if (m_begin == m_end)
        return Outcome::End;
    if (m_skipping) {
        skipLine();
        return Outcome::Nothing;
    }
    m_line = m_lineEnds + 1;
    return scanRow();
}

/// Brings as much of the source into the buffer as the longest row needs. No if it cannot be read.
bool CsvReader::fill()
{
    m_sourceEnded = false;
    if (m_end - m_begin >= longestRow)
        return true;
    std::memmove(m_buffer.data(), m_begin, std::size_t(m_end - m_begin));
    m_end = m_buffer.data() + (m_end - m_begin);
    m_begin = m_buffer.data();
    while (m_end - m_begin < longestRow && !m_sourceEnded) {
        const qint64 count = m_source.read(m_end, m_buffer.data() + m_buffer.size() - m_end);
        if (count < 0)
            return false;
        m_end += count;
        m_sourceEnded = count == 0;
    }
    return true;
}

CsvReader::Outcome CsvReader::scanRow()
{
    const auto isBlank = [this](char c) { return c != m_separator && (c == ' ' || c == '\t' || c == '\r'); };
    const auto endsPlainField = [this](char c) { return c == m_separator || c == '\n' || c == '"'; };
    char *const limit = m_end - m_begin > longestRow ? m_begin + longestRow : m_end;
    const bool seesTheEnd = m_sourceEnded && limit == m_end;
    qsizetype count = 0;
    qint64 lineEnds = 0;
    for (char *at = m_begin;; ++at) {
        QByteArrayView field;
        if (char *quote = std::find_if_not(at, limit, isBlank); quote < limit && *quote == '"') {
            char *close = closingQuote(quote + 1, limit);
            at = close == limit ? limit : std::find_if_not(close + 1, limit, isBlank);
            if (close == limit || (at < limit && *at != m_separator && *at != '\n'))
                return giveUp(Outcome::BadQuote);
            field = {quote + 1, close};
            lineEnds += std::count(quote + 1, close, '\n');
        } else {
            char *begin = at;
            at = std::find_if(at, limit, endsPlainField);
            if (at < limit && *at == '"')
                return giveUp(Outcome::BadQuote);
            const bool lastOfRow = at == limit || *at == '\n';
            field = {begin, lastOfRow && at > begin && at[-1] == '\r' ? at - 1 : at};
        }
        if (at == limit && !seesTheEnd)
            return giveUp(Outcome::TooLong);
        if (++count <= mostFields)
            m_fields.push_back(field);
        if (at == limit || *at == '\n') {
            m_lineEnds += lineEnds;
            consumeLine(at, limit);
            break;
        }
    }
    if (count > mostFields) {
        m_fields.clear();
        return Outcome::TooManyFields;
    }
    for (QByteArrayView &field : m_fields) {
        char *begin = m_buffer.data() + (field.data() - m_buffer.data());
        field = undoubled(begin, begin + field.size());
    }
    return isEmpty(m_fields) ? Outcome::Nothing : Outcome::Row;
}

CsvReader::Outcome CsvReader::giveUp(Outcome outcome)
{
    m_fields.clear();
    skipLine();
    return outcome;
}

void CsvReader::skipLine()
{
    char *lineEnd = find(m_begin, m_end, '\n');
    m_skipping = lineEnd == m_end;
    consumeLine(lineEnd, m_end);
}

/// Puts what stands before \a lineEnd behind, and the line end unless it is at \a limit.
void CsvReader::consumeLine(char *lineEnd, const char *limit)
{
    const bool isThere = lineEnd != limit;
    m_lineEnds += isThere;
    consume(lineEnd + isThere);
}

void CsvReader::consume(char *to)
{
    m_consumed += to - m_begin;
    m_begin = to;
}

} // namespace nightlight
