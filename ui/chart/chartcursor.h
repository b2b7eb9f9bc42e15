// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartline.h"
#include "charttheme.h"

#include "customplot.h"

#include <optional>

namespace nightlight {

/// The hairline under the pointer, with the time and the reading of each series that is closest to it.
///
/// It lives on a layer of its own, so that moving it draws nothing else anew.
class ChartCursor final : public QCPLayerable
{
    Q_OBJECT

public:
    struct Row
    {
        const ChartSeries *series;
        ChartLineStyle style;
        QString name;
    };

    explicit ChartCursor(QCPAxisRect *rect);

    void setTheme(const ChartTheme &theme, const QFont &font);
    void setRows(const QList<Row> &rows) { m_rows = rows; }
    /// What the difference of the first two rows is called.
    void setDifferenceName(const QString &name) { m_differenceName = name; }
    /// Where the pointer is, in the plot's coordinates; none hides the hairline. True if what is seen changes.
    bool setPosition(std::optional<QPointF> position);
    std::optional<QPointF> position() const { return m_position; }

    /// The lines of the readout as plain text; none while the hairline is hidden.
    QStringList readout() const;

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;

private:
    std::optional<ChartPoint> shownPoint(const Row &row) const;
    double time() const;
    QString timeLine() const;
    QString lightOf(const Row &row) const;
    bool hasDifference() const { return m_rows.size() > 1; }
    /// The first row's light less the second's; a dash where one of them has none.
    QString differenceText() const;
    void drawReadout(QCPPainter *painter) const;

    QCPAxisRect *m_rect;
    ChartTheme m_theme;
    QFont m_font;
    QList<Row> m_rows;
    QString m_differenceName;
    std::optional<QPointF> m_position;
};

} // namespace nightlight
