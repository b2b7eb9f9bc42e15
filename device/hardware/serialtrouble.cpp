// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialtrouble.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SerialTrouble)
};

/// The sentence that says which ports there are.
QString named(const QList<SerialPortInfo> &ports)
{
    if (ports.isEmpty())
        return Texts::tr("There is no serial port at the moment.");
    QStringList names;
    for (const SerialPortInfo &port : ports)
        names << (port.description.isEmpty() ? port.name : QStringLiteral("%1 (%2)").arg(port.name, port.description));
    return Texts::tr("There are: %1.").arg(names.join(QStringLiteral(", ")));
}

} // namespace

SerialTrouble SerialTrouble::noneChosen()
{
    return {Kind::NotThere, Texts::tr("No serial port is chosen. Choose the one that the board is plugged in at.")};
}

SerialTrouble SerialTrouble::noSuchPort(const QString &port, const QList<SerialPortInfo> &ports)
{
    return {Kind::NotThere, Texts::tr("There is no serial port “%1”. Plug the board in or choose another port. %2")
                                .arg(port, named(ports))};
}

SerialTrouble SerialTrouble::notConnected(const QString &port, const QList<SerialPortInfo> &ports)
{
    return {Kind::NotThere,
            Texts::tr("The board that was at “%1” is not connected. Plug it in or choose another port. %2")
                .arg(port, named(ports))};
}

SerialTrouble SerialTrouble::otherDevice(const QString &port)
{
    return {Kind::OtherDevice,
            Texts::tr("Another device is at “%1” now. Plug in the board that was there, or choose the "
                      "port again to use the other device.")
                .arg(port)};
}

SerialTrouble SerialTrouble::unplugged(const QString &port)
{
    return {Kind::Unplugged,
            Texts::tr("The board at “%1” was unplugged. It goes on when the board is plugged in again.").arg(port)};
}

SerialTrouble SerialTrouble::noPermission(const QString &port, const QString &path)
{
    const QFileInfo node(path);
    const QFile::Permissions ofGroup = QFile::ReadGroup | QFile::WriteGroup;
    const bool groupHelps = (node.permissions() & ofGroup) == ofGroup && node.groupId() != 0;
    return {Kind::NoPermission,
            groupHelps ? Texts::tr("You may not use the serial port “%1”: add yourself to the group %2 (sudo adduser "
                                   "$USER %2) and log in again.")
                             .arg(port, node.group())
                       : Texts::tr("You may not use the serial port “%1”, which is for %2 alone: ask the "
                                   "administrator of this computer to allow it.")
                             .arg(port, node.owner())};
}

SerialTrouble SerialTrouble::busy(const QString &port)
{
    return {Kind::Busy, Texts::tr("Another program uses the serial port “%1”. Close that program; often it is the "
                                  "serial monitor of the Arduino IDE.")
                            .arg(port)};
}

SerialTrouble SerialTrouble::noSerialPort(const QString &port)
{
    return {Kind::Other, Texts::tr("“%1” is no serial port. Choose another one.").arg(port)};
}

SerialTrouble SerialTrouble::cannotOpen(const QString &port, const QString &reason)
{
    return {Kind::Other,
            Texts::tr("The serial port “%1” cannot be opened (%2). Unplug the board and plug it in again, and "
                      "check the baud rate.")
                .arg(port, reason)};
}

SerialTrouble SerialTrouble::wouldWakeBootloader(const QString &port, qint32 baud)
{
    return {Kind::Refused, Texts::tr("The board at “%1” would start its bootloader instead of the sketch at %2 baud. "
                                     "Choose another baud rate, as 9600.")
                               .arg(port)
                               .arg(baud)};
}

} // namespace nightlight
