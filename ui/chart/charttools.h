// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

namespace nightlight {

class ChartArea;

/// What can be done around a chart, for a menu.
class ChartTools final : public QObject
{
    Q_OBJECT

public:
    /// \a area lives at least as long.
    explicit ChartTools(ChartArea *area, QObject *parent = nullptr);

    /// In the order in which a menu is to have them.
    QList<QAction *> actions() { return {&m_goTo, &m_measure, &m_mark, &m_steps, &m_overview}; }

    void retranslate();

private:
    ChartArea *m_area;
    QAction m_goTo;
    QAction m_measure;
    QAction m_mark;
    QAction m_steps;
    QAction m_overview;
};

} // namespace nightlight
