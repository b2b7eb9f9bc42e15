// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlinestyle.h"

#include <QWidget>

#include <optional>

namespace nightlight {

/// Names the lines of the chart in words, side by side, or one below the other where there is no room.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        QPen pen;
        std::optional<ChartLineStyle> marker;
    };

    using QWidget::QWidget;

    void setEntries(const QList<Entry> &entries);
    /// The width that every entry needs beside the others.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// Draws the entries in the font of the legend, in as much width as it has.
    void draw(QPainter &painter) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The places of the entries in rows of \a width, each row centred.
    QList<QRectF> places(double width) const;
    double widthOf(const Entry &entry) const;
    double rowHeight() const;

    QList<Entry> m_entries;
};

} // namespace nightlight
