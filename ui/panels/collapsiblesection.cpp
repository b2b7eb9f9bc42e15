// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collapsiblesection.h"

#include "ui/plaintext.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace nightlight {

namespace {

/// Open is told by the arrow alone: a heading that looks pressed would look like a switch.
class Heading final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->state &= ~QStyle::State_On;
    }
};

} // namespace

CollapsibleSection::CollapsibleSection(QWidget *content, QWidget *parent)
    : QWidget(parent), m_heading(new Heading(this)), m_content(content)
{
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    emphasize();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_content);
    setTabOrder(m_content->previousInFocusChain(), m_heading);
    m_content->setContentsMargins(8, 0, 4, 8);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(open);
        emit openChanged(open);
    });
    m_heading->setArrowType(Qt::RightArrow);
    m_content->hide();
}

void CollapsibleSection::setTitle(const QString &title, const QString &explanation)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    explain(m_heading, explanation);
}

void CollapsibleSection::setOpen(bool open)
{
    m_heading->setChecked(open);
}

bool CollapsibleSection::isOpen() const
{
    return m_heading->isChecked();
}

void CollapsibleSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        emphasize();
}

void CollapsibleSection::emphasize()
{
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
}

} // namespace nightlight
