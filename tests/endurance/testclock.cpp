// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testclock.h"

#include <QFile>

#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace nightlight::test {

TestClock::TestClock(const QString &file) : m_file(file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return;
    if (::ftruncate(descriptor, sizeof *m_shift) == 0) {
        void *memory = ::mmap(nullptr, sizeof *m_shift, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
        if (memory != MAP_FAILED)
            m_shift = new (memory) std::atomic<std::int64_t>(0);
    }
    ::close(descriptor);
}

TestClock::~TestClock()
{
    if (m_shift)
        ::munmap(m_shift, sizeof *m_shift);
}

} // namespace nightlight::test
