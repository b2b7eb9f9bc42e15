// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QDoubleSpinBox>

namespace nightlight {

/// A light level, with decimals only where it has some.
class LevelEdit final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit LevelEdit(QWidget *parent = nullptr);

    /// Does not emit levelChosen().
    void setLevel(double light);
    /// What can be chosen; the level that is set stays, even beyond. At first there are no limits.
    void setLimits(const LightRange &limits);
    void removeLimits();

signals:
    /// The person chose another one.
    void levelChosen(double light);

protected:
    void changeEvent(QEvent *event) override;
    QString textFromValue(double light) const override;
};

} // namespace nightlight
