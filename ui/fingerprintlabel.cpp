// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprintlabel.h"

#include "device/telemetry/fingerprint.h"

#include <QFontDatabase>
#include <QLabel>
#include <QStringList>

namespace nightlight {

QLabel *newFingerprintLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void showFingerprint(QLabel *label, const QByteArray &sha256)
{
    constexpr qsizetype bytesALine = 8;
    QStringList lines;
    for (qsizetype i = 0; i < sha256.size(); i += bytesALine)
        lines << fingerprintText(sha256.mid(i, bytesALine));
    label->setText(lines.join(u'\n'));
}

} // namespace nightlight
