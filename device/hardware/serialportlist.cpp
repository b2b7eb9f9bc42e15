// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialportlist.h"

#include <utility>

namespace nightlight {

SerialPortList::SerialPortList(SerialPortLister lister, const QStringList &folders, QObject *parent)
    : QObject(parent), m_lister(std::move(lister)), m_watch(folders, this)
{
    connect(&m_watch, &FolderWatch::changed, this, &SerialPortList::look);
    m_watch.start(); // before the first look, so that nothing is missed between the two
    m_ports = m_lister();
}

void SerialPortList::look()
{
    const QList<SerialPortInfo> before = std::exchange(m_ports, m_lister());
    if (m_ports != before)
        emit changed(m_ports);
}

} // namespace nightlight
