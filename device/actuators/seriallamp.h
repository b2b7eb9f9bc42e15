// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace nightlight {

class SerialDevice;
struct SerialTrouble;

/// The lamp of a board at a serial port, which is told "led_on:1" or "led_on:0" in a line of its own. It is switched
/// when the port has taken the line; the board is not asked.
class SerialLamp final : public Lamp
{
    Q_OBJECT

public:
    explicit SerialLamp(std::shared_ptr<SerialDevice> device,
                        std::chrono::milliseconds patience = std::chrono::seconds(2), QObject *parent = nullptr);
    ~SerialLamp() override;

    void switchTo(bool on) override;

private:
    void tell();
    void onOpened();
    void onFailed(const SerialTrouble &trouble);
    void onReceived();
    void onWritten();
    void onTimeout();

    QTimer m_timeout;
    std::optional<bool> m_wanted; ///< while an answer is owing
    bool m_told = false; ///< what is wanted was given to the port
    bool m_gaveUp = false; ///< something waits in the port that is out of date
    bool m_awaitsFirstSign = false; ///< from the board since it was opened
    std::shared_ptr<SerialDevice> m_device;
};

} // namespace nightlight
