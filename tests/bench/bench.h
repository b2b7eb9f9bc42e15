// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace nightlight::bench {

/// What a figure should be: its value, or its ratio to the reference, at the most or at the least.
struct Goal
{
    enum class Of { Nothing, Value, Ratio };

    Of of = Of::Nothing;
    double most = std::numeric_limits<double>::infinity();
    double least = 0;

    static Goal valueAtMost(double most) { return {Of::Value, most, 0}; }
    static Goal valueAtLeast(double least) { return {Of::Value, std::numeric_limits<double>::infinity(), least}; }
    static Goal ratioAtMost(double most) { return {Of::Ratio, most, 0}; }
    static Goal ratioAtLeast(double least) { return {Of::Ratio, std::numeric_limits<double>::infinity(), least}; }
};

/// Something plainer that was measured in the same run, in the figure's unit.
struct Reference
{
    QString name;
    double value = 0;
};

struct Options
{
    bool json = false;
    bool quick = false; ///< shows that everything still can be measured, and no more
    double minutes = 10; ///< for the memory over time
    QStringList figures; ///< beginnings of names; empty: all
};

class HistorySample;

/// What is asked for, and what came of it: each figure is printed as soon as it is known.
class Bench
{
public:
    explicit Bench(const Options &options);
    ~Bench();
    Q_DISABLE_COPY_MOVE(Bench)

    bool isQuick() const { return m_options.quick; }
    double minutes() const { return m_options.minutes; }
    /// Whether the figure \a name, or one of this beginning, is asked for.
    bool wants(const QString &name) const;

    void add(const QString &name, double value, const QString &unit, const std::optional<Reference> &reference,
             const Goal &goal);
    /// The figure could not be measured for the reason \a sentence.
    void fail(const QString &name, const QString &sentence);
    /// Whether all that was asked for could be measured.
    bool isComplete() const { return m_complete; }

    /// A history of 10 million readings, made once for all figures that need it; nothing if it cannot be written.
    const HistorySample *history();

private:
    const Options m_options;
    std::unique_ptr<HistorySample> m_history;
    bool m_complete = true;
};

/// Of \a values, which are reordered; nothing is not a number.
double median(std::vector<double> values);
/// What \a share of \a values is not above.
double quantile(std::vector<double> values, double share);

void benchFrames(Bench &bench);
void benchDecoding(Bench &bench);
void benchReceiving(Bench &bench);
void benchPublishing(Bench &bench);
void benchPixels(Bench &bench);
void benchProcessor(Bench &bench);
void benchStart(Bench &bench);
void benchMemory(Bench &bench);
void benchHistory(Bench &bench);
void benchHistoryWriting(Bench &bench);
void benchHistoryOpening(Bench &bench);
void benchHistoryShowing(Bench &bench);

} // namespace nightlight::bench
