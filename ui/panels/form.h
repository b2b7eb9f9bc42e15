// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>

namespace nightlight {

/// Fields below one another, each with its label before it; rows come and go.
///
/// In a QFormLayout (Qt 6.4) a row that was hidden still decides on the height of the row that has taken its place.
class Form final : public QGridLayout
{
    Q_OBJECT

public:
    Form();

    /// \a label may be a check box, too.
    void addRow(QWidget *label, QWidget *field);
    /// Over the whole width.
    void addRow(QWidget *field);

    /// None if the field has the whole width.
    QWidget *labelForField(const QWidget *field) const;
    void setRowVisible(QWidget *field, bool visible);
};

} // namespace nightlight
