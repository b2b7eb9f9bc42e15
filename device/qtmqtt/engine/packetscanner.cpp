// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetscanner.h"

#include <algorithm>

namespace nightlight::qtmqtt {

qsizetype PacketScanner::advance(QByteArrayView data)
{
    if (m_part == Part::Done)
        m_part = Part::Start;
    if (m_part == Part::Body)
        return takeBody(data);
    qsizetype at = 0;
    while (at < data.size() && (m_part == Part::Start || m_part == Part::Length))
        takeHeaderByte(quint8(data[at++]));
    return at;
}

qsizetype PacketScanner::takeBody(QByteArrayView data)
{
    const qsizetype count = std::min<qsizetype>(data.size(), m_length - m_seen);
    for (qsizetype i = 0; i < count && m_seen + quint32(i) < m_start.size(); ++i)
        m_start[m_seen + quint32(i)] = quint8(data[i]);
    if (count > 0)
        m_last = quint8(data[count - 1]);
    m_seen += quint32(count);
    if (m_seen == m_length)
        m_part = Part::Done;
    return count;
}

void PacketScanner::takeHeaderByte(quint8 byte)
{
    constexpr int highestShift = 21; // of the fourth byte
    if (m_part == Part::Start) {
        m_header = byte;
        m_length = m_seen = 0;
        m_last = 0;
        m_shift = 0;
        m_start.fill(0);
        m_part = Part::Length;
        return;
    }
    m_length |= quint32(byte & 0x7F) << m_shift;
    if (byte & 0x80) {
        m_part = m_shift < highestShift ? Part::Length : Part::Broken;
        m_shift += 7;
        return;
    }
    m_part = m_length > 0 ? Part::Body : Part::Done;
}

} // namespace nightlight::qtmqtt
