// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/latencydistribution.h"
#include "device/telemetry/reading.h"

#include <QDialog>

#include <array>

class QDialogButtonBox;
class QLabel;

namespace nightlight {

class LatencyHistogram;

/// How long readings take from the sensor to the chart, and what was lost on the way. It does not hold up the window.
class LatencyDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LatencyDialog(QWidget *parent = nullptr);

    void showDistribution(const LatencyDistribution &distribution);
    void showCounts(const MonitorCounts &counts);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Pair
    {
        QLabel *name;
        QLabel *figure;
    };

    QWidget *buildFigures();
    void retranslate();

    LatencyDistribution m_distribution;
    QLabel *m_explanation;
    LatencyHistogram *m_histogram;
    std::array<Pair, 4> m_times; ///< median, 95th percentile, worst, how many
    std::array<Pair, 5> m_counts; ///< received, lost, repeated, refused, not drawn
    QDialogButtonBox *m_buttons;
};

} // namespace nightlight
