// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace nightlight {

class Form;

/// Adds \a field with a label whose mnemonic leads to it; setRowText() says what the label is.
void addRow(Form *form, QWidget *field);

/// Label (with mnemonic) and explanation of a row.
void setRowText(Form *form, QWidget *field, const QString &label, const QString &explanation);

/// A sentence under a field or button that takes no room while it is empty.
QLabel *newSentence(QWidget *parent);
void setSentence(QLabel *label, const QString &sentence);

} // namespace nightlight
