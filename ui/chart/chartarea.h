// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightchart.h"

namespace nightlight {

class ChartOverview;
class DateField;

/// A chart with what belongs around it: what was measured, the field for a date, and the overview of everything.
class ChartArea final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartArea(ChartKind kind = ChartKind::Live, QWidget *parent = nullptr);

    LightChart *chart() const { return m_chart; }
    ChartOverview *overview() const { return m_overview; }
    bool isOverviewShown() const;

public slots:
    void setOverviewShown(bool shown);
    void askForDate();

signals:
    void overviewShown(bool shown);

private:
    LightChart *m_chart;
    DateField *m_date;
    ChartOverview *m_overview;
};

} // namespace nightlight
