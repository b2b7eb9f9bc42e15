// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace nightlight {

Figure::Figure(const QString &sample, QWidget *parent)
    : QWidget(parent), m_sample(sample), m_caption(new QLabel(this)), m_value(new QLabel(this))
{
    for (QLabel *label : {m_caption, m_value})
        label->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    reserve();
    soften();
}

void Figure::setSample(const QString &sample)
{
    m_sample = sample;
    reserve();
}

void Figure::setCaption(const QString &caption, const QString &explanation)
{
    m_caption->setText(caption);
    m_value->setAccessibleName(caption + u' ' + m_value->text());
    explain(this, explanation);
    if (!m_button)
        return;
    explain(m_button, explanation);
    m_button->setAccessibleName(m_value->accessibleName());
}

void Figure::setValue(const QString &value)
{
    if (value == m_value->text())
        return;
    m_value->setText(value);
    m_value->setAccessibleName(m_caption->text() + u' ' + value);
    if (m_value->fontMetrics().horizontalAdvance(value) > m_value->minimumWidth())
        m_value->setFixedSize(m_value->minimumSize().expandedTo(sizeOf(value)));
    if (m_button)
        m_button->setAccessibleName(m_value->accessibleName());
}

QString Figure::value() const
{
    return m_value->text();
}

void Figure::makeButton()
{
    constexpr int room = 4;
    m_button = new QToolButton(this);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setCursor(Qt::PointingHandCursor);
    m_button->lower();
    for (QLabel *label : {m_caption, m_value})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout()->setContentsMargins(room, 0, room, 0);
    connect(m_button, &QToolButton::clicked, this, &Figure::clicked);
}

void Figure::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_button)
        m_button->setGeometry(rect());
}

void Figure::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        reserve();
    if (event->type() == QEvent::PaletteChange)
        soften();
}

void Figure::reserve()
{
    m_value->setFont(figureFont(font()));
    // Of a size that is fixed, a new text lays nothing out anew.
    m_value->setFixedSize(sizeOf(m_sample).expandedTo(sizeOf(m_value->text())));
}

QSize Figure::sizeOf(const QString &value) const
{
    const QFontMetrics metrics = m_value->fontMetrics();
    return {metrics.horizontalAdvance(value), std::max(metrics.height(), metrics.size(0, value).height())};
}

void Figure::soften()
{
    m_caption->setPalette(quietText(palette()));
}

} // namespace nightlight
