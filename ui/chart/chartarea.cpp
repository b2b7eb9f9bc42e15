// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartarea.h"

#include "chartoverview.h"
#include "datefield.h"
#include "measurepanel.h"
#include "pausednotice.h"

#include <QVBoxLayout>

namespace nightlight {

ChartArea::ChartArea(ChartKind kind, QWidget *parent)
    : QWidget(parent), m_chart(new LightChart(this, kind)), m_date(new DateField(m_chart, this)),
      m_overview(new ChartOverview(m_chart, this))
{
    if (kind == ChartKind::Live)
        new PausedNotice(m_chart); // which the chart owns
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_date);
    layout->addWidget(m_chart, 1);
    layout->addWidget(new MeasurePanel(m_chart));
    layout->addWidget(m_overview);
}

bool ChartArea::isOverviewShown() const
{
    return !m_overview->isHidden();
}

void ChartArea::setOverviewShown(bool shown)
{
    if (shown == isOverviewShown())
        return;
    m_overview->setVisible(shown);
    emit overviewShown(shown);
}

void ChartArea::askForDate()
{
    m_date->open();
}

} // namespace nightlight
