// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderwatch.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto untilQuiet = 100ms;
constexpr auto untilOnceMore = 1s;
constexpr auto betweenPolls = 2s;

} // namespace

FolderWatch::FolderWatch(const QStringList &folders, QObject *parent)
    : QObject(parent), m_folders(folders), m_poll(this), m_quiet(this)
{
    m_quiet.setSingleShot(true);
    m_poll.setInterval(betweenPolls);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::poll);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatch::onQuiet);
}

void FolderWatch::start()
{
    if (m_watcher)
        return;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWatch::onChanged);
    poll();
    m_quiet.stop();
    m_poll.start();
}

void FolderWatch::stop()
{
    m_watcher.reset();
    m_poll.stop();
    m_quiet.stop();
}

/// Finds folders that came meanwhile, and changes that the watcher missed.
void FolderWatch::poll()
{
    const QStringList watched = m_watcher->directories();
    for (const QString &folder : std::as_const(m_folders)) {
        const QFileInfo info(folder);
        const qint64 changedAt = info.exists() ? info.lastModified().toMSecsSinceEpoch() : 0;
        if (changedAt != 0 && !watched.contains(folder))
            m_watcher->addPath(folder);
        if (std::exchange(m_changedAt[folder], changedAt) != changedAt)
            onChanged();
    }
}

void FolderWatch::onChanged()
{
    m_onceMore = true;
    m_quiet.start(untilQuiet);
}

void FolderWatch::onQuiet()
{
    if (std::exchange(m_onceMore, false))
        m_quiet.start(untilOnceMore);
    emit changed();
}

} // namespace nightlight
