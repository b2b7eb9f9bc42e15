// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serialports.h"

namespace nightlight {

/// Why a serial port cannot be used now.
struct SerialTrouble
{
    enum class Kind {
        NotThere,
        Unplugged,
        OtherDevice, ///< where the board was
        NoPermission,
        Busy,
        Refused, ///< by ourselves
        Other,
    };
    Kind kind;
    QString sentence; ///< translated, with what to do about it

    static SerialTrouble noneChosen();
    static SerialTrouble noSuchPort(const QString &port, const QList<SerialPortInfo> &ports);
    static SerialTrouble notConnected(const QString &port, const QList<SerialPortInfo> &ports);
    static SerialTrouble otherDevice(const QString &port);
    static SerialTrouble unplugged(const QString &port);
    /// Names the group that owns the port at \a path.
    static SerialTrouble noPermission(const QString &port, const QString &path);
    static SerialTrouble busy(const QString &port);
    static SerialTrouble noSerialPort(const QString &port);
    /// \a reason is what the system says.
    static SerialTrouble cannotOpen(const QString &port, const QString &reason);
    static SerialTrouble wouldWakeBootloader(const QString &port, qint32 baud);
};

} // namespace nightlight
