// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idedit.h"

#include "formrows.h"
#include "ui/colours.h"

#include "device/telemetry/topics.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace nightlight {

IdEdit::IdEdit(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_whyNot(newSentence(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_whyNot);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &IdEdit::commit);
    connect(m_edit, &QLineEdit::textEdited, m_whyNot, [this] { setSentence(m_whyNot, {}); });
}

void IdEdit::setId(const QString &id)
{
    m_id = id;
    m_edit->setText(id);
    setSentence(m_whyNot, {});
}

void IdEdit::commit()
{
    const QString id = m_edit->text().trimmed();
    showWhyNot();
    if (id == m_id || !Topics::whyNotAnId(id).isEmpty())
        return;
    m_edit->setText(id);
    m_id = id;
    emit idChosen(id);
}

void IdEdit::showWhyNot()
{
    const QString id = m_edit->text().trimmed();
    setSentence(m_whyNot, id == m_id && !id.isEmpty() ? QString() : Topics::whyNotAnId(id));
    m_whyNot->setPalette(warningText(palette()));
}

void IdEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        if (!m_whyNot->text().isEmpty())
            showWhyNot();
    }
}

} // namespace nightlight
