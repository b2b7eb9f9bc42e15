// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linknotice.h"

#include "linkwatch.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nightlight {

using namespace std::chrono_literals;

LinkNotice::LinkNotice(const LinkWatch *link, QWidget *parent)
    : QFrame(parent), m_link(link), m_reason(new QLabel(this)), m_nextTry(new QLabel(this)),
      m_tryNow(new QPushButton(this)), m_certificate(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_nextTry->setTextFormat(Qt::PlainText);
    m_nextTry->setFont(figureFont(font()));
    m_nextTry->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_certificate);
    layout->addWidget(m_nextTry);
    layout->addWidget(m_tryNow);

    m_second.setInterval(250ms); // so that the number changes close to when the second does
    connect(&m_second, &QTimer::timeout, this, &LinkNotice::countDown);
    connect(m_tryNow, &QPushButton::clicked, this, &LinkNotice::retryRequested);
    connect(m_certificate, &QPushButton::clicked, this, &LinkNotice::certificateRequested);
    connect(link, &LinkWatch::changed, this, &LinkNotice::showLink);
    retranslate();
}

void LinkNotice::showLink()
{
    m_reason->setText(m_link->reason().isEmpty() ? tr("The broker does not answer.") : visibleText(m_link->reason()));
    m_reason->setPalette(warningText(palette()));
    m_certificate->setVisible(m_link->hasCertificate());
    countDown();
    setVisible(m_link->isInTrouble());
    if (m_link->isInTrouble() != m_second.isActive())
        m_link->isInTrouble() ? m_second.start() : m_second.stop();
}

void LinkNotice::countDown()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_link->untilNextTry()).count();
    const bool waiting = m_link->state() == LinkState::Waiting && seconds > 0;
    m_nextTry->setText(waiting ? tr("Next try in %1 s").arg(seconds) : tr("Trying now"));
    m_nextTry->setVisible(!m_link->hasNoBroker());
    m_tryNow->setVisible(!m_link->hasNoBroker());
}

void LinkNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showLink();
}

void LinkNotice::retranslate()
{
    m_tryNow->setText(tr("Try now"));
    explain(m_tryNow, tr("Connects at once instead of waiting for the next try."));
    m_certificate->setText(tr("Certificate…"));
    explain(m_certificate, tr("Shows the certificate that the broker presented."));
    const QFontMetrics metrics = m_nextTry->fontMetrics();
    m_nextTry->setMinimumWidth(
        qMax(metrics.horizontalAdvance(tr("Next try in %1 s").arg(30)), metrics.horizontalAdvance(tr("Trying now"))));
    showLink();
}

} // namespace nightlight
