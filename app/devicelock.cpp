// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicelock.h"

#include "device/devicefile.h"

#include <QDir>

namespace nightlight {

DeviceLock::DeviceLock(const QString &folder, const QString &deviceId)
    : m_deviceId(deviceId), m_lock(deviceFile(folder, deviceId, QStringLiteral(".lock")))
{
    QDir().mkpath(folder);
    m_isHeldByAnother = m_lock.tryLock() == FileLock::Result::HeldByAnother;
}

QString DeviceLock::problem() const
{
    if (!m_isHeldByAnother)
        return {};
    return tr("The device \"%1\" already runs in another Nightlight of this profile. Give this one another name with "
              "--id, or its own settings with --profile.")
        .arg(m_deviceId);
}

} // namespace nightlight
