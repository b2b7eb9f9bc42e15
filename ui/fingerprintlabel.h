// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QLabel;
class QWidget;

namespace nightlight {

/// A label for a certificate's SHA-256: eight bytes a line, one below the other, so that two can be compared.
QLabel *newFingerprintLabel(QWidget *parent);
void showFingerprint(QLabel *label, const QByteArray &sha256);

} // namespace nightlight
