// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "skippedrows.h"

#include <QCoreApplication>

#include <utility>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SkippedRows)
};

} // namespace

void SkippedRows::add(qint64 line, const QString &reason)
{
    if (line <= m_furthestLine)
        return;
    m_furthestLine = line;
    if (m_count++ > 0)
        return;
    m_firstLine = line;
    m_reason = reason;
}

void SkippedRows::forget()
{
    m_furthestLine = 0;
}

std::optional<QString> SkippedRows::takeSentence(const QString &name, std::chrono::milliseconds now)
{
    if (m_count == 0 || (m_said && now - *m_said < std::chrono::minutes(1)))
        return {};
    m_said = now;
    return Texts::tr("Rows skipped in the recording “%1”: %2. The first is %3.")
        .arg(name, QString::number(std::exchange(m_count, 0)), first());
}

QString SkippedRows::first() const
{
    return Texts::tr("line %1: %2").arg(QString::number(m_firstLine), m_reason);
}

} // namespace nightlight
