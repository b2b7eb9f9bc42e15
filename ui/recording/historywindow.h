// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartwindow.h"

#include "device/telemetry/reading.h"

#include <QStringList>

class QComboBox;
class QLabel;

namespace nightlight {

/// A history that is not the live one: the readings of one of its devices, part by part as the chart asks for them.
class HistoryWindow final : public ChartWindow
{
    Q_OBJECT

public:
    /// \a name is that of the file, for the title.
    explicit HistoryWindow(const QString &name, QWidget *parent = nullptr);

    QString device() const;

public slots:
    /// The devices there are, of which it chooses the first one; not twice.
    void showDevices(const QStringList &devices);
    /// What there is of the device that was chosen; so many \a readings are kept one by one.
    void showSpan(nightlight::Timestamp from, nightlight::Timestamp to, qint64 readings);

signals:
    void deviceChosen(const QString &device);

private:
    void showState();
    void retranslate() override;

    QWidget *m_row;
    QLabel *m_label;
    QComboBox *m_devices;
    qint64 m_readings = -1; ///< less than none: not known yet
};

} // namespace nightlight
