// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorstatus.h"

#include <QWidget>

class QLabel;

namespace nightlight {

/// Says why the sensor has no reading, and what it tells beside the light. Takes no room while there is nothing to say.
class SensorNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit SensorNotice(QWidget *parent = nullptr);

    void showStatus(const SensorStatus &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_trouble;
    QLabel *m_detail;
};

} // namespace nightlight
