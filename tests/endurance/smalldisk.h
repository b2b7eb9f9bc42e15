// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight::test {

/// A disk of its own at a folder, small enough to be filled; gone with this object.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Why there is none, as the folder is an ordinary one then; empty if there is.
    QString problem() const { return m_problem; }
    /// Leaves no room at all. False if that cannot be.
    bool fill() const;
    void empty() const;

private:
    QString filler() const { return m_folder + QStringLiteral("/filler"); }

    const QString m_folder;
    QString m_problem;
};

} // namespace nightlight::test
