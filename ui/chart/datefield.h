// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QPushButton;
class QToolButton;

namespace nightlight {

class ElidedLabel;
class LightChart;

/// Where a person enters a date and a time of day that the chart is to show. It does not hold up the window.
class DateField final : public QFrame
{
    Q_OBJECT

public:
    /// \a chart must live longer.
    explicit DateField(LightChart *chart, QWidget *parent = nullptr);

    /// Shows itself with the middle of what the chart shows, ready to be changed.
    void open();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go();
    void closeField();
    void retranslate();

    LightChart *m_chart;
    QLabel *m_label;
    QDateTimeEdit *m_edit;
    QPushButton *m_go;
    ElidedLabel *m_hint;
    QToolButton *m_close;
};

} // namespace nightlight
