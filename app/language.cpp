// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLocale>

namespace nightlight {

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("te")};
}

QString Language::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString code = QLocale(name).name().section(u'_', 0, 0);
        if (codes().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void Language::use(const QString &code)
{
    const QString chosen = codes().contains(code) ? code : ofSystem();
    QCoreApplication::removeTranslator(&m_translator);
    // Digits, dates and times stay the system's as long as it speaks the chosen language.
    QLocale::setDefault(chosen == ofSystem() ? QLocale::system() : QLocale(chosen));
    if (m_translator.load(QStringLiteral(":/i18n/nightlight_%1.qm").arg(chosen)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace nightlight
