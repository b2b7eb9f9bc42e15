// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folderwatch.h"
#include "serialports.h"
#include "serialtrouble.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

#include <tl/expected.hpp>

class QSerialPort;
class QSocketNotifier;

namespace nightlight {

/// The board at a serial port: 8 data bits, no parity, 1 stop bit, no flow control, DTR asserted.
///
/// It opens the port by itself, first when the event loop runs next, and again whenever the board is back: the same USB
/// device under whatever name, never another one in its place. A board without USB identity is known by its port's
/// name. While it waits it costs nothing. To be made in the thread that uses it, see SharedHardware.
class SerialDevice : public QObject
{
    Q_OBJECT

public:
    /// If \a settings do not say which device it must be, it is the one that is found at the port first.
    SerialDevice(const SerialSettings &settings, SerialPortLister lister, QObject *parent = nullptr);
    ~SerialDevice() override;

    void setBaud(qint32 baud);
    qint32 baud() const { return m_baud; }
    /// Which device it is, once that is known.
    const UsbIdentity &identity() const { return m_identity; }
    /// The port's name now, or the last one, as a person knows it.
    QString port() const { return m_port.name; }

    bool isOpen() const { return m_isOpen; }
    /// Why it is not open; nothing while it is, or before the first try.
    const std::optional<SerialTrouble> &trouble() const { return m_trouble; }

    /// written() follows, unless the board goes first. Does nothing unless the port is open.
    void write(const QByteArray &bytes);
    /// Whether something waits that the port has not taken.
    bool isWriting() const;

signals:
    void opened();
    /// It cannot be opened or was closed, or the reason for it is another one now.
    void failed(const nightlight::SerialTrouble &trouble);
    void received(const QByteArray &bytes);
    /// The port has taken everything.
    void written();
    /// That the board went, and that it is back, for the log; translated.
    void noted(const QString &sentence);

private:
    void look();
    void tryToOpen();
    tl::expected<SerialPortInfo, SerialTrouble> find() const;
    std::optional<SerialPortInfo> knownPort(const QString &path) const;
    std::optional<SerialTrouble> open(const SerialPortInfo &port);
    void use(const SerialPortInfo &port);
    void learn();
    void lose();
    void wait(const SerialTrouble &trouble);
    void close();

    const QString m_chosen; ///< name or path
    UsbIdentity m_identity; ///< not known: the port is known by its name
    qint32 m_baud;
    SerialPortLister m_lister;
    QList<SerialPortInfo> m_ports; ///< at the last look
    QStringList m_twins; ///< paths of devices that cannot be told from this one, but were there beside it
    SerialPortInfo m_port; ///< the one in use, or the last one

    std::unique_ptr<QSerialPort> m_serial;
    std::unique_ptr<QSocketNotifier> m_hangUp; ///< of the port that was opened last
    bool m_isOpen = false;
    std::optional<SerialTrouble> m_trouble;
    bool m_wasDenied = false; ///< at the last try

    FolderWatch m_watch; ///< while it is not open
    QTimer m_retry; ///< for what no change in a folder tells, as another program that lets go, or which device it is
};

} // namespace nightlight
