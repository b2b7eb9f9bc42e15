// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkindicator.h"

#include "linkwatch.h"
#include "ui/colours.h"
#include "ui/elidedlabel.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace nightlight {

LinkIndicator::LinkIndicator(const LinkWatch *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_words(new ElidedLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dotSize() + 8, 0, 0, 0);
    layout->addWidget(m_words);
    connect(link, &LinkWatch::changed, this, &LinkIndicator::showLink);
    showLink();
}

void LinkIndicator::setBrokerKind(BrokerKind kind)
{
    m_kind = kind;
    showLink();
}

void LinkIndicator::showLink()
{
    const QString address = visibleText(m_link->broker());
    QString broker = m_kind == BrokerKind::BuiltIn ? tr("built-in broker %1").arg(address) : address;
    broker = broker.trimmed();
    QString words;
    if (m_link->isInTrouble()) {
        words = tr("No connection, %1").arg(broker);
    } else {
        switch (m_link->state()) {
        case LinkState::Off:
            words = tr("Not connected");
            break;
        case LinkState::Connecting:
            words = tr("Connecting, %1").arg(broker);
            break;
        case LinkState::Connected:
            words = tr("Connected, %1").arg(broker);
            break;
        case LinkState::Waiting:
            words = tr("No connection, %1").arg(broker);
            break;
        }
    }
    m_words->setFullText(words);
    setAccessibleName(words);
    update();
}

int LinkIndicator::dotSize() const
{
    return fontMetrics().ascent() * 3 / 4;
}

void LinkIndicator::paintEvent(QPaintEvent *)
{
    const bool connected = m_link->state() == LinkState::Connected;
    const Meaning meaning = connected                           ? Meaning::Good
                            : m_link->isInTrouble()             ? Meaning::Bad
                            : m_link->state() == LinkState::Off ? Meaning::Quiet
                                                                : Meaning::Busy;
    const QColor colour = colourOf(meaning, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(connected ? QBrush(colour) : QBrush(Qt::NoBrush));
    const QRectF square(1, (height() - dotSize()) / 2.0, dotSize(), dotSize());
    painter.drawEllipse(square.adjusted(1, 1, -1, -1));
}

void LinkIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showLink();
}

} // namespace nightlight
