// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightslider.h"

#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

namespace nightlight {

LightSlider::LightSlider(QWidget *parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_number(new QSpinBox(this))
{
    m_slider->setPageStep(64);
    m_number->setKeyboardTracking(false); // a "512" being typed is not a 5 and a 51 first
    m_number->setFont(figureFont(font()));
    setFocusProxy(m_slider);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_number);
    connect(m_slider, &QSlider::valueChanged, this, &LightSlider::move);
    connect(m_number, &QSpinBox::valueChanged, this, &LightSlider::move);
    setRange({});
}

void LightSlider::setRange(const LightRange &range)
{
    const QSignalBlocker silentSlider(m_slider);
    const QSignalBlocker silentNumber(m_number);
    m_slider->setRange(qRound(range.lowest), qRound(range.highest));
    m_number->setRange(qRound(range.lowest), qRound(range.highest));
    retranslate();
}

void LightSlider::setLight(double light)
{
    const QSignalBlocker silentSlider(m_slider);
    const QSignalBlocker silentNumber(m_number);
    m_slider->setValue(qRound(light));
    m_number->setValue(qRound(light));
}

void LightSlider::move(int light)
{
    setLight(light);
    emit lightMoved(light);
}

void LightSlider::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LightSlider::retranslate()
{
    m_slider->setAccessibleName(tr("Light"));
    m_number->setAccessibleName(tr("Light as a number"));
    const QString explanation = tr("How much light the sensor sees: %1 is dark, %2 is as bright as it can tell.")
                                    .arg(m_slider->minimum())
                                    .arg(m_slider->maximum());
    explain(m_slider, explanation);
    explain(m_number, explanation);
}

} // namespace nightlight
