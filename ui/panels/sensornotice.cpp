// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensornotice.h"

#include "formrows.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace nightlight {

SensorNotice::SensorNotice(QWidget *parent) : QWidget(parent), m_trouble(newSentence(this)), m_detail(newSentence(this))
{
    m_detail->setFont(figureFont(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_trouble);
    layout->addWidget(m_detail);
    colour();
    hide();
}

void SensorNotice::showStatus(const SensorStatus &status)
{
    setSentence(m_trouble, visibleText(status.trouble));
    setSentence(m_detail, visibleText(status.detail));
    setVisible(!status.trouble.isEmpty() || !status.detail.isEmpty());
}

void SensorNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void SensorNotice::colour()
{
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, colourOf(Meaning::Bad, palette()));
    m_trouble->setPalette(warning);
    m_detail->setPalette(quietText(palette()));
}

} // namespace nightlight
