// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorrows.h"

class QCheckBox;
class QComboBox;

namespace nightlight {

class CheckedEdit;
class Form;
class RecordingEdit;

/// The rows that say which recording is replayed, and how.
class ReplayRows final : public SensorRows
{
    Q_OBJECT

public:
    ReplayRows(Form *form, QWidget *parent);

    void setSettings(const SensorSettings &settings) override;
    void putInto(SensorSettings &settings) const override { settings.replay = m_replay; }
    void retranslate() override;

private:
    void connectFields();

    ReplaySettings m_replay;
    RecordingEdit *m_file;
    CheckedEdit *m_timeColumn;
    CheckedEdit *m_lightColumn;
    QComboBox *m_pace;
    QCheckBox *m_repeat;
};

} // namespace nightlight
