// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logdelegate.h"

#include "messagelogmodel.h"
#include "ui/colours.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>
#include <QtMath>

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
    if (paintPlain(painter, option, index))
        return;
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

/// What most cells are, words on a plain ground, many times as fast as a style paints them; false if the cell
/// is another one.
bool LogDelegate::paintPlain(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr auto special = QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver;
    if ((option.state & special) || !(option.state & QStyle::State_Enabled) || !option.widget || isNote(index))
        return false;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (cell.text.contains(QChar::LineSeparator) || !cell.icon.isNull() || cell.backgroundBrush != Qt::NoBrush)
        return false;
    const int margin = option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const QStaticText &text = laidOut(cell, room.width());
    const QSize size(qCeil(text.size().width()), qCeil(text.size().height()));
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Active, QPalette::Text));
    painter->drawStaticText(QStyle::alignedRect(cell.direction, cell.displayAlignment, size, room).topLeft(), text);
    return true;
}

const QStaticText &LogDelegate::laidOut(const QStyleOptionViewItem &cell, int width) const
{
    if (cell.font != m_font) {
        m_texts.clear();
        m_font = cell.font;
    }
    const QStaticText &whole = laidOut(cell.text, cell.text);
    if (qCeil(whole.size().width()) <= width)
        return whole;
    const QString key = cell.text + QChar::LineSeparator + QString::number(width);
    return m_texts.contains(key) ? *m_texts.object(key)
                                 : laidOut(key, cell.fontMetrics.elidedText(cell.text, cell.textElideMode, width));
}

const QStaticText &LogDelegate::laidOut(const QString &key, const QString &text) const
{
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    auto *added = new QStaticText(text);
    added->setTextFormat(Qt::PlainText);
    QTextOption layout;
    layout.setWrapMode(QTextOption::NoWrap);
    added->setTextOption(layout);
    added->prepare({}, m_font);
    m_texts.insert(key, added);
    return *added;
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
