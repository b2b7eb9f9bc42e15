// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartwindow.h"

#include "ui/chart/chartarea.h"
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

namespace nightlight {

ChartWindow::ChartWindow(const QString &name, QWidget *parent)
    : QMainWindow(parent), m_name(name), m_area(new ChartArea(ChartKind::Recording, this)),
      m_writing(new ProgressNotice(this)), m_actions(new ViewActions(m_area->chart(), this)),
      m_tools(new ChartTools(m_area, this)), m_export(new ChartExport(m_area->chart(), m_writing, this)),
      m_trouble(new QLabel(this)), m_words(new ElidedLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    buildMenu();
    ChartWindow::retranslate();
    m_area->chart()->setSpan(ChartSpan::All);
    connect(m_export, &ChartExport::logged, this,
            [this](const LogBatch &batch) { setWords(visibleText(batch.entries.last().remark)); });
    resize(sizeHint());
}

ChartWindow::~ChartWindow() = default;

LightChart *ChartWindow::chart() const
{
    return m_area->chart();
}

void ChartWindow::build()
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
    m_rows = new QVBoxLayout(centre);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(new TopBar(m_actions, m_export, m_words));
    m_rows->addWidget(m_trouble);
    m_rows->addWidget(m_writing);
    m_rows->addWidget(m_area, 1);
    setCentralWidget(centre);
}

void ChartWindow::buildMenu()
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

void ChartWindow::addRow(QWidget *row)
{
    m_rows->insertWidget(1, row);
}

void ChartWindow::setWords(const QString &words)
{
    m_words->setFullText(words);
}

void ChartWindow::showTrouble(const QString &sentence)
{
    m_trouble->setText(visibleText(sentence));
    m_trouble->show();
}

void ChartWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        unsetLocale();
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange)
        m_trouble->setPalette(warningText(palette()));
}

void ChartWindow::retranslate()
{
    setWindowTitle(tr("%1 – Nightlight").arg(m_name));
    m_file->setTitle(tr("&File"));
    m_close->setText(tr("C&lose"));
    m_view->setTitle(tr("&View"));
    m_actions->retranslate();
    m_tools->retranslate();
    m_export->retranslate();
}

} // namespace nightlight
