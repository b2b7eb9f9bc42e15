// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkededit.h"

#include "formrows.h"
#include "ui/colours.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace nightlight {

CheckedEdit::CheckedEdit(WhyNot whyNot, QWidget *parent)
    : QWidget(parent), m_whyNot(whyNot), m_edit(new QLineEdit(this)), m_problem(newSentence(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &CheckedEdit::commit);
    connect(m_edit, &QLineEdit::textEdited, m_problem, [this] { setSentence(m_problem, {}); });
}

void CheckedEdit::setText(const QString &text)
{
    if (text == m_text)
        return; // what is being entered stays
    m_text = text;
    m_edit->setText(text);
    setSentence(m_problem, {});
}

void CheckedEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString CheckedEdit::entered() const
{
    return m_edit->text().trimmed();
}

QString CheckedEdit::problem() const
{
    const bool isSettled = entered() == m_text && !m_text.isEmpty();
    return m_whyNot && !isSettled ? m_whyNot(entered()) : QString();
}

void CheckedEdit::commit()
{
    showProblem();
    if (entered() == m_text || !problem().isEmpty())
        return;
    m_text = entered();
    m_edit->setText(m_text);
    emit textChosen(m_text);
}

void CheckedEdit::showProblem()
{
    setSentence(m_problem, problem());
    m_problem->setPalette(warningText(palette()));
}

void CheckedEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        if (!m_problem->text().isEmpty())
            showProblem();
    }
}

} // namespace nightlight
