// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewactions.h"

#include "plaintext.h"

#include <QShortcut>

namespace nightlight {

namespace {

/// The menu shows the mnemonic, the bar does not.
void name(QAction &action, const QString &text)
{
    action.setText(text);
    action.setIconText(withoutMnemonic(text));
}

} // namespace

ViewActions::ViewActions(LightChart *chart, QObject *parent) : QObject(parent), m_chart(chart), m_spans(nullptr)
{
    m_pause.setVisible(chart->kind() == ChartKind::Live);
    m_pause.setShortcut(Qt::CTRL | Qt::Key_P);
    connect(&m_pause, &QAction::triggered, this, [this] { m_chart->setFollowing(!m_chart->isFollowing()); });
    // Everywhere else the space bar presses the button that has the focus.
    auto *space = new QShortcut(Qt::Key_Space, chart, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, &m_pause, &QAction::trigger);

    m_spans.setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    int key = Qt::Key_1;
    for (const ChartSpan span : {ChartSpan::Minute, ChartSpan::FiveMinutes, ChartSpan::Hour, ChartSpan::All}) {
        auto *action = new QAction(&m_spans);
        action->setCheckable(true);
        action->setData(int(span));
        action->setShortcut(Qt::CTRL | Qt::Key(key++));
        connect(action, &QAction::triggered, this, [this, span] {
            m_chart->setSpan(span);
            showSpan(span);
        });
    }
    m_fit.setShortcut(Qt::CTRL | Qt::Key_0);
    connect(&m_fit, &QAction::triggered, m_chart, &LightChart::fit);
    connect(m_chart, &LightChart::followingChanged, this, &ViewActions::showFollowing);
    connect(m_chart, &LightChart::spanChanged, this, &ViewActions::showSpan);
    retranslate();
    showSpan(m_chart->span());
}

void ViewActions::showFollowing(bool following)
{
    name(m_pause, following ? tr("&Pause") : tr("&Follow"));
    m_pause.setToolTip(plainToolTip(following
                                        ? tr("Lets the picture stand still. Readings are still taken; none is lost.")
                                        : tr("Lets the picture move on: its right edge is the present.")));
}

void ViewActions::showSpan(ChartSpan span)
{
    for (QAction *action : m_spans.actions())
        action->setChecked(action->data().toInt() == int(span));
}

void ViewActions::retranslate()
{
    showFollowing(m_chart->isFollowing());
    for (QAction *action : m_spans.actions()) {
        switch (ChartSpan(action->data().toInt())) {
        case ChartSpan::Minute:
            name(*action, tr("&1 min"));
            action->setToolTip(plainToolTip(tr("Shows the last minute.")));
            break;
        case ChartSpan::FiveMinutes:
            name(*action, tr("&5 min"));
            action->setToolTip(plainToolTip(tr("Shows the last five minutes.")));
            break;
        case ChartSpan::Hour:
            name(*action, tr("1 &h"));
            action->setToolTip(plainToolTip(tr("Shows the last hour.")));
            break;
        case ChartSpan::All:
            name(*action, tr("&All"));
            action->setToolTip(plainToolTip(tr("Shows all readings from the first to now.")));
            break;
        case ChartSpan::Zoomed:
            break;
        }
    }
    name(m_fit, tr("F&it"));
    m_fit.setToolTip(plainToolTip(tr("Shows all times and all values that there are.")));
}

} // namespace nightlight
