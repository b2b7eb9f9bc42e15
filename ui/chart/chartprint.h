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

    /// \a size is in logical pixels. \a chart must live longer.
    ChartPrint(const LightChart &chart, QSize size);

    /// How large it is with \a scale pixels to a logical one.
    QSize pixels(double scale) const { return (QSizeF(m_sheet.size()) * scale).toSize(); }
    /// Null if there is no memory for it.
    QImage image(double scale) { return rows(scale, 0, pixels(scale).height()); }
    /// \a count rows of that from \a top on. Whatever the chart is told in between, all parts are of one picture if
    /// their scale is the same.
    QImage rows(double scale, int top, int count);
    QByteArray svg();
    QByteArray pdf();

private:
    void paint(QPaintDevice &device, double scale, double columns, int top = 0);
    QString timesName() const;

    QWidget m_sheet;
    ChartPicture m_picture;
};

} // namespace nightlight
