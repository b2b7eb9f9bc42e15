// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitlamp.h"

#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

CounterFitLamp::CounterFitLamp(const CounterFitSettings &settings, int pin, QObject *parent)
    : Lamp(parent), m_pin(pin), m_create(settings.create), m_client(settings.host, settings.port), m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, &Lamp::forgot);
}

void CounterFitLamp::switchTo(bool on)
{
    m_retry.stop();
    m_on = on;
    m_mayCreate = m_create;
    m_client.begin();
    tell();
}

void CounterFitLamp::tell()
{
    m_client.post(QStringLiteral("/actuator_value?port=%1").arg(m_pin),
                  m_on ? "{\"value\": true}" : "{\"value\": false}", [this](const auto &answer) {
                      const auto told = answer.and_then(decodeDone);
                      told ? look() : fail(told.error());
                  });
}

void CounterFitLamp::look()
{
    m_client.get(
        QStringLiteral("/"),
        [this](const auto &answer) {
            onLooked(answer.and_then([this](const auto &page) { return decodeLed(page, m_pin); }));
        },
        CounterFitClient::longestPage);
}

void CounterFitLamp::onLooked(const tl::expected<bool, CounterFitFault> &on)
{
    if (on && *on == m_on)
        emit switched(m_on);
    else if (on)
        fail(CounterFitFault::NotSwitched);
    else if (on.error() == CounterFitFault::NoLed && std::exchange(m_mayCreate, false))
        create();
    else
        fail(on.error());
}

void CounterFitLamp::create()
{
    m_client.connectAgain(); // it may have been started again, and a new one has no LEDs
    const QByteArray led = QStringLiteral(R"({"type": "LED", "port": %1})").arg(m_pin).toLatin1();
    m_client.post(QStringLiteral("/create_actuator"), led, [this](const auto &answer) {
        const auto created = answer.and_then(decodeDone);
        created ? tell() : fail(created.error());
    });
}

void CounterFitLamp::fail(CounterFitFault fault)
{
    if (fault == CounterFitFault::NoLed)
        m_client.connectAgain();
    m_retry.start();
    emit failed(counterFitSentence(fault, m_client.address(), m_pin));
}

} // namespace nightlight
