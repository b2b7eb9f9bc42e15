// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace nightlight {

/// Paints the log's rows; a note's words run across all columns after the time.
class LogDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool paintPlain(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const QStaticText &laidOut(const QStyleOptionViewItem &cell, int width) const;
    const QStaticText &laidOut(const QString &key, const QString &text) const;

    mutable QCache<QString, QStaticText> m_texts{500}; ///< as rows move up, they are painted again and again
    mutable QFont m_font; ///< for which they are laid out
};

} // namespace nightlight
