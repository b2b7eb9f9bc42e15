// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSlider;
class QSpinBox;

namespace nightlight {

/// The light by hand, 0 to 1023: a slider and a number beside it, always in step.
class LightSlider final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int brightest = 1023;

    explicit LightSlider(QWidget *parent = nullptr);

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
