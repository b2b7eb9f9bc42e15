// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sequencecounter.h"

#include "devicefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace nightlight {

namespace {

constexpr int digits = 20; // of the largest 64-bit number: the file is overwritten in place by text of one length

QString sentence(const QFile &file)
{
    return QCoreApplication::translate("nightlight::SequenceCounter",
                                       "The count of readings cannot be stored in %1: %2. Readings are published all "
                                       "the same.")
        .arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

} // namespace

SequenceCounter::SequenceCounter(const QString &folder, const QString &deviceId)
    : m_file(deviceFile(folder, deviceId, QStringLiteral(".seq")))
{
    QDir().mkpath(folder);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        m_problem = sentence(m_file);
        m_last = quint64(QDateTime::currentMSecsSinceEpoch());
        return;
    }
    const QByteArray text = m_file.read(digits);
    bool whole = true;
    if (!text.isEmpty())
        m_last = text.toULongLong(&whole);
    if (!whole)
        m_last = quint64(QDateTime::currentMSecsSinceEpoch());
}

void SequenceCounter::continueAfter(quint64 last)
{
    m_last = std::max(m_last, last);
}

void SequenceCounter::keep(quint64 seq)
{
    if (!m_file.isOpen() || seq <= m_kept)
        return;
    const QByteArray text = QByteArray::number(seq).rightJustified(digits, '0');
    if (!m_file.seek(0) || m_file.write(text) != text.size()) {
        m_problem = sentence(m_file);
        return;
    }
    m_problem.clear();
    m_kept = seq;
}

} // namespace nightlight
