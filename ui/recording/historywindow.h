// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartwindow.h"

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
    /// Of the device that was chosen so many are kept one by one.
    void showReadings(qint64 count);

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
