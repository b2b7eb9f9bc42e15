// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "device/history/history.h"
#include "historyranges.h"
#include "historysample.h"
#include "ui/chart/lightchart.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

namespace nightlight::bench {

namespace {

/// A chart that shows a history, as the program's does.
class ShownHistory
{
public:
    explicit ShownHistory(const HistorySample &sample) : m_history(sample.home().dataFolder())
    {
        QObject::connect(&m_chart, &LightChart::pastWanted, &m_chart,
                         [this](Timestamp from, Timestamp to, int columns) { askFor(from, to, columns); });
        QObject::connect(&m_history, &History::sliceTold, &m_chart, [this](quint64, const HistorySlice &slice) {
            m_chart.setPast(slice);
            --m_awaited;
            m_drawn = false;
        });
        QObject::connect(&m_chart, &LightChart::drawn, &m_chart, [this] { m_drawn = true; });
        m_history.start({});
        m_chart.resize(1280, 500);
        m_chart.show();
        m_chart.setPastBegin(Timestamp(std::chrono::milliseconds(sample.fromMs())));
    }

    /// Until \a range is drawn with all that the history has of it; false if it does not come.
    bool show(const HistoryRange &range)
    {
        using std::chrono::milliseconds;
        m_drawn = false;
        m_chart.showTimes({Timestamp(milliseconds(range.fromMs)), Timestamp(milliseconds(range.toMs))});
        const QDeadlineTimer deadline(10'000);
        while ((!m_drawn || m_awaited > 0) && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return m_drawn && m_awaited == 0;
    }

private:
    void askFor(Timestamp from, Timestamp to, int columns)
    {
        for (const auto kind : {HistoryKind::Published, HistoryKind::Received}) {
            ++m_awaited;
            m_history.requestSlice(quint64(kind), {0, HistorySample::series(kind), from.time_since_epoch().count(),
                                                   to.time_since_epoch().count(), columns});
        }
    }

    History m_history;
    LightChart m_chart;
    int m_awaited = 0;
    bool m_drawn = false;
};

} // namespace

void benchHistoryShowing(Bench &bench)
{
    const QString name = QStringLiteral("history-show");
    if (!bench.wants(name))
        return;
    const HistorySample *sample = bench.history();
    if (!sample) {
        bench.fail(name, QStringLiteral("a history cannot be written."));
        return;
    }
    ShownHistory shown(*sample);
    std::vector<double> times;
    for (const HistoryRange &range : historyRanges(*sample, bench.isQuick() ? 10 : 300)) {
        const auto start = std::chrono::steady_clock::now();
        if (!shown.show(range)) {
            bench.fail(name, QStringLiteral("the history does not come to the chart."));
            return;
        }
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    bench.add(name + QStringLiteral("-median"), median(times), QStringLiteral("ms"), {}, {});
    bench.add(name + QStringLiteral("-worst"), quantile(times, 1), QStringLiteral("ms"), {}, Goal::valueAtMost(100));
}

} // namespace nightlight::bench
