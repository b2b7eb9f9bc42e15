// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QMetaObject>
#include <QNetworkInformation>

namespace nightlight {

Session::Session(const Profile &profile, const SessionSettings &settings, Watching watching)
    : m_store(profile.settingsFile), m_settings(settings), m_builtIn(profile.dataFolder + QStringLiteral("/broker"))
{
    m_device = new DeviceLoop(profile.dataFolder);
    moveToThread(m_device, m_deviceThread, QStringLiteral("device"));
    connect(m_device, &DeviceLoop::finished, &m_deviceThread, &QThread::quit, Qt::DirectConnection);
    if (watching == Watching::Yes) {
        m_monitor = new Monitor;
        moveToThread(m_monitor, m_monitorThread, QStringLiteral("monitor"));
        connect(m_monitor, &Monitor::finished, &m_monitorThread, &QThread::quit, Qt::DirectConnection);
    }
    connect(&m_builtIn, &BuiltInBroker::statusChanged, this, &Session::onBuiltInBroker);
    connect(&m_builtIn, &BuiltInBroker::note, this, [this](const QString &sentence) {
        LogBook log;
        log.warn(sentence);
        emit logged(log.take());
    });
    connect(&m_builtIn, &BuiltInBroker::stopped, this, [this] {
        if (m_stopping)
            emit stopped();
    });

    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reachability) {
                    if (reachability != QNetworkInformation::Reachability::Disconnected)
                        retryNow();
                });
    }
}

Session::~Session()
{
    for (QThread *thread : {&m_deviceThread, &m_monitorThread}) {
        thread->quit();
        thread->wait();
    }
}

void Session::start()
{
    m_deviceThread.start();
    QMetaObject::invokeMethod(m_device, [device = m_device, settings = m_settings.device] { device->start(settings); });
    if (m_monitor) {
        m_monitorThread.start();
        setMonitor(m_settings.monitor);
    }
    useBroker();
}

void Session::setDevice(const DeviceSettings &settings)
{
    m_store.save(m_settings.device, settings);
    m_settings.device = settings;
    QMetaObject::invokeMethod(m_device, [device = m_device, settings] { device->setDevice(settings); });
    if (m_monitor)
        setMonitor(m_settings.monitor);
}

void Session::setBroker(const BrokerSettings &settings)
{
    m_store.save(m_settings.broker, settings);
    m_settings.broker = settings;
    useBroker();
}

void Session::setMonitor(const MonitorSettings &settings)
{
    m_store.save(m_settings.monitor, settings);
    m_settings.monitor = settings;
    QMetaObject::invokeMethod(
        m_monitor, [monitor = m_monitor, id = m_settings.device.id, settings] { monitor->setWatch(id, settings); });
}

void Session::setSliderLight(double light)
{
    DeviceSettings settings = m_settings.device;
    settings.sensor.sliderLight = light;
    m_store.save(m_settings.device, settings);
    m_settings.device = settings;
    QMetaObject::invokeMethod(m_device, [device = m_device, light] { device->setSliderLight(light); });
}

void Session::sendCommand(bool ledOn)
{
    QMetaObject::invokeMethod(m_monitor, [monitor = m_monitor, ledOn] { monitor->sendCommand(ledOn); });
}

void Session::retryNow()
{
    QMetaObject::invokeMethod(m_device, &DeviceLoop::retryNow);
    if (m_monitor)
        QMetaObject::invokeMethod(m_monitor, &Monitor::retryNow);
}

void Session::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    QMetaObject::invokeMethod(m_device, &DeviceLoop::shutDown);
    if (m_monitor)
        QMetaObject::invokeMethod(m_monitor, &Monitor::shutDown);
}

void Session::moveToThread(QObject *part, QThread &thread, const QString &name)
{
    thread.setObjectName(name);
    part->moveToThread(&thread);
    connect(&thread, &QThread::finished, part, &QObject::deleteLater);
    connect(&thread, &QThread::finished, this, &Session::onThreadFinished);
}

void Session::useBroker()
{
    const BrokerSettings &broker = m_settings.broker;
    if (broker.kind == BrokerKind::BuiltIn) {
        m_builtIn.start();
        onBuiltInBroker(m_builtIn.status());
        return;
    }
    m_builtIn.stop();
    m_endpoint = Endpoint{broker.host, broker.port, broker.tls, broker.user, broker.password, broker.version};
    tellParts();
    retryNow();
}

void Session::onBuiltInBroker(const BuiltInBrokerStatus &status)
{
    emit builtInBrokerChanged(status);
    if (m_stopping || m_settings.broker.kind != BrokerKind::BuiltIn)
        return;
    if (status.state == BuiltInBrokerState::Running || status.state == BuiltInBrokerState::Joined) {
        m_endpoint = Endpoint{QStringLiteral("127.0.0.1"), status.port, false, {}, {}, m_settings.broker.version};
        tellParts();
        retryNow();
    } else if (status.state != BuiltInBrokerState::Starting) {
        m_endpoint.reset();
        tellParts();
    }
}

void Session::tellParts()
{
    const std::optional<Endpoint> endpoint = m_settings.broker.connected ? m_endpoint : std::nullopt;
    const Delivery delivery{m_settings.broker.qos, m_settings.broker.retain};
    QMetaObject::invokeMethod(m_device,
                              [device = m_device, endpoint, delivery] { device->setBroker(endpoint, delivery); });
    if (m_monitor) {
        QMetaObject::invokeMethod(
            m_monitor, [monitor = m_monitor, endpoint, delivery] { monitor->setBroker(endpoint, delivery); });
    }
}

void Session::onThreadFinished()
{
    if (m_stopping && !m_deviceThread.isRunning() && !m_monitorThread.isRunning())
        m_builtIn.stop();
}

} // namespace nightlight
