// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordview.h"

#include "ui/plaintext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

PasswordView::PasswordView(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_show(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_change(new QPushButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusProxy(m_text);
    m_show->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_change);
    connect(m_show, &QPushButton::toggled, this, &PasswordView::showText);
    connect(m_copy, &QPushButton::clicked, this, &PasswordView::copy);
    connect(m_change, &QPushButton::clicked, this, &PasswordView::changeRequested);
}

void PasswordView::setPassword(const QString &password)
{
    if (password != m_password)
        m_show->setChecked(false);
    m_password = password;
    showText();
}

void PasswordView::showText()
{
    constexpr int dots = 12; // whatever the length
    const bool isKnown = !m_password.isEmpty();
    const bool isShown = isKnown && m_show->isChecked();
    if (isShown)
        m_text->setText(m_password);
    else
        m_text->setText(isKnown ? QString(dots, u'•') : tr("Only those who noted it know it."));
    m_text->setFont(isShown ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_text->setAccessibleName(tr("Network password: %1").arg(isKnown && !isShown ? tr("hidden") : m_text->text()));
    m_show->setVisible(isKnown);
    m_copy->setVisible(isKnown);
}

/// Programs that keep what was copied are asked to leave this out.
void PasswordView::copy() const
{
    auto *data = new QMimeData; // owned by the clipboard
    data->setText(m_password);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

void PasswordView::retranslate()
{
    m_show->setText(tr("Show"));
    explain(m_show, tr("Shows the password, to be read off."));
    m_copy->setText(tr("Copy"));
    explain(m_copy, tr("Copies the password, without showing it."));
    m_change->setText(tr("New password…"));
    explain(m_change, tr("Makes another password. Whoever uses the old one is turned away."));
    showText();
}

} // namespace nightlight
