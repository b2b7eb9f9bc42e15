// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/serialportinfo.h"

#include <QComboBox>

namespace nightlight {

/// Which serial port: one of those that are there now, or any other by its name.
///
/// One that is listed is chosen with the device at it, and is shown under whatever name this has now.
class SerialPortEdit final : public QComboBox
{
    Q_OBJECT

public:
    explicit SerialPortEdit(QWidget *parent = nullptr);

    /// Does not emit portChosen().
    void setPort(const QString &port, const UsbIdentity &device);
    /// The ports that are there now. What is chosen stays, and so does what is being entered.
    void setPorts(const QList<SerialPortInfo> &ports);

    void showPopup() override;
    void hidePopup() override;

signals:
    /// The person chose another one; the device is not known if the port was entered by its name.
    void portChosen(const QString &port, const nightlight::UsbIdentity &device);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    int chosenIndex() const;
    void chooseListed(int index);
    void chooseEntered();
    void choose(const QString &port, const UsbIdentity &device);
    void retranslate();

    QString m_port;
    UsbIdentity m_device;
    QList<SerialPortInfo> m_ports;
    QList<SerialPortInfo> m_shownPorts;
};

} // namespace nightlight
