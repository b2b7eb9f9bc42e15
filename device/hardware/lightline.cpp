// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightline.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace nightlight {

namespace {

using NoLight = tl::unexpected<LineFault>;

constexpr std::string_view blanks = " \t";
constexpr std::string_view separators = " \t,";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

constexpr std::size_t longestNumber = 60;

/// What stands before the first separator, of which no more is needed than shows that it is too long for a number.
std::string_view firstWord(std::string_view text)
{
    text = text.substr(0, longestNumber + 1);
    return text.substr(0, text.find_first_of(separators));
}

std::optional<double> number(std::string_view text)
{
    if (text.size() > longestNumber)
        return std::nullopt;
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double value = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool isAll = error == std::errc() && stop == end;
    return isAll && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool endsWith(std::string_view text, std::string_view lowerCaseEnd)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return text.size() >= lowerCaseEnd.size()
           && std::ranges::equal(text.substr(text.size() - lowerCaseEnd.size()), lowerCaseEnd, {}, lower);
}

QJsonValue member(const QJsonObject &object, const QString &key)
{
    if (const auto exact = object.constFind(key); exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return *it;
    }
    for (auto dot = key.indexOf(u'.'); dot >= 0; dot = key.indexOf(u'.', dot + 1)) {
        const QJsonValue inner = member(object.value(key.left(dot)).toObject(), key.mid(dot + 1));
        if (!inner.isUndefined())
            return inner;
    }
    return QJsonValue::Undefined;
}

} // namespace

LightLine::LightLine(const QString &field, int column) : m_key(field.trimmed()), m_column(column)
{
    const std::string label = m_key.toLower().toStdString();
    m_labels[0] = label;
    m_labels[1] = label + " value";
    m_labels[2] = label + " level";
}

tl::expected<double, LineFault> LightLine::read(std::string_view line) const
{
    line = trimmed(line);
    if (line.empty())
        return NoLight(LineFault::Blank);
    if (const auto brace = line.find('{'); brace != std::string_view::npos)
        return readJson(line.substr(brace));
    return line.find(':') == std::string_view::npos ? readRow(line) : readPairs(line);
}

tl::expected<double, LineFault> LightLine::readJson(std::string_view text) const
{
    text = text.substr(0, text.rfind('}') + 1);
    const auto json = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    if (!json.isObject())
        return NoLight(LineFault::BadJson);
    const QJsonValue value = member(json.object(), m_key);
    if (value.isUndefined())
        return NoLight(LineFault::NoField);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return NoLight(LineFault::NoNumber);
    return value.toDouble();
}

/// A label reaches from the value before it, a tab or a comma to its colon. If none is exactly the wanted one, one that
/// only ends so is taken: in "23.5 C light: 400" the unit of the value before is no part of the label.
tl::expected<double, LineFault> LightLine::readPairs(std::string_view line) const
{
    tl::expected<double, LineFault> best = NoLight(LineFault::NoField);
    for (auto colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':')) {
        std::string_view label = line.substr(0, colon);
        label = trimmed(label.substr(label.find_last_of("\t,") + 1)); // from the start if there is none
        line.remove_prefix(colon + 1);
        const auto start = std::min(line.find_first_not_of(blanks), line.size());
        const std::string_view word = firstWord(line.substr(start));
        const std::optional<double> value = number(word);
        if (value)
            line.remove_prefix(start + word.size());
        for (const std::string &wanted : m_labels) {
            if (!endsWith(label, wanted))
                continue;
            const auto found = value ? tl::expected<double, LineFault>(*value) : NoLight(LineFault::NoNumber);
            if (label.size() == wanted.size())
                return found;
            if (!best && label[label.size() - wanted.size() - 1] == ' ')
                best = found;
        }
    }
    return best;
}

tl::expected<double, LineFault> LightLine::readRow(std::string_view line) const
{
    std::optional<double> light;
    for (int column = 1; !line.empty(); ++column) {
        const std::string_view word = firstWord(line);
        const std::optional<double> value = number(word);
        if (!value)
            return NoLight(LineFault::NoNumber);
        if (column == m_column)
            light = value;
        line = trimmed(line.substr(word.size()));
        if (line.starts_with(','))
            line = trimmed(line.substr(1));
    }
    if (!light)
        return NoLight(LineFault::NoColumn);
    return *light;
}

} // namespace nightlight
