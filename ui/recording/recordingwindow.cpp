// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingwindow.h"

#include "ui/chart/chartseries.h"
#include "ui/chart/lightchart.h"
#include "ui/figures.h"
#include "ui/plaintext.h"
#include "ui/progressnotice.h"

#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

RecordingWindow::RecordingWindow(const QString &name, QWidget *parent)
    : ChartWindow(name, parent), m_loading(new ProgressNotice(this))
{
    addRow(m_loading);
    RecordingWindow::retranslate();
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &RecordingWindow::drawPoints);
    m_loading->start(tr("Reading “%1”").arg(name));
    connect(m_loading, &ProgressNotice::cancelRequested, this, [this] {
        finish(State::Cancelled);
        emit cancelRequested();
    });
}

void RecordingWindow::showName(const QString &name)
{
    m_line = name;
    retranslate();
}

void RecordingWindow::addPoints(const RecordedPoints &points, double share)
{
    m_pending.published += points.published;
    m_pending.received += points.received;
    m_loading->setShare(share);
    if (!m_rest.isActive())
        drawPoints();
}

void RecordingWindow::drawPoints()
{
    const RecordedPoints points = std::exchange(m_pending, {});
    if (points.published.isEmpty() && points.received.isEmpty())
        return;
    chart()->addRecorded(pointsOf(points.published), pointsOf(points.received));
    showState();
    m_rest.start(250ms);
}

void RecordingWindow::finish(State state)
{
    m_state = state;
    drawPoints();
    m_loading->finish();
    showState();
}

void RecordingWindow::showEnd(quint64 skipped)
{
    m_skipped = skipped;
    finish(State::Whole);
}

void RecordingWindow::showBroken(const QString &sentence)
{
    showTrouble(sentence);
    finish(State::Broken);
}

void RecordingWindow::showState()
{
    const auto count = qMax(chart()->publishedCount(), chart()->receivedCount());
    const QString readings = tr("%1 readings").arg(countText(quint64(count)));
    if (m_state == State::Cancelled)
        setWords(tr("%1, then cancelled").arg(readings));
    else if (m_skipped > 0)
        setWords(tr("%1; %2 rows held none and were left out").arg(readings, countText(m_skipped)));
    else
        setWords(readings);
}

void RecordingWindow::retranslate()
{
    ChartWindow::retranslate();
    if (m_line.isEmpty())
        chart()->setNames(tr("published"), tr("received"));
    else
        chart()->setNames(visibleText(m_line), QString());
    showState();
}

} // namespace nightlight
