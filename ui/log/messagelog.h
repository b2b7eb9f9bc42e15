// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagelogmodel.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace nightlight {

/// The log of messages both ways: filters, copies, and follows the end unless the person has scrolled up. Lists what
/// comes at once, but no more often than anybody could read.
class MessageLog final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageLog(QWidget *parent = nullptr);

    void add(const LogBatch &batch);

    QString filter() const;
    void setFilter(const QString &text);
    void focusFilter();
    /// Puts the selected rows on the clipboard, a line each, columns parted by tabs.
    void copySelected() const;

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void list(const LogBatch &batch);
    void buildTable();
    void buildActions();
    void showOmitted();
    void sizeColumns();
    void retranslate();

    MessageLogModel m_model;
    LogBatch m_waiting; ///< came since the last was listed
    QTimer m_pause; ///< running until what waits is listed
    QSortFilterProxyModel m_shown;
    QLabel *m_heading;
    QLabel *m_omitted;
    QLineEdit *m_filter;
    QToolButton *m_clearButton;
    QTableView *m_table;
    QAction *m_copy;
    QAction *m_selectAll;
    QAction *m_clear;
    bool m_atEnd = true; ///< the newest line is seen, and the next one is to be
};

} // namespace nightlight
