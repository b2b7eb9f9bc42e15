// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "durationedit.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

namespace nightlight {

namespace {

constexpr std::array<int, 24> stepsMs{10,        20,        50,         100,        200,        500,
                                      1'000,     2'000,     5'000,      10'000,     20'000,     30'000,
                                      60'000,    120'000,   300'000,    600'000,    1'200'000,  1'800'000,
                                      3'600'000, 7'200'000, 14'400'000, 21'600'000, 43'200'000, 86'400'000};

struct Unit
{
    int milliseconds;
    QString name;
    QString international; ///< understood in every language
};

std::array<Unit, 4> units()
{
    return {Unit{3'600'000, DurationEdit::tr("h", "hours"), QStringLiteral("h")},
            Unit{60'000, DurationEdit::tr("min", "minutes"), QStringLiteral("min")},
            Unit{1'000, DurationEdit::tr("s", "seconds"), QStringLiteral("s")},
            Unit{1, DurationEdit::tr("ms", "milliseconds"), QStringLiteral("ms")}};
}

/// The largest unit that says it without a fraction, but seconds for all between one second and one minute.
Unit unitFor(int milliseconds)
{
    const auto all = units();
    for (const Unit &unit : all) {
        if (milliseconds >= unit.milliseconds && milliseconds % unit.milliseconds == 0)
            return unit.milliseconds == 1 && milliseconds > 1'000 ? all[2] : unit;
    }
    return all[3];
}

/// What a person typed, in milliseconds; none if it is no length of time. A bare number counts in \a bareUnitMs.
std::optional<double> millisecondsIn(const QString &text, int bareUnitMs)
{
    const QString tidy = text.simplified();
    qsizetype digits = 0;
    while (digits < tidy.size() && (tidy[digits].isDigit() || tidy[digits] == u'.' || tidy[digits] == u','))
        ++digits;
    bool isNumber = false;
    const double number = QLocale::c().toDouble(tidy.first(digits).replace(u',', u'.'), &isNumber);
    if (!isNumber)
        return std::nullopt;
    const QString name = tidy.sliced(digits).trimmed();
    if (name.isEmpty())
        return number * bareUnitMs;
    for (const Unit &unit : units()) {
        if (name.compare(unit.name, Qt::CaseInsensitive) == 0
            || name.compare(unit.international, Qt::CaseInsensitive) == 0)
            return number * unit.milliseconds;
    }
    return std::nullopt;
}

} // namespace

DurationEdit::DurationEdit(std::chrono::milliseconds shortest, std::chrono::milliseconds longest, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(int(shortest.count()), int(longest.count()));
    setKeyboardTracking(false);
    setGroupSeparatorShown(false);
    connect(this, &QSpinBox::valueChanged, this,
            [this](int milliseconds) { emit durationChosen(std::chrono::milliseconds(milliseconds)); });
}

void DurationEdit::setDuration(std::chrono::milliseconds duration)
{
    const QSignalBlocker silent(this);
    setValue(int(duration.count()));
}

QSize DurationEdit::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int measured =
        qMax(metrics.horizontalAdvance(textFromValue(minimum())), metrics.horizontalAdvance(textFromValue(maximum())));
    const int widest = metrics.horizontalAdvance(textFromValue(888'888));
    return QSpinBox::sizeHint() + QSize(qMax(0, widest - measured), 0);
}

void DurationEdit::stepBy(int steps)
{
    interpretText();
    int next = value();
    for (; steps > 0; --steps) {
        const auto above = std::upper_bound(stepsMs.begin(), stepsMs.end(), next);
        next = above == stepsMs.end() ? maximum() : *above;
    }
    for (; steps < 0; ++steps) {
        const auto notBelow = std::lower_bound(stepsMs.begin(), stepsMs.end(), next);
        next = notBelow == stepsMs.begin() ? minimum() : *std::prev(notBelow);
    }
    setValue(next);
    selectAll();
}

QString DurationEdit::textFromValue(int milliseconds) const
{
    const Unit unit = unitFor(milliseconds);
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const double number = double(milliseconds) / unit.milliseconds;
    return plain.toString(number, 'f', QLocale::FloatingPointShortest) + QChar(QChar::Nbsp) + unit.name;
}

int DurationEdit::valueFromText(const QString &text) const
{
    const std::optional<double> milliseconds = millisecondsIn(text, unitFor(value()).milliseconds);
    if (!milliseconds)
        return value();
    return int(std::lround(qBound(double(minimum()), *milliseconds, double(maximum()))));
}

QValidator::State DurationEdit::validate(QString &, int &) const
{
    return QValidator::Acceptable; // judged when it is complete: "5" on the way to "500 ms" is no mistake
}

void DurationEdit::changeEvent(QEvent *event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        lineEdit()->setText(textFromValue(value()));
}

} // namespace nightlight
