// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressnotice.h"

#include "ui/colours.h"
#include "ui/elidedlabel.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace nightlight {

using namespace std::chrono_literals;

ProgressNotice::ProgressNotice(QWidget *parent)
    : QFrame(parent), m_sentence(new ElidedLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_blink.setSingleShot(true);
    m_blink.setInterval(300ms);
    connect(&m_blink, &QTimer::timeout, this, &QWidget::show);
    m_leave.setSingleShot(true);
    m_leave.setInterval(6s);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressNotice::onButton);
    retranslate();
    hide();
}

void ProgressNotice::start(const QString &sentence)
{
    m_active = true;
    m_leave.stop();
    m_sentence->setPalette(palette());
    m_sentence->setFullText(visibleText(sentence));
    m_bar->show();
    retranslate();
    m_bar->setAccessibleName(sentence);
    setShare(-1);
    m_blink.start();
}

void ProgressNotice::setShare(double share)
{
    m_bar->setRange(0, share < 0 ? 0 : 1'000);
    m_bar->setValue(share < 0 ? -1 : int(share * 1'000));
}

void ProgressNotice::finish(const QString &result, bool warning)
{
    m_active = false;
    m_blink.stop();
    if (result.isEmpty() || (!warning && isHidden())) {
        hide();
        return;
    }
    m_sentence->setPalette(warning ? warningText(palette()) : palette());
    m_sentence->setFullText(visibleText(result));
    m_bar->hide();
    retranslate();
    show();
    if (!warning)
        m_leave.start();
}

void ProgressNotice::onButton()
{
    if (m_active)
        emit cancelRequested();
    else
        hide();
}

void ProgressNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressNotice::retranslate()
{
    if (m_active) {
        m_cancel->setText(tr("Cancel"));
        explain(m_cancel, tr("Stops this. A file that was to be written stays as it was."));
    } else {
        m_cancel->setText(tr("Close"));
        explain(m_cancel, tr("Closes this line."));
    }
}

} // namespace nightlight
