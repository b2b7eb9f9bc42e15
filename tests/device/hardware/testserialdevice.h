// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/hardware/serialdevice.h"

#include "support/pseudoterminal.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace nightlight::test {

inline const UsbIdentity wio{0x2886, 0x802d, QStringLiteral("ABC1")};
inline const UsbIdentity otherWio{0x2886, 0x802d, QStringLiteral("ABC2")};
inline const UsbIdentity converter{0x1a86, 0x7523, {}}; // without serial number

/// Ports in a folder, of which some pretend to be USB devices.
struct Ports
{
    QTemporaryDir folder;
    QHash<QString, UsbIdentity> identities{}; ///< by name
    int timesListed = 0;

    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }

    SerialPortLister lister()
    {
        return [this] {
            ++timesListed;
            QList<SerialPortInfo> ports;
            for (const QString &name : QDir(folder.path()).entryList(QDir::System | QDir::Files)) {
                if (identities.contains(name))
                    ports.append({name, folder.filePath(name), {}, identities[name]});
            }
            return ports;
        };
    }

    SerialSettings settings(const char *name, const UsbIdentity &identity = {}, qint32 baud = 9600) const
    {
        SerialSettings settings;
        settings.port = path(name);
        settings.device = identity;
        settings.baud = baud;
        return settings;
    }
};

/// A device, and what it tells.
struct TestSerialDevice
{
    SerialDevice device;
    QSignalSpy opened{&device, &SerialDevice::opened};
    QSignalSpy noted{&device, &SerialDevice::noted};
    QSignalSpy failed{&device, &SerialDevice::failed};
    QByteArray received{};

    TestSerialDevice(Ports &ports, const SerialSettings &settings) : device(settings, ports.lister())
    {
        QObject::connect(&device, &SerialDevice::received, &device,
                         [this](const QByteArray &bytes) { received += bytes; });
    }

    bool isTroubled(SerialTrouble::Kind kind, const QString &words = {}) const
    {
        return device.trouble() && device.trouble()->kind == kind && device.trouble()->sentence.contains(words);
    }
};

} // namespace nightlight::test
