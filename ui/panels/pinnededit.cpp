// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinnededit.h"

#include "ui/fingerprintlabel.h"
#include "ui/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

PinnedEdit::PinnedEdit(QWidget *parent)
    : QWidget(parent), m_digits(newFingerprintLabel(this)), m_forget(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_digits);
    layout->addWidget(m_forget, 0, Qt::AlignLeading);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        setPinned({});
        emit forgotten();
    });
}

void PinnedEdit::setPinned(const QByteArray &sha256)
{
    m_pinned = sha256;
    showFingerprint(m_digits, sha256);
}

void PinnedEdit::retranslate()
{
    explain(m_digits, tr("The SHA-256 of the certificate that is trusted."));
    m_forget->setText(tr("Forget"));
    explain(m_forget, tr("The authorities decide again which certificate is trusted."));
}

} // namespace nightlight
