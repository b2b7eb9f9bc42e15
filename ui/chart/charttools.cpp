// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttools.h"

#include "chartarea.h"
#include "chartmeasuring.h"
#include "ui/plaintext.h"

namespace nightlight {

ChartTools::ChartTools(ChartArea *area, QObject *parent) : QObject(parent), m_area(area)
{
    ChartMeasuring *measuring = area->chart()->measuring();
    m_goTo.setShortcut(Qt::CTRL | Qt::Key_G);
    connect(&m_goTo, &QAction::triggered, area, &ChartArea::askForDate);
    m_measure.setCheckable(true);
    m_measure.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    connect(&m_measure, &QAction::triggered, measuring,
            [measuring](bool on) { on ? measuring->markBoth() : measuring->clear(); });
    connect(measuring, &ChartMeasuring::changed, this,
            [this, measuring] { m_measure.setChecked(measuring->marks().times().size() == 2); });
    m_mark.setShortcut(Qt::Key_M);
    m_mark.setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere it is a letter
    area->chart()->addAction(&m_mark);
    connect(&m_mark, &QAction::triggered, measuring, &ChartMeasuring::markHere);
    LightChart *chart = area->chart();
    m_steps.setCheckable(true);
    connect(&m_steps, &QAction::toggled, chart,
            [chart](bool on) { chart->setShape(on ? ChartLineStyle::Shape::Steps : ChartLineStyle::Shape::Line); });
    connect(chart, &LightChart::shapeChanged, &m_steps,
            [this](ChartLineStyle::Shape shape) { m_steps.setChecked(shape == ChartLineStyle::Shape::Steps); });
    m_overview.setCheckable(true);
    m_overview.setChecked(area->isOverviewShown());
    connect(&m_overview, &QAction::toggled, area, &ChartArea::setOverviewShown);
    connect(area, &ChartArea::overviewShown, &m_overview, &QAction::setChecked);
    retranslate();
}

void ChartTools::retranslate()
{
    m_goTo.setText(tr("&Go to a date…"));
    m_goTo.setToolTip(plainToolTip(tr("Shows a date and time of day that you enter.")));
    m_measure.setText(tr("M&easure"));
    m_measure.setToolTip(plainToolTip(tr("Sets two marks that can be dragged, and tells what lies between them.")));
    m_mark.setText(tr("Set a mar&k"));
    m_mark.setToolTip(plainToolTip(tr("Sets a mark at the cursor, to measure from or to; a third one moves the closer "
                                      "of the two. Escape removes both.")));
    m_steps.setText(tr("&Steps"));
    m_steps.setToolTip(
        plainToolTip(tr("Draws each reading as if it held until the next one, instead of a line from one "
                        "to the next.")));
    m_overview.setText(tr("&Overview"));
    m_overview.setToolTip(plainToolTip(tr("Shows everything there is in a strip below the chart.")));
}

} // namespace nightlight
