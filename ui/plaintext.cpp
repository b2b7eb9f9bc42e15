// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QChar>
#include <QRegularExpression>
#include <QWidget>

namespace nightlight {

namespace {

bool misleads(char32_t character)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200c;
    constexpr char32_t zeroWidthJoiner = 0x200d;
    if (character == zeroWidthNonJoiner || character == zeroWidthJoiner)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString hex(char32_t number, int digits)
{
    return QString::number(number, 16).rightJustified(digits, u'0');
}

QString escaped(char32_t character)
{
    switch (character) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    if (character < 0x100)
        return QStringLiteral("\\x") + hex(character, 2);
    if (character < 0x10000)
        return QStringLiteral("\\u") + hex(character, 4);
    return QStringLiteral("\\U") + hex(character, 8);
}

/// Bytes of the character that \a lead begins, by UTF-8's rule; 1 for what begins none.
qsizetype characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

} // namespace

QString visibleText(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (misleads(character))
            visible += escaped(character);
        else
            visible += QChar::fromUcs4(character);
        if (pair)
            ++i;
    }
    return visible;
}

QString visibleText(QByteArrayView utf8)
{
    QString visible;
    visible.reserve(utf8.size());
    for (qsizetype i = 0; i < utf8.size();) {
        const QByteArrayView character = utf8.sliced(i, qMin(characterLength(utf8[i]), utf8.size() - i));
        if (character.isValidUtf8()) {
            visible += visibleText(QString::fromUtf8(character));
            i += character.size();
        } else {
            visible += escaped(static_cast<unsigned char>(utf8[i]));
            ++i;
        }
    }
    return visible;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>");
}

QString withoutMnemonic(QString label)
{
    static const QRegularExpression behind(QStringLiteral("\\s*\\(&[^)]\\)"));
    return label.remove(behind).remove(u'&');
}

void explain(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setAccessibleDescription(text);
}

} // namespace nightlight
