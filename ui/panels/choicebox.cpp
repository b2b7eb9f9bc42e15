// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebox.h"

namespace nightlight {

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(model(), &QAbstractItemModel::dataChanged, this, &QWidget::updateGeometry);
}

QSize ChoiceBox::highEnough(QSize size) const
{
    const QFontMetrics metrics = fontMetrics();
    int highest = metrics.height();
    for (int i = 0; i < count(); ++i)
        highest = qMax(highest, metrics.size(Qt::TextSingleLine, itemText(i)).height());
    return size + QSize(0, highest - metrics.height());
}

} // namespace nightlight
