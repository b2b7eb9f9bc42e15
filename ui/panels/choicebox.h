// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace nightlight {

/// A choice of words, with room for all of them in each language.
///
/// A plain QComboBox is as high as its own font, which cuts off scripts that come from a font with taller letters, and
/// stays as wide as it was in the language before.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    QSize sizeHint() const override { return highEnough(QComboBox::sizeHint()); }
    QSize minimumSizeHint() const override { return highEnough(QComboBox::minimumSizeHint()); }

private:
    QSize highEnough(QSize size) const;
};

} // namespace nightlight
