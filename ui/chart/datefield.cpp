// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datefield.h"

#include "lightchart.h"
#include "ui/elidedlabel.h"
#include "ui/plaintext.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace nightlight {

namespace {

QDateTime dateTimeOf(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

} // namespace

DateField::DateField(LightChart *chart, QWidget *parent)
    : QFrame(parent), m_chart(chart), m_label(new QLabel(this)), m_edit(new QDateTimeEdit(this)),
      m_go(new QPushButton(this)), m_hint(new ElidedLabel(this)), m_close(new QToolButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("×"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_go);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_close);
    connect(m_go, &QPushButton::clicked, this, &DateField::go);
    connect(m_close, &QToolButton::clicked, this, &DateField::closeField);
    retranslate();
    hide();
}

void DateField::open()
{
    if (isHidden()) {
        m_hint->setFullText(QString());
        const LightChart::Times shown = m_chart->shownTimes();
        const Timestamp middle = shown.from + (shown.to - shown.from) / 2;
        m_edit->setDateTime(dateTimeOf(std::chrono::floor<std::chrono::seconds>(middle))); // as it is shown
    }
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->setSelectedSection(QDateTimeEdit::DaySection); // so that digits replace it
}

void DateField::go()
{
    m_edit->interpretText();
    const LightChart::Times whole = m_chart->wholeTimes();
    const QDateTime first = dateTimeOf(whole.from);
    const QDateTime last = dateTimeOf(whole.to);
    const QDateTime wanted = m_edit->dateTime();
    const QDateTime at = std::clamp(wanted, first, last);
    m_hint->setFullText(QString());
    if (at != wanted) {
        m_edit->setDateTime(at);
        m_hint->setFullText(tr("There is something to see from %1 to %2.")
                                .arg(first.toString(m_edit->displayFormat()), last.toString(m_edit->displayFormat())));
    }
    m_chart->goTo(Timestamp(std::chrono::milliseconds(at.toMSecsSinceEpoch())));
}

void DateField::closeField()
{
    hide();
    m_chart->setFocus(Qt::OtherFocusReason);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go();
    case Qt::Key_Escape:
        return closeField();
    default:
        QFrame::keyPressEvent(event);
    }
}

void DateField::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DateField::retranslate()
{
    m_label->setText(tr("Go to"));
    m_edit->setAccessibleName(tr("Date and time to go to"));
    explain(m_edit, tr("The local time that the chart is to show in its middle. Enter goes there, Escape closes this "
                       "field."));
    m_go->setText(tr("Go"));
    explain(m_go, tr("Shows that time in the middle of the chart and pauses it."));
    m_close->setAccessibleName(tr("Close the field"));
    explain(m_close, tr("Closes this field; the chart stays where it is."));
}

} // namespace nightlight
