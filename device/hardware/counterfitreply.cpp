// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitreply.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nightlight {

namespace {

using Fault = CounterFitFault;

constexpr double darkest = 0;
constexpr double brightest = 1023;

/// The digits of \a text as a number that is not negative; none if there is anything else.
std::optional<qsizetype> readNumber(const QByteArray &text)
{
    const bool isDigits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool isNumber = false;
    const qsizetype number = text.toLongLong(&isNumber);
    return isDigits && isNumber ? std::optional(number) : std::nullopt;
}

/// What \a head gives the header field \a name; null if it does not have it.
QByteArray field(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

tl::expected<QByteArray, Fault> body(const CounterFitReply &reply)
{
    if (reply.status == 200)
        return reply.body;
    if (reply.status >= 300 && reply.status < 400)
        return tl::make_unexpected(Fault::Redirected);
    if (reply.status == 404 && reply.body.startsWith("Sensor with port ") && reply.body.endsWith(" not found"))
        return tl::make_unexpected(Fault::NoSensor);
    return tl::make_unexpected(reply.status == 500 ? Fault::Crashed : Fault::Stranger);
}

tl::expected<double, Fault> readValue(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) // the NaN of Python's JSON and a number too large for any double end here, too
        return tl::make_unexpected(text.startsWith("{\"value\":") ? Fault::NoNumber : Fault::Stranger);
    const QJsonValue value = document.object().value(QLatin1StringView("value"));
    if (value.isUndefined())
        return tl::make_unexpected(Fault::Stranger);
    if (!value.isDouble())
        return tl::make_unexpected(Fault::NoNumber);
    const double light = value.toDouble();
    if (light >= darkest && light <= brightest) // no for NaN
        return light;
    return tl::make_unexpected(Fault::OutOfRange);
}

tl::expected<bool, Fault> findLed(const QByteArray &page, int pin)
{
    const QByteArray title = "<title id=\"ledTitleId" + QByteArray::number(pin) + "\">";
    if (page.contains(title + "LED on<"))
        return true;
    if (page.contains(title + "LED off<"))
        return false;
    const bool isRelay = page.contains("<title id=\"relayTitleId" + QByteArray::number(pin) + "\">");
    return tl::make_unexpected(isRelay ? Fault::Relay : Fault::NoLed);
}

std::optional<tl::expected<CounterFitReply, Fault>> moreMustCome(bool isAll)
{
    if (isAll)
        return tl::make_unexpected(Fault::BrokenOff);
    return std::nullopt;
}

} // namespace

std::optional<tl::expected<CounterFitReply, Fault>> decodeReply(const QByteArray &received, bool isAll)
{
    static const QByteArray protocol = "HTTP/1.";
    if (!received.startsWith(protocol.first(std::min(received.size(), protocol.size()))))
        return tl::make_unexpected(Fault::Stranger);

    const auto headLength = received.indexOf("\r\n\r\n");
    if (headLength < 0)
        return moreMustCome(isAll);
    const QByteArray head = received.first(headLength);
    const auto status = readNumber(head.mid(protocol.size() + 2, 3)); // as in "HTTP/1.1 200 OK"
    if (!status)
        return tl::make_unexpected(Fault::Stranger);

    CounterFitReply reply{int(*status), received.sliced(headLength + 4)};
    if (const QByteArray stated = field(head, "Content-Length"); !stated.isNull()) {
        const auto length = readNumber(stated);
        if (!length)
            return tl::make_unexpected(Fault::Stranger);
        if (reply.body.size() < *length)
            return moreMustCome(isAll);
        reply.body.truncate(*length);
    } else if (!isAll) {
        return std::nullopt;
    }
    return reply;
}

tl::expected<double, Fault> decodeSensorValue(const CounterFitReply &reply)
{
    return body(reply).and_then(readValue);
}

tl::expected<bool, Fault> decodeLed(const CounterFitReply &reply, int pin)
{
    return body(reply).and_then([pin](const QByteArray &page) { return findLed(page, pin); });
}

tl::expected<void, Fault> decodeDone(const CounterFitReply &reply)
{
    return body(reply).and_then([](const QByteArray &text) -> tl::expected<void, Fault> {
        if (text.trimmed() == "OK")
            return {};
        return tl::make_unexpected(Fault::Stranger);
    });
}

} // namespace nightlight
