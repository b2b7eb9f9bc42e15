// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formrows.h"

#include "form.h"
#include "ui/plaintext.h"

#include <QLabel>

namespace nightlight {

void addRow(Form *form, QWidget *field)
{
    auto *label = new QLabel(field->parentWidget());
    label->setWordWrap(true);
    label->setBuddy(field);
    form->addRow(label, field);
}

void setRowText(Form *form, QWidget *field, const QString &label, const QString &explanation)
{
    auto *shown = qobject_cast<QLabel *>(form->labelForField(field));
    shown->setText(label);
    shown->setToolTip(plainToolTip(explanation));
    QWidget *control = field->focusProxy() ? field->focusProxy() : field;
    control->setAccessibleName(withoutMnemonic(label));
    explain(control, explanation);
}

QLabel *newSentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void setSentence(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

} // namespace nightlight
