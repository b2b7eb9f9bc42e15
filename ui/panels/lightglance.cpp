// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightglance.h"

#include "lampwidget.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace nightlight {

LightGlance::LightGlance(QWidget *parent)
    : QWidget(parent), m_number(new QLabel(this)), m_caption(new QLabel(this)), m_lamp(new LampWidget(this))
{
    QFont big = figureFont(font());
    big.setPointSizeF(big.pointSizeF() * 3.4);
    m_number->setFont(big);
    m_number->setTextFormat(Qt::PlainText);
    m_number->setMinimumWidth(QFontMetrics(big).horizontalAdvance(QStringLiteral("0000")));

    auto *now = new QVBoxLayout;
    now->setSpacing(0);
    now->addWidget(m_number);
    now->addWidget(m_caption);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(now, 1);
    layout->addWidget(m_lamp, 0, Qt::AlignVCenter);
    showLight();
}

void LightGlance::setLight(std::optional<double> light)
{
    m_light = light;
    showLight();
}

void LightGlance::setState(State state)
{
    m_state = state;
    showLight();
}

void LightGlance::setLamp(bool on)
{
    m_lamp->setOn(on);
}

void LightGlance::showLight()
{
    const QString text = m_light ? glanceText(*m_light) : QStringLiteral("–");
    m_number->setText(text);
    m_number->setPalette(m_state == State::Reading && m_light ? palette() : quietText(palette()));
    m_caption->setPalette(quietText(palette()));
    if (m_state == State::Stopped)
        m_caption->setText(tr("Stopped: publishes nothing"));
    else if (!m_light)
        m_caption->setText(tr("No reading yet"));
    else
        m_caption->setText(m_state == State::Reading ? tr("Light now") : tr("Last reading"));

    if (!m_light)
        m_number->setAccessibleName(tr("No reading yet"));
    else
        m_number->setAccessibleName(m_state == State::Reading ? tr("Light now: %1").arg(text)
                                                              : tr("Last reading: %1").arg(text));
    explain(m_number, tr("The light level that the sensor sees now."));
}

void LightGlance::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showLight();
}

} // namespace nightlight
