// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace nightlight {

/// The system's lock on a file, in which nothing is written: it ends with the process, however that ends, and needs no
/// room on the disk once the file is there. The file stays.
class FileLock
{
public:
    enum class Result {
        Held, ///< by this object
        HeldByAnother,
        Impossible, ///< the file can neither be opened nor made
    };

    explicit FileLock(const QString &file) : m_file(file) { }

    /// Takes the lock if it is free.
    Result tryLock();
    bool isLocked() const { return m_file.isOpen(); }
    void unlock() { m_file.close(); }

private:
    QFile m_file; ///< open while it is locked
};

} // namespace nightlight
