// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartreadings.h"
#include "charttheme.h"

#include <QPointF>
#include <QStringList>

#include <array>
#include <optional>

class QCPAxisRect;
class QCPPainter;
class QLabel;
class QWidget;

namespace nightlight {

class ChartBackdrop;
class ChartCursor;
class ChartLegend;
class ChartLine;
class ChartMarks;
class ChartMarksLayer;
class ChartPlot;

/// What is seen of the chart: the legend, and below it the plot with all that is drawn on it, or a sentence while there
/// is nothing to draw.
///
/// It draws what it is told, in the colours, font and language of the chart, and decides nothing. Positions are in the
/// chart's coordinates.
class ChartPicture
{
public:
    struct Texts
    {
        QString noReadings;
        QString gap; ///< what stands in a time without a connection
        QString published;
        QString received;
        QString difference; ///< of published and received
        QString threshold; ///< with %1 for its light
    };

    /// Lays itself out in \a chart, which must have no layout yet. Both must live longer than the picture.
    ChartPicture(QWidget *chart, const ChartReadings &readings);
    ~ChartPicture();
    Q_DISABLE_COPY_MOVE(ChartPicture)

    /// Takes the chart's palette and font as they are now.
    void applyTheme();
    /// Takes the chart's locale as it is now.
    void setTexts(const Texts &texts);
    void setShape(ChartLineStyle::Shape shape);
    ChartLineStyle::Shape shape() const { return m_shape; }
    /// Marks the reading that is seen closest to \a at; none marks none.
    void select(std::optional<QPointF> at);
    std::optional<LightChart::SelectedPoint> selected() const { return m_selected; }
    /// False if nothing changes.
    bool setThreshold(double light);
    /// Whether the received line and the threshold are there to be named.
    void setLiveParts(bool shown);
    /// The times, in seconds since 1970, and the light from edge to edge of the plot.
    void setRanges(double from, double to, LightRange lights);

    /// Draws everything anew; false if there was nothing to paint on.
    bool draw();
    /// Draws what is new since the last time, where only readings from \a time on have come; everything if that is not
    /// enough.
    bool drawFrom(double time);
    /// Moves the cursor; none hides it.
    void point(std::optional<QPointF> at);
    std::optional<QPointF> cursor() const;
    void setMarks(const ChartMarks &marks);
    const ChartMarks &marks() const;
    /// Shows what \a other shows, the cursor aside.
    void showAs(const ChartPicture &other);
    /// From the next time on that it is drawn, it stays as it is, while readings come and go.
    void hold();
    /// Draws legend and plot into \a painter, one below the other as they are laid out, with \a timesName below the
    /// times; readings that share one of \a columns to a logical pixel are drawn as one.
    void print(QCPPainter &painter, const QString &timesName, double columns);

    /// Where times and values are drawn.
    QRectF plotArea() const;
    bool isInPlot(QPointF at) const { return plotArea().contains(at); }
    /// From edge to edge, in seconds since 1970.
    std::pair<double, double> times() const;
    double xOf(double time) const;
    double timeAt(QPointF at) const;
    double lightAt(QPointF at) const;
    double secondsPerPixel() const;
    /// Of pixels of the screen, from edge to edge.
    int columns() const;
    double lightPerPixel() const;

    QStringList readout() const;
    /// Of the published and the received line; the second is empty if there is none.
    std::pair<QString, QString> names() const { return {m_texts.published, m_texts.received}; }
    int leastWidth() const;
    const ChartTheme &theme() const { return m_theme; }
    const ChartPlot *plot() const { return m_plot; }
    const ChartReadings &readings() const { return m_readings; }
    const QWidget *chart() const { return m_chart; }

private:
    std::array<double, 4> edges() const;
    void showNames();
    QPointF inPlot(QPointF at) const;

    QWidget *m_chart;
    const ChartReadings &m_readings;
    ChartTheme m_theme;
    Texts m_texts;
    ChartLineStyle::Shape m_shape = ChartLineStyle::Shape::Line;
    std::optional<LightChart::SelectedPoint> m_selected;

    // Owned by the chart, or by the plot, which is.
    ChartLegend *m_legend;
    ChartPlot *m_plot;
    const QCPAxisRect *m_rect; ///< the plot's, which it would look for each time
    QLabel *m_empty;
    ChartBackdrop *m_backdrop;
    ChartLine *m_publishedLine;
    ChartLine *m_receivedLine;
    ChartCursor *m_cursor;
    ChartMarksLayer *m_marks;
    bool m_liveParts = true;
    std::array<double, 4> m_drawnEdges{}; ///< as edges(), at the last time
};

} // namespace nightlight
