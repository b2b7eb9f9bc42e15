// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include <QWidget>

namespace nightlight {

namespace {

enum Column { Labels, Fields };

} // namespace

Form::Form() : QGridLayout(nullptr)
{
    setContentsMargins(0, 0, 0, 0);
    setColumnStretch(Fields, 1);
}

void Form::addRow(QWidget *label, QWidget *field)
{
    const int row = rowCount();
    label->setMinimumHeight(field->sizeHint().height()); // beside the field's first line, if it has more of them
    addWidget(label, row, Labels, Qt::AlignTop);
    addWidget(field, row, Fields);
}

void Form::addRow(QWidget *field)
{
    addWidget(field, rowCount(), Labels, 1, 2);
}

QWidget *Form::labelForField(const QWidget *field) const
{
    int row = 0;
    int column = 0;
    int height = 0;
    int width = 0;
    getItemPosition(indexOf(field), &row, &column, &height, &width);
    return column == Fields ? itemAtPosition(row, Labels)->widget() : nullptr;
}

void Form::setRowVisible(QWidget *field, bool visible)
{
    if (QWidget *label = labelForField(field))
        label->setVisible(visible);
    field->setVisible(visible);
}

} // namespace nightlight
