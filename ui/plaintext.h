// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

class QWidget;

namespace nightlight {

/// Text from outside with everything that could hide, reorder or break a line made visible, as \n, \x1b or \u202e.
///
/// The joiners that Indic and other scripts need stay as they are.
QString visibleText(QStringView text);

/// The same for bytes that should be UTF-8; a byte that belongs to no character is shown as \xNN.
QString visibleText(QByteArrayView utf8);

/// Plain text as a tooltip that wraps and shows every character as it is, "<b>" too.
QString plainToolTip(const QString &text);

/// A label's text without its mnemonic, which may be a letter of the text or, "(&P)", stand behind it.
QString withoutMnemonic(QString label);

/// Explains a control to those who point at it and to those who have it read out.
void explain(QWidget *widget, const QString &text);

} // namespace nightlight
