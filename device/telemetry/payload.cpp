// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::Payload)
};

using Kind = PayloadError::Kind;

tl::unexpected<PayloadError> refusal(Kind kind, const QString &sentence)
{
    return tl::make_unexpected(PayloadError{kind, sentence});
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number of a payload that is exactly {"light": number}, with one space or none and no exponent, as nearly all
/// are. Nothing for any other, which may still be valid.
std::optional<double> decodePlain(std::string_view payload)
{
    constexpr std::string_view start = "{\"light\":";
    if (!payload.starts_with(start) || !payload.ends_with('}'))
        return {};
    payload.remove_prefix(start.size());
    payload.remove_suffix(1);
    if (payload.starts_with(' '))
        payload.remove_prefix(1);

    // from_chars also takes "nan", "1." and "007", which JSON does not know.
    std::string_view digits = payload;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    if (digits.empty() || !isDigit(digits.front()) || !isDigit(digits.back()))
        return {};
    if (digits.front() == '0' && digits.size() > 1 && digits[1] != '.')
        return {};
    double light = 0;
    const char *end = payload.data() + payload.size();
    const auto [stop, error] = std::from_chars(payload.data(), end, light, std::chars_format::fixed);
    if (error != std::errc() || stop != end)
        return {};
    return light;
}

/// Whether \a payload nests deeper than sense. Told before it is parsed, as the parser takes a stack frame a level.
bool isTooDeep(const QByteArray &payload)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < payload.size(); ++i) {
        switch (payload[i]) {
        case '"':
            inText = !inText;
            break;
        case '\\':
            i += inText;
            break;
        case '{':
        case '[':
            if (!inText && ++depth > deepestPayload)
                return true;
            break;
        case '}':
        case ']':
            depth -= !inText;
            break;
        default:
            break;
        }
    }
    return false;
}

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return Texts::tr("true or false");
    case QJsonValue::Double:
        return Texts::tr("a number");
    case QJsonValue::String:
        return Texts::tr("a text");
    case QJsonValue::Array:
        return Texts::tr("a list");
    case QJsonValue::Object:
        return Texts::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Texts::tr("null");
}

/// What the JSON object in \a payload holds under \a key, if it is of the \a wanted type.
tl::expected<QJsonValue, PayloadError> decodeValue(const QByteArray &payload, const QString &key,
                                                   QJsonValue::Type wanted)
{
    if (payload.isEmpty())
        return refusal(Kind::Empty, Texts::tr("The payload is empty."));
    if (payload.size() > largestPayload)
        return refusal(Kind::TooLarge, Texts::tr("The payload is larger than 1 MiB."));
    if (isTooDeep(payload))
        return refusal(Kind::TooDeep, Texts::tr("The payload is nested deeper than %1 levels.").arg(deepestPayload));

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
    // The parser calls any word it does not know a number; only a real one ends in a digit.
    const bool number = error.error == QJsonParseError::IllegalNumber && error.offset > 0
                        && error.offset <= payload.size() && isDigit(payload[error.offset - 1]);
    if (number) {
        return refusal(Kind::BadNumber,
                       Texts::tr("The number before byte %1 is beyond what can be stored.").arg(error.offset));
    }
    if (error.error != QJsonParseError::NoError)
        return refusal(Kind::NotJson, Texts::tr("The payload is not JSON: byte %1 is wrong.").arg(error.offset));
    if (!document.isObject())
        return refusal(Kind::NotAnObject, Texts::tr("The payload is JSON, but not an object in braces."));

    const QJsonValue value = document.object().value(key);
    if (value.isUndefined())
        return refusal(Kind::KeyMissing, Texts::tr("The payload has no “%1”.").arg(key));
    if (value.type() != wanted) {
        return refusal(Kind::WrongType,
                       Texts::tr("“%1” must be %2, but is %3.").arg(key, typeName(wanted), typeName(value.type())));
    }
    return value;
}

} // namespace

QByteArray encodeTelemetry(double light)
{
    Q_ASSERT(std::isfinite(light));
    constexpr double wholeUpTo = 1e15; // the shortest form of 100000 would be 1e+05, which no clock of a lesson shows
    std::array<char, 64> number;
    const bool whole = std::abs(light) < wholeUpTo && std::trunc(light) == light;
    const auto [end, error] =
        whole ? std::to_chars(number.data(), number.data() + number.size(), static_cast<long long>(light))
              : std::to_chars(number.data(), number.data() + number.size(), light);
    Q_ASSERT(error == std::errc());
    return "{\"light\": " + QByteArray(number.data(), end - number.data()) + '}';
}

tl::expected<double, PayloadError> decodeTelemetry(const QByteArray &payload)
{
    const bool sensible = payload.size() <= largestPayload;
    if (const auto plain =
            sensible ? decodePlain(std::string_view(payload.constData(), size_t(payload.size()))) : std::nullopt)
        return *plain + 0.0; // so that -0 is 0
    return decodeValue(payload, QStringLiteral("light"), QJsonValue::Double).and_then([](const QJsonValue &value) {
        return std::isfinite(value.toDouble())
                   ? tl::expected<double, PayloadError>(value.toDouble() + 0.0)
                   : refusal(Kind::BadNumber, Texts::tr("“light” is beyond what can be stored."));
    });
}

QByteArray encodeCommand(bool ledOn)
{
    return ledOn ? "{\"led_on\": true}" : "{\"led_on\": false}";
}

tl::expected<bool, PayloadError> decodeCommand(const QByteArray &payload)
{
    return decodeValue(payload, QStringLiteral("led_on"), QJsonValue::Bool).map([](const QJsonValue &value) {
        return value.toBool();
    });
}

} // namespace nightlight
