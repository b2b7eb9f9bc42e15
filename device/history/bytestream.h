// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace nightlight {

/// A number whose small values, of either sign, are small without one.
inline quint64 zigzag(quint64 step)
{
    return (step << 1) ^ (quint64(0) - (step >> 63));
}

inline quint64 unzigzag(quint64 value)
{
    return (value >> 1) ^ (quint64(0) - (value & 1));
}

/// Appends numbers as bytes of seven bits, lowest first.
class ByteWriter
{
public:
    void byte(quint8 value) { m_bytes.append(char(value)); }

    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(quint8(value | 0x80));
        byte(quint8(value));
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter has written. Behind the end there are zeros, and it is known.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) { }

    quint8 byte()
    {
        if (m_at == m_end) {
            m_failed = true;
            return 0;
        }
        return quint8(*m_at++);
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 next = byte();
            value |= quint64(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
        m_failed = true;
        return value;
    }

    /// The next \a count bytes; none if there are not so many.
    QByteArrayView take(qsizetype count)
    {
        if (count > m_end - m_at) {
            fail();
            return {};
        }
        const QByteArrayView bytes(m_at, count);
        m_at += count;
        return bytes;
    }

    /// What was read cannot be right.
    void fail() { m_failed = true; }
    bool hasFailed() const { return m_failed; }
    bool atEnd() const { return m_at == m_end; }

private:
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

} // namespace nightlight
