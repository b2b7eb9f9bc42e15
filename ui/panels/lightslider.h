// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QWidget>

class QSlider;
class QSpinBox;

namespace nightlight {

/// The light by hand: a slider and a number beside it, always in step.
class LightSlider final : public QWidget
{
    Q_OBJECT

public:
    explicit LightSlider(QWidget *parent = nullptr);

    /// In whole numbers, 0 to 1023 before it is called. Does not emit lightMoved().
    void setRange(const LightRange &range);
    /// Does not emit lightMoved().
    void setLight(double light);

signals:
    /// At each step while it is dragged, too.
    void lightMoved(double light);

protected:
    void changeEvent(QEvent *event) override;

private:
    void move(int light);
    void retranslate();

    QSlider *m_slider;
    QSpinBox *m_number;
};

} // namespace nightlight
