// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/latencydistribution.h"

#include <QWidget>

namespace nightlight {

/// How many readings took how long, as bars of classes that grow with the time.
class LatencyHistogram final : public QWidget
{
    Q_OBJECT

public:
    explicit LatencyHistogram(QWidget *parent = nullptr);

    void setDistribution(const LatencyDistribution &distribution);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRectF area() const;
    void drawScale(QPainter &painter) const;
    void drawBars(QPainter &painter) const;
    void describe();

    LatencyDistribution m_distribution;
};

} // namespace nightlight
