// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstore.h"

#include "app/settingsdifference.h"

#include <QSettings>

#include <algorithm>

namespace nightlight {

WindowSettings loadWindow(const QSettings &file)
{
    const auto value = [&file](const char *name, const QVariant &otherwise = {}) {
        return file.value(QString::fromLatin1(name), otherwise);
    };
    WindowSettings window;
    window.geometry = value("window/geometry").toByteArray();
    window.sideSplitter = value("window/sideSplitter").toByteArray();
    window.logSplitter = value("window/logSplitter").toByteArray();
    window.language = value("window/language").toString();
    const int span = value("window/span", int(window.span)).toInt();
    if (span >= int(ChartSpan::Minute) && span <= int(ChartSpan::All))
        window.span = ChartSpan(span);
    window.devicePanelOpen = value("window/devicePanel", window.devicePanelOpen).toBool();
    window.brokerPanelOpen = value("window/brokerPanel", window.brokerPanelOpen).toBool();
    window.serverPanelOpen = value("window/serverPanel", window.serverPanelOpen).toBool();
    window.logVisible = value("window/log", window.logVisible).toBool();
    window.logFilter = value("window/logFilter").toString();
    window.overviewShown = value("window/overview", window.overviewShown).toBool();
    window.steps = value("window/steps", window.steps).toBool();
    constexpr int leastMegabytes = 1;
    constexpr int mostMegabytes = 1'000'000;
    window.chartMegabytes =
        std::clamp(value("chart/megabytes", window.chartMegabytes).toInt(), leastMegabytes, mostMegabytes);
    return window;
}

void saveWindow(QSettings &file, const WindowSettings &before, const WindowSettings &now)
{
    SettingsDifference store(file);
    store("window/geometry", before.geometry, now.geometry);
    store("window/sideSplitter", before.sideSplitter, now.sideSplitter);
    store("window/logSplitter", before.logSplitter, now.logSplitter);
    store("window/language", before.language, now.language);
    if (now.span != ChartSpan::Zoomed) // its times are past at the next start
        store("window/span", before.span, now.span, int(now.span));
    store("window/devicePanel", before.devicePanelOpen, now.devicePanelOpen);
    store("window/brokerPanel", before.brokerPanelOpen, now.brokerPanelOpen);
    store("window/serverPanel", before.serverPanelOpen, now.serverPanelOpen);
    store("window/log", before.logVisible, now.logVisible);
    store("window/logFilter", before.logFilter, now.logFilter);
    store("window/overview", before.overviewShown, now.overviewShown);
    store("window/steps", before.steps, now.steps);
}

} // namespace nightlight
