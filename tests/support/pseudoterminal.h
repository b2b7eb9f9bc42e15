// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nightlight::test {

/// A board at a serial port: the far end of a pseudo-terminal, whose near end is found under the name of a symbolic
/// link.
class PseudoTerminal
{
public:
    /// Plugged in at once.
    explicit PseudoTerminal(const QString &link);
    ~PseudoTerminal();
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    /// In a place of its own each time, as USB devices are; \a link is where it is found from now on, if not empty.
    void plugIn(const QString &link = {});
    void unplug();

    QString link() const { return m_link; }
    /// The near end itself.
    QString node() const { return m_node; }
    /// Whether somebody has the near end open.
    bool isOpened() const;
    /// Bits a second, as the near end is set.
    quint32 baud() const;

    /// Whether send() has room for a line.
    bool hasRoom() const;
    /// Waits where there is no room; only while opened.
    void send(const QByteArray &bytes) const;
    /// What came since forget().
    QByteArray received();
    void forget();
    /// Takes so much from the near end that it has no room left.
    void clog() const;

private:
    QString m_link;
    QString m_node;
    int m_board = -1;
    QByteArray m_received;
};

} // namespace nightlight::test
