// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pausednotice.h"

#include "chartpicture.h"
#include "lightchart.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QEvent>

#include <algorithm>

namespace nightlight {

PausedNotice::PausedNotice(LightChart *chart) : QPushButton(chart), m_chart(chart)
{
    setFont(figureFont(font()));
    chart->installEventFilter(this);
    connect(this, &QPushButton::clicked, chart, [chart] { chart->setFollowing(true); });
    connect(chart, &LightChart::followingChanged, this, &PausedNotice::showFollowing);
    connect(chart, &LightChart::readingsChanged, this, &PausedNotice::count);
    connect(chart, &LightChart::drawn, this, [this] {
        if (isVisible())
            place();
    });
    showFollowing(chart->isFollowing());
}

void PausedNotice::showFollowing(bool following)
{
    m_published = m_received = 0;
    retranslate();
    setVisible(!following);
}

void PausedNotice::count(qsizetype published, qsizetype received)
{
    if (m_chart->isFollowing())
        return;
    m_published += published;
    m_received += received;
    retranslate();
}

void PausedNotice::retranslate()
{
    // Most readings come on both lines; each is to be counted once.
    const qsizetype news = std::max(m_published, m_received);
    const QString words = news > 0 ? tr("Paused · %1 new").arg(countText(quint64(news))) : tr("Paused");
    if (words == text())
        return;
    setText(words);
    explain(this, tr("The picture stands still; readings are still taken. Press to let it move on."));
    place();
}

void PausedNotice::place()
{
    constexpr int distance = 6;
    const QRect plot = m_chart->picture().plotArea().toRect();
    const QSize size = sizeHint();
    setGeometry(QRect(plot.bottomRight() - QPoint(size.width() + distance, size.height() + distance), size));
}

bool PausedNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QPushButton::eventFilter(watched, event);
}

void PausedNotice::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace nightlight
