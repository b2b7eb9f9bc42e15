// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/filelock.h"

#include <QCoreApplication>
#include <QString>

namespace nightlight {

/// Keeps two Nightlights from being the same device: they would throw each other off the broker, and count their
/// readings in the same file.
///
/// Held from construction to destruction.
class DeviceLock
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::DeviceLock)

public:
    /// \a folder is the data folder of the profile, made if it is not there.
    DeviceLock(const QString &folder, const QString &deviceId);

    const QString &deviceId() const { return m_deviceId; }
    /// Why this program must not run the device, as one translated sentence; empty if it may. Where there can be
    /// no such file, it may.
    QString problem() const;

private:
    QString m_deviceId;
    FileLock m_lock;
    bool m_isHeldByAnother = false;
};

} // namespace nightlight
