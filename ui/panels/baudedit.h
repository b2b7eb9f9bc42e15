// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace nightlight {

/// How many bits a second: one of the usual ones, or any other one from 300 to 2,000,000 that is entered.
class BaudEdit final : public QComboBox
{
    Q_OBJECT

public:
    explicit BaudEdit(QWidget *parent = nullptr);

    /// Does not emit baudChosen().
    void setBaud(qint32 baud);

signals:
    /// The person chose another one.
    void baudChosen(qint32 baud);

private:
    void choose();

    qint32 m_baud = 0;
};

} // namespace nightlight
