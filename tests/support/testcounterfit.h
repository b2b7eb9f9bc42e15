// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testhttpserver.h"

#include <QSet>

#include <optional>

class QJsonObject;

namespace nightlight::test {

/// Stands in for CounterFit 0.1: answers as that was seen to, its oddities included, with its state in memory.
class TestCounterFit final : public TestHttpServer
{
    Q_OBJECT

public:
    explicit TestCounterFit(const QString &host = QStringLiteral("127.0.0.1")) : TestHttpServer(host) { }

    /// Forgets its sensors, LEDs and relays.
    void stop() override;

    /// A sensor as a person has made it; \a json is its value, as "742".
    void setSensor(int pin, const QByteArray &json) { m_sensors[QString::number(pin)].value = json; }
    void setLed(int pin, bool on) { m_leds[QString::number(pin)] = on; }
    void setRelay(int pin) { m_relays.insert(QString::number(pin)); }
    /// None if there is no LED on \a pin.
    std::optional<bool> led(int pin) const;
    /// Whether it says OK to commands and does nothing.
    void setStuck(bool stuck) { m_stuck = stuck; }

private:
    struct Sensor
    {
        QByteArray value = "0";
        bool broken = false; ///< random values between ends that are exchanged
    };

    HttpResponse respond(const HttpRequest &request) override;
    HttpResponse sensorValue(const QString &port) const;
    HttpResponse page() const;
    HttpResponse take(const HttpRequest &request, const QJsonObject &body);
    bool takeSettings(const QJsonObject &settings);

    QMap<QString, Sensor> m_sensors;
    QMap<QString, bool> m_leds;
    QSet<QString> m_relays;
    bool m_stuck = false;
};

} // namespace nightlight::test
