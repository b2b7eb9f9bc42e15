// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;

namespace nightlight {

class LampWidget;

/// The device at a glance: the light now, and the lamp.
class LightGlance final : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Reading,
        Troubled, ///< the light is the last one, not the one now
        Stopped,
    };

    explicit LightGlance(QWidget *parent = nullptr);

    /// None before the sensor has told any.
    void setLight(std::optional<double> light);
    void setState(State state);
    void setLamp(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLight();

    std::optional<double> m_light;
    State m_state = State::Reading;
    QLabel *m_number;
    QLabel *m_caption;
    LampWidget *m_lamp;
};

} // namespace nightlight
