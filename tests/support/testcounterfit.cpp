// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcounterfit.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nightlight::test {

namespace {

HttpResponse ok()
{
    return {"200 OK", "OK"};
}

HttpResponse crash()
{
    return {"500 INTERNAL SERVER ERROR", "<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n"};
}

} // namespace

void TestCounterFit::stop()
{
    TestHttpServer::stop();
    m_sensors.clear();
    m_leds.clear();
    m_relays.clear();
}

std::optional<bool> TestCounterFit::led(int pin) const
{
    const auto found = m_leds.constFind(QString::number(pin));
    return found == m_leds.constEnd() ? std::nullopt : std::optional(*found);
}

HttpResponse TestCounterFit::respond(const HttpRequest &request)
{
    const bool isGet = request.method == "GET";
    if (isGet && request.path == "/sensor_value")
        return sensorValue(request.port);
    if (isGet && request.path == "/")
        return page();

    static const QSet<QByteArray> posts{"/connect",       "/disconnect",      "/integer_sensor_settings",
                                        "/create_sensor", "/create_actuator", "/actuator_value"};
    if (!posts.contains(request.path))
        return {"404 NOT FOUND", "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n"};
    if (isGet)
        return {"405 METHOD NOT ALLOWED", "<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n"};
    if (request.path == "/connect" || request.path == "/disconnect")
        return ok();
    if (request.contentType != "application/json")
        return {"400 BAD REQUEST", "<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n"};
    return take(request, QJsonDocument::fromJson(request.body).object());
}

HttpResponse TestCounterFit::sensorValue(const QString &port) const
{
    const auto sensor = m_sensors.constFind(port);
    if (sensor == m_sensors.constEnd())
        return {"404 NOT FOUND", "Sensor with port " + port.toLatin1() + " not found"};
    return sensor->broken ? crash() : HttpResponse{"200 OK", "{\"value\": " + sensor->value + '}'};
}

HttpResponse TestCounterFit::page() const
{
    QByteArray page = "<!DOCTYPE html>\n<html lang=\"en\">\n<title>CounterFit</title>\n";
    page += QByteArray(64 * 1024, ' '); // a real one with one sensor and one LED has 68,190 bytes
    for (const Sensor &sensor : m_sensors) {
        if (sensor.broken)
            return crash(); // as the page shows the sensors' values
    }
    for (const auto &[port, on] : m_leds.asKeyValueRange())
        page += "<title id=\"ledTitleId" + port.toLatin1() + "\">" + (on ? "LED on" : "LED off") + "</title>\n";
    for (const QString &port : m_relays)
        page += "<title id=\"relayTitleId" + port.toLatin1() + "\">Relay off</title>\n"; // even if it is on
    return {"200 OK", page};
}

HttpResponse TestCounterFit::take(const HttpRequest &request, const QJsonObject &body)
{
    const QString type = body.value(QStringLiteral("type")).toString();
    if (request.path == "/integer_sensor_settings")
        return takeSettings(body) ? ok() : crash();
    if (request.path == "/create_sensor" && type == u"Light")
        m_sensors[body.value(QStringLiteral("pin")).toVariant().toString()] = {};
    if (request.path == "/create_actuator" && type == u"LED")
        m_leds[body.value(QStringLiteral("port")).toVariant().toString()] = false;
    if (request.path == "/actuator_value" && m_leds.contains(request.port) && !m_stuck)
        m_leds[request.port] = body.value(QStringLiteral("value")).toBool();
    return ok();
}

bool TestCounterFit::takeSettings(const QJsonObject &settings)
{
    const QJsonValue port = settings.value(QStringLiteral("port"));
    if (!port.isString())
        return false;
    const auto sensor = m_sensors.find(port.toString());
    if (sensor == m_sensors.end())
        return true;
    const double value = settings.value(QStringLiteral("value")).toDouble();
    if (value < 0 || value > 1023)
        return false;
    const double least = settings.value(QStringLiteral("random_min")).toDouble();
    const double greatest = settings.value(QStringLiteral("random_max")).toDouble();
    sensor->value = QByteArray::number(value);
    sensor->broken = settings.value(QStringLiteral("is_random")).toBool() && least > greatest;
    return true;
}

} // namespace nightlight::test
