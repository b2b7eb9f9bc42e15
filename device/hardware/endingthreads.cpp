// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endingthreads.h"

#include <utility>

namespace nightlight {

EndingThreads::~EndingThreads()
{
    for (const auto &thread : m_threads)
        thread->wait();
}

void EndingThreads::add(std::unique_ptr<QThread> thread)
{
    std::erase_if(m_threads, [](const auto &ending) { return ending->isFinished(); });
    m_threads.push_back(std::move(thread));
}

} // namespace nightlight
