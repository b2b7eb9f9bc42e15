// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitsensor.h"

#include "device/hardware/counterfittext.h"

#include <utility>

namespace nightlight {

namespace {

SensorError::Kind kindOf(CounterFitFault fault)
{
    switch (fault) {
    case CounterFitFault::HostNotFound:
    case CounterFitFault::Unreachable:
    case CounterFitFault::NoSensor:
        return SensorError::Kind::NotThere;
    case CounterFitFault::TimedOut:
        return SensorError::Kind::TimedOut;
    default:
        return SensorError::Kind::BadReply;
    }
}

tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    return parseCounterFitText(text, settings.counterFit).map([&](const CounterFitSettings &counterFit) {
        settings.counterFit = counterFit;
        return settings;
    });
}

} // namespace

const SensorType CounterFitSensor::type{
    .key = sensorkind::counterFit,
    .syntax = QLatin1StringView("counterfit[:HOST[:PORT][/PIN][?create=yes]]"),
    .title = [] { return tr("CounterFit"); },
    .range =
        [](const SensorSettings &) {
            return LightRange{0, 1023};
        },
    .create = [](const SensorSettings &settings, SharedHardware &) -> std::unique_ptr<Sensor> {
        return std::make_unique<CounterFitSensor>(settings.counterFit);
    },
    .read = read,
};

CounterFitSensor::CounterFitSensor(const CounterFitSettings &settings, QObject *parent)
    : Sensor(parent), m_settings(settings), m_client(settings.host, settings.port)
{
}

void CounterFitSensor::measure()
{
    m_mayCreate = m_settings.create;
    m_client.begin();
    ask();
}

void CounterFitSensor::ask()
{
    m_client.get(QStringLiteral("/sensor_value?port=%1").arg(m_settings.pin),
                 [this](const auto &answer) { onValue(answer.and_then(decodeSensorValue)); });
}

void CounterFitSensor::onValue(const tl::expected<double, CounterFitFault> &value)
{
    if (value)
        emit measured(*value);
    else if (value.error() == CounterFitFault::NoSensor && std::exchange(m_mayCreate, false))
        create();
    else
        fail(value.error());
}

void CounterFitSensor::create()
{
    m_client.connectAgain(); // it may have been started again, and a new one has no sensors
    const QByteArray sensor =
        QStringLiteral(R"({"type": "Light", "pin": %1, "unit": "NoUnits"})").arg(m_settings.pin).toLatin1();
    m_client.post(QStringLiteral("/create_sensor"), sensor, [this](const auto &answer) {
        const auto created = answer.and_then(decodeDone);
        created ? ask() : fail(created.error());
    });
}

void CounterFitSensor::fail(CounterFitFault fault)
{
    if (fault == CounterFitFault::NoSensor)
        m_client.connectAgain();
    emit failed({kindOf(fault), counterFitSentence(fault, m_client.address(), m_settings.pin)});
}

} // namespace nightlight
