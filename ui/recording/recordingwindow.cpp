// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingwindow.h"

#include "ui/chart/chartarea.h"
#include "ui/chart/chartseries.h"
#include "ui/chart/charttools.h"
#include "ui/colours.h"
#include "ui/elidedlabel.h"
#include "ui/export/chartexport.h"
#include "ui/figures.h"
#include "ui/plaintext.h"
#include "ui/progressnotice.h"
#include "ui/topbar.h"
#include "ui/viewactions.h"

#include <QEvent>
#include <QLabel>
#include <QMenuBar>
#include <QVBoxLayout>

#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

RecordingWindow::RecordingWindow(const QString &name, QWidget *parent)
    : QMainWindow(parent), m_name(name), m_area(new ChartArea(ChartKind::Recording, this)),
      m_loading(new ProgressNotice(this)), m_writing(new ProgressNotice(this)),
      m_actions(new ViewActions(m_area->chart(), this)), m_tools(new ChartTools(m_area, this)),
      m_export(new ChartExport(m_area->chart(), m_writing, this)), m_trouble(new QLabel(this)),
      m_words(new ElidedLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    buildMenu();
    retranslate();
    m_area->chart()->setSpan(ChartSpan::All);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &RecordingWindow::drawPoints);
    m_loading->start(tr("Reading “%1”").arg(m_name));
    connect(m_loading, &ProgressNotice::cancelRequested, this, [this] {
        finish(State::Cancelled);
        emit cancelRequested();
    });
    connect(m_export, &ChartExport::logged, this,
            [this](const LogBatch &batch) { m_words->setFullText(visibleText(batch.entries.last().remark)); });
    resize(sizeHint());
}

LightChart *RecordingWindow::chart() const
{
    return m_area->chart();
}

void RecordingWindow::build()
{
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setMargin(8);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setPalette(warningText(palette()));
    m_trouble->hide();
    m_words->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_words->setFont(figureFont(font()));
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TopBar(m_actions, m_export, m_words));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_writing)})
        layout->addWidget(widget);
    layout->addWidget(m_area, 1);
    setCentralWidget(centre);
}

void RecordingWindow::buildMenu()
{
    m_file = menuBar()->addMenu(QString());
    m_file->setToolTipsVisible(true);
    m_file->addActions(m_export->actions());
    m_file->addSeparator();
    m_close = m_file->addAction(QString(), this, &QWidget::close);
    m_close->setShortcut(QKeySequence::Close);
    m_view = menuBar()->addMenu(QString());
    m_view->setToolTipsVisible(true);
    m_view->addActions(m_actions->spans());
    m_view->addAction(m_actions->fit());
    m_view->addSeparator();
    m_view->addActions(m_tools->actions());
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
    m_area->chart()->addRecorded(pointsOf(points.published), pointsOf(points.received));
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

void RecordingWindow::showTrouble(const QString &sentence)
{
    m_trouble->setText(visibleText(sentence));
    m_trouble->show();
    finish(State::Broken);
}

void RecordingWindow::showState()
{
    const auto count = qMax(m_area->chart()->publishedCount(), m_area->chart()->receivedCount());
    const QString readings = tr("%1 readings").arg(countText(quint64(count)));
    if (m_state == State::Cancelled)
        m_words->setFullText(tr("%1, then cancelled").arg(readings));
    else if (m_skipped > 0)
        m_words->setFullText(tr("%1; %2 rows held none and were left out").arg(readings, countText(m_skipped)));
    else
        m_words->setFullText(readings);
}

void RecordingWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        unsetLocale();
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange)
        m_trouble->setPalette(warningText(palette()));
}

void RecordingWindow::retranslate()
{
    setWindowTitle(tr("%1 – Nightlight").arg(m_name));
    m_file->setTitle(tr("&File"));
    m_close->setText(tr("C&lose"));
    m_view->setTitle(tr("&View"));
    m_actions->retranslate();
    m_tools->retranslate();
    m_export->retranslate();
    if (m_line.isEmpty())
        m_area->chart()->setNames(tr("published"), tr("received"));
    else
        m_area->chart()->setNames(visibleText(m_line), QString());
    showState();
}

} // namespace nightlight
