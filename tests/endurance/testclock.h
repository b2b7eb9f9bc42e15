// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <cstdint>

namespace nightlight::test {

/// The time of day of one program, which is set while it runs. The program needs presetclock.cpp loaded before its
/// other libraries, which reads by how much the clock is off from a file that both have in memory.
class TestClock
{
public:
    /// Names the file to the program.
    static constexpr const char *variable = "NIGHTLIGHT_TEST_CLOCK";

    explicit TestClock(const QString &file);
    ~TestClock();
    Q_DISABLE_COPY_MOVE(TestClock)

    /// False if the file cannot be made.
    bool isUsable() const { return m_shift != nullptr; }
    QString file() const { return m_file; }
    /// Sets the clock to the true time and \a shift. Only if isUsable().
    void set(std::chrono::seconds shift) { *m_shift = shift.count(); }

private:
    const QString m_file;
    std::atomic<std::int64_t> *m_shift = nullptr; ///< seconds
};

} // namespace nightlight::test
