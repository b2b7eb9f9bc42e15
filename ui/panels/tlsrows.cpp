// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsrows.h"

#include "fileedit.h"
#include "form.h"
#include "formrows.h"
#include "pinnededit.h"

#include <QLineEdit>

namespace nightlight {

TlsRows::TlsRows(Form *form, QWidget *parent)
    : QObject(parent), m_form(form), m_authorityFile(new FileEdit(parent)), m_certificateFile(new FileEdit(parent)),
      m_keyFile(new FileEdit(parent)), m_keyPassphrase(new QLineEdit(parent)), m_protocol(new QLineEdit(parent)),
      m_pinned(new PinnedEdit(parent))
{
    m_keyPassphrase->setEchoMode(QLineEdit::Password);
    for (FileEdit *edit : {m_authorityFile, m_certificateFile, m_keyFile}) {
        connect(edit, &FileEdit::edited, this, &TlsRows::edited);
        connect(edit, &FileEdit::returnPressed, this, &TlsRows::returnPressed);
    }
    for (QLineEdit *edit : {m_keyPassphrase, m_protocol}) {
        connect(edit, &QLineEdit::textEdited, this, &TlsRows::edited);
        connect(edit, &QLineEdit::returnPressed, this, &TlsRows::returnPressed);
    }
    connect(m_pinned, &PinnedEdit::forgotten, this, &TlsRows::edited);
}

void TlsRows::addRows()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_authorityFile, m_certificateFile, m_keyFile,
                                                           m_keyPassphrase, m_protocol, m_pinned})
        addRow(m_form, field);
}

void TlsRows::setVisible(bool visible)
{
    m_visible = visible;
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_authorityFile, m_certificateFile, m_keyFile, m_keyPassphrase, m_protocol})
        m_form->setRowVisible(field, visible);
    m_form->setRowVisible(m_pinned, visible && !m_pinned->pinned().isEmpty());
}

void TlsRows::setSettings(const TlsSettings &settings)
{
    m_authorityFile->setFile(settings.authorityFile);
    m_certificateFile->setFile(settings.certificateFile);
    m_keyFile->setFile(settings.keyFile);
    m_keyPassphrase->setText(settings.keyPassphrase);
    m_protocol->setText(settings.protocol);
    setPinned(settings.pinnedSha256);
}

void TlsRows::showPassphrase(const QString &passphrase)
{
    if (!m_keyPassphrase->isModified())
        m_keyPassphrase->setText(passphrase);
}

void TlsRows::setPinned(const QByteArray &sha256)
{
    m_pinned->setPinned(sha256);
    setVisible(m_visible);
}

TlsSettings TlsRows::entered() const
{
    return {.authorityFile = m_authorityFile->entered(),
            .certificateFile = m_certificateFile->entered(),
            .keyFile = m_keyFile->entered(),
            .keyPassphrase = m_keyPassphrase->text(),
            .protocol = m_protocol->text().trimmed(),
            .pinnedSha256 = m_pinned->pinned()};
}

void TlsRows::retranslate()
{
    const QString certificates = tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)");
    m_authorityFile->setWords(
        {tr("Browse…"), tr("Looks for the file of the authority."), tr("Choose an authority"), certificates});
    m_certificateFile->setWords(
        {tr("Browse…"), tr("Looks for the file of the certificate."), tr("Choose a certificate"), certificates});
    m_keyFile->setWords({tr("Browse…"), tr("Looks for the file of the key."), tr("Choose a key"),
                         tr("Keys (*.pem *.key);;All files (*)")});
    m_authorityFile->setPlaceholderText(tr("system"));
    m_certificateFile->setPlaceholderText(tr("none"));
    setRowText(m_form, m_authorityFile, tr("Authority"),
               tr("The file with the certificate of the authority that has signed the broker's. Left empty: the "
                  "authorities that this system trusts."));
    setRowText(m_form, m_certificateFile, tr("Own certificate"),
               tr("The file with the certificate that this client shows. Leave it empty if the broker asks for "
                  "none."));
    setRowText(m_form, m_keyFile, tr("Its key"),
               tr("The file with the private key of the own certificate. Left empty: it is in the same file."));
    setRowText(m_form, m_keyPassphrase, tr("Passphrase"),
               tr("What opens the key, if it is locked. It is kept in the desktop's keychain; where there is none, in "
                  "memory only."));
    setRowText(m_form, m_protocol, tr("ALPN"),
               tr("The name of the protocol to ask for, where a broker serves several at one port. Leave it empty if "
                  "you do not know of one."));
    setRowText(m_form, m_pinned, tr("Trusted certificate"),
               tr("The SHA-256 of the one certificate that is accepted from this broker, whoever signed it."));
    m_pinned->retranslate();
}

} // namespace nightlight
