// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagelog.h"

#include "logdelegate.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

namespace {

constexpr std::chrono::milliseconds pause{200}; // between two looks that a person takes at running lines

} // namespace

MessageLog::MessageLog(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_omitted(new QLabel(this)), m_filter(new QLineEdit(this)),
      m_clearButton(new QToolButton(this)), m_table(new QTableView(this)), m_copy(new QAction(this)),
      m_selectAll(new QAction(this)), m_clear(new QAction(this))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { list(std::exchange(m_waiting, {})); });
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterRole(MessageLogModel::SearchRole);
    m_shown.setFilterKeyColumn(0);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildTable();
    buildActions();

    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    m_heading->setBuddy(m_filter);
    m_omitted->setTextFormat(Qt::PlainText);
    m_omitted->hide();
    m_clearButton->setDefaultAction(m_clear);
    m_clearButton->setAutoRaise(true);
    m_clearButton->setFocusPolicy(Qt::StrongFocus);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 4, 4, 0);
    bar->addWidget(m_heading);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_omitted);
    bar->addWidget(m_clearButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    retranslate();
}

void MessageLog::buildTable()
{
    m_table->setModel(&m_shown);
    m_table->setItemDelegate(new LogDelegate(m_table));
    m_table->setFont(figureFont(font()));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(MessageLogModel::Payload, QHeaderView::Stretch);
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_atEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_atEnd) // also when the list becomes lower
            bar->setValue(end);
    });
}

void MessageLog::buildActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_selectAll->setShortcut(QKeySequence::SelectAll);
    m_selectAll->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_copy, m_selectAll, m_clear});
    connect(m_copy, &QAction::triggered, this, &MessageLog::copySelected);
    connect(m_selectAll, &QAction::triggered, m_table, &QTableView::selectAll);
    connect(m_clear, &QAction::triggered, this, [this] {
        m_waiting = {};
        m_model.clear();
        showOmitted();
    });
}

void MessageLog::add(const LogBatch &batch)
{
    m_waiting.entries += batch.entries;
    m_waiting.updates += batch.updates;
    m_waiting.omitted += batch.omitted;
    if (!m_pause.isActive())
        list(std::exchange(m_waiting, {}));
}

void MessageLog::list(const LogBatch &batch)
{
    if (batch.entries.isEmpty() && batch.updates.isEmpty() && batch.omitted == 0)
        return;
    m_pause.start(pause);
    const bool atEnd = m_atEnd;
    const int top = m_table->rowAt(0);
    const QPersistentModelIndex seen = m_shown.index(top, 0);

    m_model.add(batch);
    showOmitted();

    if (atEnd)
        m_table->scrollToBottom();
    else if (seen.isValid())
        m_table->scrollTo(seen, QAbstractItemView::PositionAtTop); // what is being read stays where it is
}

QString MessageLog::filter() const
{
    return m_filter->text();
}

void MessageLog::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void MessageLog::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MessageLog::copySelected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < MessageLogModel::ColumnCount; ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

QSize MessageLog::minimumSizeHint() const
{
    constexpr int fewRows = 3;
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    return {QWidget::minimumSizeHint().width(),
            m_filter->sizeHint().height() + m_table->horizontalHeader()->sizeHint().height() + fewRows * rowHeight};
}

void MessageLog::showOmitted()
{
    m_omitted->setVisible(m_model.omitted() > 0);
    m_omitted->setText(tr("Not listed: %1").arg(countText(m_model.omitted())));
}

void MessageLog::sizeColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int gap = metrics.averageCharWidth() * 2;
    const auto wide = [&](int column, const QString &text) {
        const int header = m_table->horizontalHeader()->sectionSizeHint(column);
        m_table->setColumnWidth(column, qMax(header, metrics.horizontalAdvance(text) + gap));
    };
    wide(MessageLogModel::Time, QStringLiteral("00:00:00.000"));
    wide(MessageLogModel::Direction, QStringLiteral("↑↓"));
    wide(MessageLogModel::Topic, QStringLiteral("nightlight-00000000/telemetry"));
    wide(MessageLogModel::Remark, QStringLiteral("acknowledged 00.0 ms"));
    m_table->verticalHeader()->setMinimumSectionSize(metrics.height());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + 6);
}

void MessageLog::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        sizeColumns();
}

void MessageLog::retranslate()
{
    m_heading->setText(tr("Messages"));
    m_filter->setPlaceholderText(tr("Show only lines with this text"));
    m_filter->setAccessibleName(tr("Filter of the messages"));
    explain(m_filter, tr("Lists only lines whose topic, payload or remark contains this text."));
    m_table->setAccessibleName(tr("Messages"));
    m_table->setAccessibleDescription(tr("What was sent, received and noted, the latest last. What is selected can be "
                                         "copied."));
    m_omitted->setToolTip(plainToolTip(tr("So many messages came at once that these were counted only.")));
    m_copy->setText(tr("&Copy"));
    m_selectAll->setText(tr("&Select all"));
    m_clear->setText(tr("C&lear"));
    m_clear->setIconText(withoutMnemonic(m_clear->text()));
    m_clear->setToolTip(plainToolTip(tr("Empties the list. Nothing else changes.")));
    m_clearButton->setAccessibleName(tr("Clear the messages"));
    m_model.retranslate();
    showOmitted();
    sizeColumns();
}

} // namespace nightlight
