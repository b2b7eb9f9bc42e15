// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatedialog.h"

#include "ui/colours.h"
#include "ui/fingerprintlabel.h"
#include "ui/panels/form.h"
#include "ui/panels/formrows.h"
#include "ui/plaintext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

namespace {

/// From outside: to be read and copied, scrolled where it is long, and never taken for markup.
QLineEdit *newTextOfOthers(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setReadOnly(true);
    return edit;
}

} // namespace

CertificateDialog::CertificateDialog(const LinkStatus &status, QWidget *parent)
    : QDialog(parent), m_broker(status.broker), m_failure(status.tlsFailure),
      m_certificate(status.certificate.value_or(PresentedCertificate())), m_form(new Form), m_reason(newSentence(this)),
      m_subject(newTextOfOthers(this)), m_issuer(newTextOfOthers(this)), m_names(new QPlainTextEdit(this)),
      m_validFrom(new QLabel(this)), m_validUntil(new QLabel(this)), m_sha256(newFingerprintLabel(this)),
      m_advice(newSentence(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)),
      m_trust(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSentence(m_reason, visibleText(status.sentence));
    m_reason->setPalette(warningText(palette()));
    build();
    fill();
    retranslate();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        emit trusted(m_broker, m_certificate.sha256);
        close();
    });
}

void CertificateDialog::build()
{
    constexpr int linesOfNames = 4;
    m_names->setReadOnly(true);
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_names->setFixedHeight(m_names->fontMetrics().lineSpacing() * (linesOfNames + 1));
    for (QLabel *label : {m_validFrom, m_validUntil})
        label->setTextFormat(Qt::PlainText);
    m_trust->setAutoDefault(false); // never by an accidental Enter
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    m_trust->setVisible(mayBePinned(m_failure));

    for (QWidget *field :
         std::initializer_list<QWidget *>{m_subject, m_issuer, m_names, m_validFrom, m_validUntil, m_sha256})
        addRow(m_form, field);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_reason);
    layout->addLayout(m_form);
    layout->addWidget(m_advice);
    layout->addWidget(m_buttons);
    constexpr int readableCharacters = 70;
    setMinimumWidth(fontMetrics().averageCharWidth() * readableCharacters);
}

void CertificateDialog::fill()
{
    m_subject->setText(visibleText(m_certificate.subject));
    m_issuer->setText(visibleText(m_certificate.issuer));
    for (QLineEdit *edit : {m_subject, m_issuer})
        edit->setCursorPosition(0);
    showFingerprint(m_sha256, m_certificate.sha256);
}

void CertificateDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_reason->setPalette(warningText(palette()));
}

void CertificateDialog::retranslate()
{
    setWindowTitle(tr("Certificate of %1").arg(visibleText(m_broker)));
    QStringList names;
    for (const QString &name : m_certificate.names)
        names << visibleText(name);
    if (m_certificate.moreNames > 0)
        names << tr("and more: %1").arg(m_certificate.moreNames);
    m_names->setPlainText(names.isEmpty() ? tr("none") : names.join(u'\n'));
    const QLocale locale;
    m_validFrom->setText(locale.toString(m_certificate.validFrom.toLocalTime(), QLocale::LongFormat));
    m_validUntil->setText(locale.toString(m_certificate.validUntil.toLocalTime(), QLocale::LongFormat));
    setRowText(m_form, m_subject, tr("Issued to"), tr("Whom the certificate speaks of."));
    setRowText(m_form, m_issuer, tr("Issued by"), tr("The authority that is said to have signed it."));
    setRowText(m_form, m_names, tr("Hosts"), tr("The names and addresses that it is for."));
    setRowText(m_form, m_validFrom, tr("Valid from"), tr("Before it, nobody is to accept it."));
    setRowText(m_form, m_validUntil, tr("Valid until"), tr("After it, nobody is to accept it."));
    setRowText(m_form, m_sha256, tr("SHA-256"), tr("No other certificate has the same."));
    for (const QWidget *tall : std::initializer_list<QWidget *>{m_names, m_sha256})
        m_form->labelForField(tall)->setMinimumHeight(0); // beside the first line, not in the middle
    const auto speak = [](QLabel *label, const QString &caption) {
        label->setAccessibleName(QStringLiteral("%1: %2").arg(caption, label->text()));
    };
    speak(m_validFrom, tr("Valid from"));
    speak(m_validUntil, tr("Valid until"));
    speak(m_sha256, tr("SHA-256"));
    setSentence(m_advice, mayBePinned(m_failure)
                              ? tr("Ask who runs the broker for the SHA-256 of its certificate, on another way than "
                                   "this connection. Trust this one only if it is the same: from then on it is "
                                   "accepted from this broker, and no other.")
                              : QString());
    m_trust->setText(tr("&Trust this certificate"));
    explain(m_trust, tr("Accepts just this certificate from this broker, and connects."));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
}

} // namespace nightlight
