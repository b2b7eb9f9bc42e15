// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpicture.h"

#include <QImage>
#include <QWidget>

namespace nightlight {

class LightChart;

/// A chart as it is shown now, with its legend and its dates, for a file or the clipboard; in the colours of the screen
/// and at any size.
///
/// It is drawn as the chart is, through the columns of its pixels, so a drawing has no more corners than that,
/// however many readings there are.
class ChartPrint
{
public:
    static constexpr int least = 200; ///< logical pixels
    static constexpr int most = 4'096;

    /// \a size is in logical pixels. The readings of \a chart must live longer.
    ChartPrint(const LightChart &chart, QSize size);

    /// With \a scale pixels to a logical one; null if there is no memory for it.
    QImage image(double scale);
    QByteArray svg();
    QByteArray pdf();

private:
    void paint(QPaintDevice &device, double scale, double columns);
    QString timesName() const;

    QWidget m_sheet;
    ChartPicture m_picture;
};

} // namespace nightlight
