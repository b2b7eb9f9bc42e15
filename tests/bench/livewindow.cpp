// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "livewindow.h"

#include "child.h"
#include "waiting.h"

#include <QApplication>
#include <QEventLoop>

namespace nightlight::bench {

LiveWindow::LiveWindow(quint16 port)
    : m_session(m_profile, settings(port), Session::Watching::Yes), m_window(m_session, m_language, m_store.file(), {})
{
    QObject::connect(m_session.monitor(), &Monitor::linkChanged, &m_window,
                     [this](const LinkStatus &status) { m_connected = status.state == LinkState::Connected; });
    QObject::connect(m_session.monitor(), &Monitor::countsChanged, &m_window,
                     [this](const MonitorCounts &counts) { m_counts = counts; });
    m_window.show();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *chart = widget->isVisible() ? widget->findChild<LightChart *>() : nullptr)
            m_chart = chart;
    }
    m_session.start();
}

LiveWindow::~LiveWindow()
{
    QEventLoop loop;
    QObject::connect(&m_session, &Session::stopped, &loop, &QEventLoop::quit);
    m_session.stop();
    loop.exec();
}

bool LiveWindow::waitForConnection()
{
    waitUntil([this] { return m_connected; }, 10);
    runFor(0.5); // the subscriptions are under way, and the window is still laying itself out
    return m_connected && m_chart;
}

SessionSettings LiveWindow::settings(quint16 port)
{
    SessionSettings settings;
    settings.device.id = QStringLiteral("bench");
    settings.device.running = false;
    settings.broker.kind = BrokerKind::Other;
    settings.broker.host = QStringLiteral("127.0.0.1");
    settings.broker.port = port;
    settings.monitor.watchedId = QStringLiteral("feeder");
    return settings;
}

} // namespace nightlight::bench
