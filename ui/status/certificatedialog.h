// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/linkstatus.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace nightlight {

class Form;

/// Shows the certificate that a broker presented and that was refused, and lets the person trust just that one.
///
/// Whoever answers may have written anything into it, so nothing here can be markup or hide what follows.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a status tells of a certificate.
    explicit CertificateDialog(const LinkStatus &status, QWidget *parent = nullptr);

signals:
    /// The person trusts the certificate that was shown, of the broker "host:port".
    void trusted(const QString &broker, const QByteArray &sha256);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void retranslate();

    const QString m_broker;
    const TlsFailure m_failure;
    const PresentedCertificate m_certificate;
    Form *m_form;
    QLabel *m_reason;
    QLineEdit *m_subject;
    QLineEdit *m_issuer;
    QPlainTextEdit *m_names;
    QLabel *m_validFrom;
    QLabel *m_validUntil;
    QLabel *m_sha256;
    QLabel *m_advice;
    QDialogButtonBox *m_buttons;
    QPushButton *m_trust;
};

} // namespace nightlight
