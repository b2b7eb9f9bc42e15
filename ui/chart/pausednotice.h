// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace nightlight {

class LightChart;

/// Says on a paused chart that it is, and how many readings have come since; pressed, it lets the chart follow again.
class PausedNotice final : public QPushButton
{
    Q_OBJECT

public:
    /// Lies in the corner of the plot of \a chart, which owns it.
    explicit PausedNotice(LightChart *chart);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFollowing(bool following);
    void count(qsizetype published, qsizetype received);
    void retranslate();
    void place();

    LightChart *m_chart;
    qsizetype m_published = 0; ///< since it was paused
    qsizetype m_received = 0;
};

} // namespace nightlight
