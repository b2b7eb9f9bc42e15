// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalldisk.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace nightlight::test {

SmallDisk::SmallDisk(const QString &folder) : m_folder(folder)
{
    if (::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=24m,mode=0700") != 0)
        m_problem = QString::fromLocal8Bit(std::strerror(errno));
}

SmallDisk::~SmallDisk()
{
    if (m_problem.isEmpty())
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

bool SmallDisk::fill() const
{
    const int file = ::open(QFile::encodeName(filler()).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return errno == ENOSPC;
    static constexpr std::array<char, 4096> block{};
    while (::write(file, block.data(), block.size()) > 0) { }
    const bool isFull = errno == ENOSPC;
    ::close(file);
    return isFull;
}

void SmallDisk::empty() const
{
    QFile::remove(filler());
}

} // namespace nightlight::test
