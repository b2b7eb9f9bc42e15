// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace nightlight {

class Form;

/// What becomes of the readings that are taken while there is no connection.
class OutagePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutagePanel(const OutageSettings &settings, QWidget *parent = nullptr);

    const OutageSettings &settings() const { return m_settings; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QSpinBox *addNumber(int least, int greatest, int step, int value);
    void connectFields();
    void showRows();
    void retranslate();

    OutageSettings m_settings;
    Form *m_form;
    QComboBox *m_keep;
    QSpinBox *m_most;
    QSpinBox *m_days;
    QSpinBox *m_rate;
};

} // namespace nightlight
