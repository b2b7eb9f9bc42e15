// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include <cerrno>
#include <sys/file.h>

namespace nightlight {

FileLock::Result FileLock::tryLock()
{
    if (isLocked())
        return Result::Held;
    if (!m_file.open(QIODevice::ReadWrite) && !m_file.open(QIODevice::ReadOnly))
        return Result::Impossible;
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0)
        return Result::Held;
    const bool isHeldByAnother = errno == EWOULDBLOCK;
    m_file.close();
    return isHeldByAnother ? Result::HeldByAnother : Result::Impossible;
}

} // namespace nightlight
