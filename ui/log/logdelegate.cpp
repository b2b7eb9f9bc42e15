// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logdelegate.h"

#include "messagelogmodel.h"
#include "ui/colours.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

namespace nightlight {

namespace {

bool isNote(const QModelIndex &index)
{
    return index.data(MessageLogModel::NoteRole).toBool();
}

/// From the column after the arrow to the end of the row.
QRect wordsRect(const QTableView &table, int row)
{
    const QRect first = table.visualRect(table.model()->index(row, MessageLogModel::Topic));
    return first.united(table.visualRect(table.model()->index(row, MessageLogModel::Remark)));
}

} // namespace

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!isNote(index) || index.column() < MessageLogModel::Topic || !table)
        return;
    // Each cell paints its own piece of the words, for the table may ask for any of them alone.
    QStyleOptionViewItem words = option;
    QStyledItemDelegate::initStyleOption(&words, index.siblingAtColumn(MessageLogModel::Remark));
    const bool selected = words.state & QStyle::State_Selected;
    const QColor plain = words.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const bool warning = index.data(MessageLogModel::WarningRole).toBool();
    const int margin = table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1;
    const QRect rect = wordsRect(*table, index.row()).adjusted(margin, 0, -margin, 0);

    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setFont(words.font);
    painter->setPen(warning && !selected ? colourOf(Meaning::Bad, words.palette) : plain);
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                      words.fontMetrics.elidedText(words.text, Qt::ElideRight, rect.width()));
    painter->restore();
}

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!isNote(index))
        return;
    if (index.column() >= MessageLogModel::Topic)
        option->text.clear();
    if (index.column() == MessageLogModel::Direction && option->widget) {
        const bool warning = index.data(MessageLogModel::WarningRole).toBool();
        option->icon = option->widget->style()->standardIcon(
            warning ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation, nullptr, option->widget);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
        option->decorationAlignment = Qt::AlignCenter;
    }
}

} // namespace nightlight
