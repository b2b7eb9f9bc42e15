// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

#include "device/hardware/counterfitclient.h"
#include "device/telemetry/sensorsettings.h"

namespace nightlight {

/// An LED of CounterFit, the lesson's virtual hardware.
///
/// CounterFit says OK to a command whether or not there is an LED. So after each command its page for people is read,
/// the only place that shows what became of it: switched() means that the LED was seen as it was told to be. What a
/// browser that is open on that page draws, or whether another program switches the LED back, cannot be known.
///
/// After a failure it asks every few seconds to be told again, so that the LED is right once CounterFit is back.
class CounterFitLamp final : public Lamp
{
    Q_OBJECT

public:
    /// The pin of \a settings is the sensor's; \a pin is the LED's.
    CounterFitLamp(const CounterFitSettings &settings, int pin, QObject *parent = nullptr);

    void switchTo(bool on) override;

private:
    void tell();
    void look();
    void onLooked(const tl::expected<bool, CounterFitFault> &on);
    void create();
    void fail(CounterFitFault fault);

    int m_pin;
    bool m_create;
    CounterFitClient m_client;
    QTimer m_retry;
    bool m_on = false; ///< as last told
    bool m_mayCreate = false; ///< for the command that is open
};

} // namespace nightlight
