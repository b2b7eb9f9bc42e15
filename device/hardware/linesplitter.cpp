// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linesplitter.h"

#include <QByteArrayView>

#include <algorithm>
#include <utility>

namespace nightlight {

namespace {

bool isText(std::string_view line)
{
    const auto isControl = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    };
    return std::ranges::none_of(line, isControl) && QByteArrayView(line).isValidUtf8();
}

} // namespace

void LineSplitter::add(std::string_view bytes, const Take &take)
{
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (m_state == State::InLine && m_begun.size() + piece.size() > longest + 1) {
            m_begun.clear();
            m_state = State::InLongLine;
            ++m_skipped;
        }
        if (end == std::string_view::npos) {
            if (m_state == State::InLine)
                m_begun.append(piece);
            return;
        }
        finish(piece, take);
        bytes.remove_prefix(end + 1);
    }
}

void LineSplitter::finish(std::string_view rest, const Take &take)
{
    if (std::exchange(m_state, State::InLine) != State::InLine)
        return;
    std::string_view line = rest;
    if (!m_begun.empty())
        line = m_begun.append(rest);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.size() > longest || !isText(line))
        ++m_skipped;
    else
        take(line);
    m_begun.clear();
}

} // namespace nightlight
