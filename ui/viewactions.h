// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/lightchart.h"

#include <QAction>
#include <QActionGroup>

namespace nightlight {

/// What can be done with the chart, for the menu and for the buttons above it.
class ViewActions final : public QObject
{
    Q_OBJECT

public:
    /// \a chart lives at least as long.
    explicit ViewActions(LightChart *chart, QObject *parent = nullptr);

    QAction *pause() { return &m_pause; }
    QList<QAction *> spans() const { return m_spans.actions(); }
    QAction *fit() { return &m_fit; }

    void retranslate();

private:
    void showFollowing(bool following);
    void showSpan(ChartSpan span);

    LightChart *m_chart;
    QAction m_pause;
    QActionGroup m_spans;
    QAction m_fit;
};

} // namespace nightlight
