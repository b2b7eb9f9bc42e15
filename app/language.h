// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace nightlight {

/// The language of the program's texts, changed while it runs.
class Language
{
public:
    /// What there is: English, in which the texts are written, and each translation. ISO 639 codes.
    static QStringList codes();
    /// The first of the system's languages that there is, else English.
    static QString ofSystem();

    /// Every text from now on in \a code, one of codes(); empty means the system's. Widgets get a LanguageChange event.
    void use(const QString &code);

private:
    QTranslator m_translator;
};

} // namespace nightlight
