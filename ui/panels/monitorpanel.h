// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace nightlight {

class CheckedEdit;
class Form;
class LevelEdit;

/// The server's side of the lesson: which device is watched, and what it is told.
class MonitorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MonitorPanel(const MonitorSettings &settings, QWidget *parent = nullptr);

    const MonitorSettings &settings() const { return m_settings; }
    /// What the sensor of this device can answer: the threshold is chosen within it while this device is watched.
    void setOwnRange(const LightRange &range);

signals:
    void settingsChanged(const nightlight::MonitorSettings &settings);
    void commandRequested(bool ledOn);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void chooseWatched();
    void showLimits();
    void retranslate();

    MonitorSettings m_settings;
    LightRange m_ownRange;
    Form *m_form;
    QComboBox *m_watched;
    CheckedEdit *m_id;
    QCheckBox *m_answers;
    LevelEdit *m_threshold;
    QPushButton *m_lampOn;
    QPushButton *m_lampOff;
};

} // namespace nightlight
