// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharingrows.h"

#include "form.h"
#include "formrows.h"
#include "passwordview.h"
#include "ui/plaintext.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace nightlight {

namespace {

QLabel *newTextToCopy(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SharingRows::SharingRows(Form *form, QWidget *parent)
    : QObject(parent), m_form(form), m_parent(parent), m_share(new QPushButton(parent)),
      m_addresses(newTextToCopy(parent)), m_user(newTextToCopy(parent)), m_password(new PasswordView(parent)),
      m_sentence(newSentence(parent)), m_unshare(new QPushButton(parent))
{
    connect(m_share, &QPushButton::clicked, this, &SharingRows::askWhetherToShare);
    connect(m_unshare, &QPushButton::clicked, this, [this] { emit requested(SharingWish::Unshare); });
    connect(m_password, &PasswordView::changeRequested, this, &SharingRows::askWhetherToChange);
}

void SharingRows::addRows()
{
    m_form->addRow(m_share);
    addRow(m_form, m_addresses);
    addRow(m_form, m_user);
    addRow(m_form, m_password);
    m_form->addRow(m_sentence);
    m_form->addRow(m_unshare);
}

void SharingRows::setVisible(bool visible, bool enabled)
{
    m_visible = visible;
    m_share->setEnabled(enabled);
    m_unshare->setEnabled(enabled);
    m_password->setEnabled(enabled);
    showState();
}

void SharingRows::showSharing(const BrokerSharing &sharing)
{
    m_sharing = sharing;
    showState();
}

void SharingRows::showState()
{
    const bool shared = m_sharing.state != SharingState::Off;
    m_form->setRowVisible(m_share, m_visible && !shared);
    for (QWidget *row : std::initializer_list<QWidget *>{m_addresses, m_user, m_password, m_unshare})
        m_form->setRowVisible(row, m_visible && shared);

    switch (m_sharing.state) {
    case SharingState::Off:
        break;
    case SharingState::Starting:
        m_addresses->setText(tr("starting"));
        break;
    case SharingState::On:
        m_addresses->setText(m_sharing.addresses.isEmpty() ? tr("none now: this computer is in no network")
                                                           : m_sharing.addresses.join(u'\n'));
        break;
    case SharingState::Failed:
        m_addresses->setText(tr("none now"));
        break;
    }
    m_user->setText(m_sharing.user);
    m_password->setPassword(m_sharing.password);
    m_addresses->setAccessibleName(tr("Network address: %1").arg(m_addresses->text()));
    m_user->setAccessibleName(tr("Network user: %1").arg(m_user->text()));
    setSentence(m_sentence, m_visible ? m_sharing.sentence : QString());
}

void SharingRows::askWhetherToShare()
{
    ask(SharingWish::Share, tr("Share the broker on this network?"),
        tr("Everybody on this network who knows the user and the password, which are made now, can then read all "
           "messages and publish any, commands too. The messages and the password are not encrypted on their way, "
           "so share it only on a network that you trust."),
        tr("&Share"));
}

void SharingRows::askWhetherToChange()
{
    ask(SharingWish::NewPassword, tr("Make a new password?"),
        tr("Whoever uses the old one is turned away until the new one is entered there."), tr("&New password"));
}

/// In a window of its own, while the work goes on behind it.
void SharingRows::ask(SharingWish wish, const QString &question, const QString &meaning, const QString &yes)
{
    delete m_question;
    m_question = new QMessageBox(QMessageBox::Question, tr("Share the broker"), question, QMessageBox::NoButton,
                                 m_parent->window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(meaning);
    m_question->addButton(yes, QMessageBox::AcceptRole);
    m_question->setDefaultButton(m_question->addButton(tr("&Cancel"), QMessageBox::RejectRole));
    connect(m_question, &QDialog::accepted, this, [this, wish] { emit requested(wish); });
    m_question->open();
}

void SharingRows::retranslate()
{
    m_share->setText(tr("Share on this network…"));
    explain(m_share, tr("Lets boards and other computers on this network join the built-in broker, with a password."));
    setRowText(m_form, m_addresses, tr("Network address"),
               tr("Others on this network join the broker at this address, host and port."));
    setRowText(m_form, m_user, tr("Network user"), tr("The user name that others enter to join."));
    setRowText(m_form, m_password, tr("Network password"),
               tr("The password that others enter to join. The desktop's keychain keeps it; where there is none, note "
                  "it, for it goes on being valid after a restart."));
    m_form->labelForField(m_password)->setMinimumHeight(0); // beside the first line, not in the middle
    m_unshare->setText(tr("Stop sharing"));
    explain(m_unshare, tr("The broker serves this computer only again. The user and the password are forgotten."));
    m_password->retranslate();
    showState();
}

} // namespace nightlight
