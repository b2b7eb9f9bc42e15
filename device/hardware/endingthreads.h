// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>
#include <vector>

namespace nightlight {

/// Threads that were told to end and have not yet, as one that the kernel keeps in a transfer. Who owned them need not
/// wait for that; only this object's end does.
class EndingThreads
{
public:
    EndingThreads() = default;
    ~EndingThreads();
    Q_DISABLE_COPY_MOVE(EndingThreads)

    /// Takes \a thread, and lets those go that have ended.
    void add(std::unique_ptr<QThread> thread);

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace nightlight
