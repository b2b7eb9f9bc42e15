// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "historysample.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nightlight::bench {

namespace {

QString number(double value)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
    return QString::number(value, 'f', decimals);
}

void print(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace

Bench::Bench(const Options &options) : m_options(options)
{
}

Bench::~Bench() = default;

bool Bench::wants(const QString &name) const
{
    return m_options.figures.isEmpty() || std::ranges::any_of(m_options.figures, [&name](const QString &figure) {
               return name.startsWith(figure) || figure.startsWith(name + u'-');
           });
}

void Bench::add(const QString &name, double value, const QString &unit, const std::optional<Reference> &reference,
                const Goal &goal)
{
    const double ratio = reference && reference->value > 0 ? value / reference->value : std::nan("");
    const double judged = goal.of == Goal::Of::Value ? value : ratio;
    const bool reached = judged <= goal.most && judged >= goal.least;
    const bool most = std::isfinite(goal.most);
    if (m_options.json) {
        QJsonObject object{
            {QStringLiteral("figure"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
        if (reference) {
            object[QStringLiteral("reference")] = reference->name;
            object[QStringLiteral("referenceValue")] = reference->value;
            object[QStringLiteral("ratio")] = ratio;
        }
        if (goal.of != Goal::Of::Nothing) {
            object[QStringLiteral("goalOf")] =
                goal.of == Goal::Of::Value ? QStringLiteral("value") : QStringLiteral("ratio");
            object[most ? QStringLiteral("atMost") : QStringLiteral("atLeast")] = most ? goal.most : goal.least;
            object[QStringLiteral("reached")] = reached;
        }
        printJson(object);
        return;
    }
    QString line = QStringLiteral("%1 %2 %3").arg(name, -26).arg(number(value), 10).arg(unit, -10);
    if (reference)
        line += QStringLiteral("  %1 x %2 (%3)").arg(number(ratio), 7).arg(reference->name, number(reference->value));
    if (goal.of != Goal::Of::Nothing) {
        line += QStringLiteral("  to reach: %1 %2%3: %4")
                    .arg(most ? u"<=" : u">=", number(most ? goal.most : goal.least),
                         goal.of == Goal::Of::Value ? u' ' + unit : QStringLiteral(" x"), reached ? u"yes" : u"NO");
    }
    print(line);
}

void Bench::fail(const QString &name, const QString &sentence)
{
    m_complete = false;
    if (m_options.json)
        printJson({{QStringLiteral("figure"), name}, {QStringLiteral("problem"), sentence}});
    else
        print(QStringLiteral("%1 FAILED: %2").arg(name, -26).arg(sentence));
}

const HistorySample *Bench::history()
{
    if (!m_history)
        m_history = std::make_unique<HistorySample>(isQuick() ? 200'000 : 10'000'000);
    return m_history->isWritten() ? m_history.get() : nullptr;
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nan("");
    const auto last = double(values.size() - 1);
    const auto nth = values.begin() + std::ptrdiff_t(std::llround(share * last));
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

} // namespace nightlight::bench
