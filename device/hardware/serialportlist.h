// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folderwatch.h"
#include "serialports.h"

#include <QObject>

namespace nightlight {

/// The serial ports there are, as a person chooses from them, kept up to date as they come and go.
class SerialPortList : public QObject
{
    Q_OBJECT

public:
    /// \a lister tells the ports; it is asked again whenever something changes in one of \a folders.
    explicit SerialPortList(SerialPortLister lister = availableSerialPorts,
                            const QStringList &folders = {QStringLiteral("/dev")}, QObject *parent = nullptr);

    const QList<SerialPortInfo> &ports() const { return m_ports; }

signals:
    void changed(const QList<nightlight::SerialPortInfo> &ports);

private:
    void look();

    SerialPortLister m_lister;
    QList<SerialPortInfo> m_ports;
    FolderWatch m_watch;
};

} // namespace nightlight
