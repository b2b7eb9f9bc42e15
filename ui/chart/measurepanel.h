// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;
class QToolButton;

namespace nightlight {

class LightChart;
struct ChartSummary;

/// What lies between the two marks of a chart, as a small table. It is there only while there are marks.
class MeasurePanel final : public QWidget
{
    Q_OBJECT

public:
    /// \a chart must live longer.
    explicit MeasurePanel(LightChart *chart, QWidget *parent = nullptr);

    /// The table in words, a line for the duration and one for each series.
    QStringList words() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *name;
        std::array<QLabel *, 4> figures; ///< count, mean, lowest, highest
    };

    Row addRow(int row);
    void showResult();
    /// \a about stands before the count.
    void showRow(const Row &row, const QString &name, const ChartSummary &summary, const QString &about);
    void showWaiting();
    void retranslate();

    LightChart *m_chart;
    QTimer m_later;
    QLabel *m_duration;
    std::array<QLabel *, 4> m_headings;
    Row m_published;
    Row m_received;
    QToolButton *m_close;
};

} // namespace nightlight
