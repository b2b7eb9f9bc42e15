// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <string>
#include <string_view>

namespace nightlight {

/// Makes lines of the bytes that a board sends. What stands before the first line end may be half a line and is
/// dropped; lines that are too long or hold binary noise are skipped and counted.
class LineSplitter
{
public:
    static constexpr std::size_t longest = 4096; ///< bytes of a line, its end not counted

    using Take = std::function<void(std::string_view line)>;

    /// Hands each line that ends in \a bytes, by "\n" or "\r\n", to \a take: UTF-8 without control characters other
    /// than tabs. The line is valid during the call only.
    void add(std::string_view bytes, const Take &take);

    /// Whether the first line has ended, which is dropped.
    bool isPastFirstLine() const { return m_state != State::BeforeFirstLine; }
    quint64 skipped() const { return m_skipped; }
    /// Bytes kept of a line that has not ended; at most the longest line and a carriage return.
    std::size_t held() const { return m_begun.size(); }

private:
    enum class State {
        BeforeFirstLine,
        InLine,
        InLongLine, ///< skipped to its end
    };

    void finish(std::string_view rest, const Take &take);

    State m_state = State::BeforeFirstLine;
    std::string m_begun; ///< of the line that has not ended
    quint64 m_skipped = 0;
};

} // namespace nightlight
