// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace nightlight {

/// Says when something came into folders or went from them, as devices do in /dev. It costs nothing while nothing
/// happens, and a folder that is not there yet may come.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(const QStringList &folders, QObject *parent = nullptr);

    void start();
    void stop();

signals:
    /// Follows a change once it is quiet for a moment, and once more a second later: a device's node is there before
    /// the system has given it its owner and found out what it is.
    void changed();

private:
    void poll();
    void onChanged();
    void onQuiet();

    QStringList m_folders;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< while started
    QHash<QString, qint64> m_changedAt; ///< of each folder, where the watcher sees nothing
    QTimer m_poll;
    QTimer m_quiet;
    bool m_onceMore = false;
};

} // namespace nightlight
