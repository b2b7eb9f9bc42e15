// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrows.h"

#include <QBuffer>

namespace nightlight {

QList<QByteArrayList> firstRows(QByteArray head, CsvDialect dialect)
{
    constexpr qsizetype most = 20;
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, dialect.separator);
    QList<QByteArrayList> rows;
    for (auto outcome = reader.next(); rows.size() < most && outcome != CsvReader::Outcome::End;
         outcome = reader.next()) {
        const bool mayBeCut = head.size() == recordingHeadSize && reader.consumed() == recordingHeadSize;
        if (outcome != CsvReader::Outcome::Row || mayBeCut)
            continue;
        QByteArrayList &row = rows.emplace_back();
        for (const QByteArrayView field : reader.fields())
            row << field.toByteArray();
    }
    return rows;
}

} // namespace nightlight
