// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/lightchart.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace nightlight {

/// How the window was left, for the next time.
struct WindowSettings
{
    QByteArray geometry;
    QByteArray sideSplitter;
    QByteArray logSplitter;
    QString language; ///< a code as "te"; empty: the system's
    ChartSpan span = ChartSpan::Minute;
    bool devicePanelOpen = true;
    bool brokerPanelOpen = false;
    bool serverPanelOpen = true;
    bool logVisible = true;
    QString logFilter;
    bool overviewShown = true;
    bool steps = false; ///< instead of a line from reading to reading
    int chartMegabytes = 512; ///< of memory for the readings that the chart holds; set in the file alone

    bool operator==(const WindowSettings &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::WindowSettings)
