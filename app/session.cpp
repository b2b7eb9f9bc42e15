// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "device/mqtt/thismachine.h"

#include <QMetaObject>
#include <QNetworkInformation>

#include <chrono>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto untilWatching =
    1s; // what tells of the network takes some libraries, and the start is not to wait for them

} // namespace

Session::Session(const Profile &profile, const SessionSettings &settings, Watching watching)
    : m_dataFolder(profile.dataFolder), m_store(profile.settingsFile), m_settings(settings),
      m_storedDevice(settings.device), m_builtIn(profile.dataFolder + QStringLiteral("/broker")),
      m_sharedSecret(m_builtIn.sharer(), profile.dataFolder), m_history(profile.dataFolder)
{
    m_startProblem = lockDevice(settings.device);
    if (!m_startProblem.isEmpty())
        m_settings.device.running = m_storedDevice.running = false; // now; it is not what the person wants stored
    m_device = new DeviceLoop(profile.dataFolder);
    moveToThread(m_device, m_deviceThread, QStringLiteral("device"));
    connect(m_device, &DeviceLoop::finished, &m_deviceThread, &QThread::quit, Qt::DirectConnection);
    if (watching == Watching::Yes) {
        m_monitor = new Monitor;
        moveToThread(m_monitor, m_monitorThread, QStringLiteral("monitor"));
        connect(m_monitor, &Monitor::finished, &m_monitorThread, &QThread::quit, Qt::DirectConnection);
    }
    connect(&m_builtIn, &BuiltInBroker::statusChanged, this, &Session::onBuiltInBroker);
    connect(&m_builtIn.sharer(), &BrokerSharer::changed, this, &Session::brokerSharingChanged);
    connect(&m_builtIn, &BuiltInBroker::note, this, &Session::note);
    connect(&m_builtIn, &BuiltInBroker::stopped, this, &Session::endOrGoOnEnding);
    connect(&m_secrets, &BrokerSecrets::fetched, this, &Session::onSecretsFetched);
    connect(&m_secrets, &BrokerSecrets::missing, this, &Session::onPasswordMissing);
    connect(&m_secrets, &BrokerSecrets::note, this, &Session::note);
    connect(&m_secrets, &BrokerSecrets::warned, this, &Session::warn);
    m_saveLater.setSingleShot(true);
    connect(&m_saveLater, &QTimer::timeout, this, &Session::saveDevice);
    bringTogether();
    keepHistory();
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
    m_history.start(m_settings.history);
    m_deviceThread.start();
    QMetaObject::invokeMethod(m_device, [device = m_device, settings = m_settings.device] { device->start(settings); });
    if (m_monitor) {
        m_monitorThread.start();
        setMonitor(m_settings.monitor);
    }
    useBroker();
    if (const QString problem = m_store.problem(); !problem.isEmpty())
        warn(problem);
    if (!m_startProblem.isEmpty())
        refuseDevice(m_startProblem);
    QTimer::singleShot(untilWatching, this, &Session::watchNetwork);
}

/// Does not wait for the next try once a network is there.
void Session::watchNetwork()
{
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reachability) {
                    if (reachability != QNetworkInformation::Reachability::Disconnected)
                        retryNow();
                });
    }
}

void Session::setDevice(const DeviceSettings &settings)
{
    m_settings.device = settings;
    if (m_stopping) {
        saveDevice();
        return;
    }
    const QString problem = lockDevice(settings);
    if (!problem.isEmpty())
        m_settings.device.running = m_storedDevice.running = false;
    saveDevice();
    QMetaObject::invokeMethod(m_device, [device = m_device, now = m_settings.device] { device->setDevice(now); });
    if (m_monitor)
        setMonitor(m_settings.monitor);
    if (!problem.isEmpty())
        refuseDevice(problem);
}

/// Takes the lock that a running device needs, and gives back one that is needed no more. Why that cannot be, else
/// empty.
QString Session::lockDevice(const DeviceSettings &settings)
{
    if (m_lock && (!settings.running || settings.id != m_lock->deviceId()))
        m_lock.reset();
    if (!settings.running || m_lock)
        return {};
    m_lock.emplace(m_dataFolder, settings.id);
    const QString problem = m_lock->problem();
    if (!problem.isEmpty())
        m_lock.reset();
    return problem;
}

void Session::refuseDevice(const QString &problem)
{
    warn(problem);
    emit deviceRefused(problem);
}

void Session::note(const QString &sentence)
{
    LogBook log;
    log.note(sentence);
    emit logged(log.take());
}

void Session::warn(const QString &sentence)
{
    LogBook log;
    log.warn(sentence);
    emit logged(log.take());
}

void Session::setBroker(const BrokerSettings &settings)
{
    m_store.save(m_settings.broker, settings);
    m_secrets.keep(m_settings.broker, settings);
    if (settings.kind != m_settings.broker.kind)
        m_endpoint.reset();
    m_settings.broker = settings;
    if (!m_stopping)
        useBroker();
}

void Session::setBrokerSharing(SharingWish wish)
{
    const BuiltInBrokerState state = m_builtIn.status().state;
    if (!m_stopping && state != BuiltInBrokerState::Off && state != BuiltInBrokerState::Failed)
        m_builtIn.sharer().follow(wish);
    if (wish == SharingWish::Unshare)
        m_sharedSecret.forget();
}

void Session::setMonitor(const MonitorSettings &settings)
{
    m_store.save(m_settings.monitor, settings);
    m_settings.monitor = settings;
    if (m_stopping)
        return;
    QMetaObject::invokeMethod(
        m_monitor, [monitor = m_monitor, id = m_settings.device.id, settings] { monitor->setWatch(id, settings); });
}

void Session::setHistory(const HistorySettings &settings)
{
    m_store.save(m_settings.history, settings);
    m_settings.history = settings;
    m_history.setSettings(settings);
}

void Session::setSliderLight(double light)
{
    m_settings.device.sensor.sliderLight = light;
    if (m_stopping) {
        saveDevice();
        return;
    }
    m_saveLater.start(500);
    QMetaObject::invokeMethod(m_device, [device = m_device, light] { device->setSliderLight(light); });
}

void Session::sendCommand(bool ledOn)
{
    if (m_stopping)
        return;
    QMetaObject::invokeMethod(m_monitor, [monitor = m_monitor, ledOn] { monitor->sendCommand(ledOn); });
}

void Session::retryNow()
{
    if (m_stopping)
        return;
    QMetaObject::invokeMethod(m_device, &DeviceLoop::retryNow);
    if (m_monitor)
        QMetaObject::invokeMethod(m_monitor, &Monitor::retryNow);
}

void Session::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    saveDevice();
    QMetaObject::invokeMethod(m_device, &DeviceLoop::shutDown);
    if (m_monitor)
        QMetaObject::invokeMethod(m_monitor, &Monitor::shutDown);
}

void Session::moveToThread(QObject *part, QThread &thread, const QString &name)
{
    thread.setObjectName(name);
    part->moveToThread(&thread);
    connect(&thread, &QThread::finished, part, &QObject::deleteLater);
    connect(&thread, &QThread::finished, this, &Session::endOrGoOnEnding);
}

/// The readings go from the threads that have them straight to the history's.
void Session::keepHistory()
{
    const std::shared_ptr<HistoryIntake> intake = m_history.intake();
    connect(m_device, &DeviceLoop::published, m_device,
            [intake](const QList<Reading> &readings, const QString &id) { intake->addPublished(id, readings); });
    if (m_monitor) {
        connect(m_monitor, &Monitor::received, m_monitor,
                [intake](const ReceivedBatch &batch) { intake->addReceived(batch); });
    }
    connect(&m_history, &History::noted, this, &Session::note);
    connect(&m_history, &History::warned, this, &Session::warn);
    connect(&m_history, &History::finished, this, &Session::endOrGoOnEnding);
}

/// When one link has found the broker again, the other does not wait for its next try.
void Session::bringTogether()
{
    if (!m_monitor)
        return;
    const auto retry = [this](const LinkStatus &status) {
        if (status.state == LinkState::Connected)
            retryNow();
    };
    connect(m_device, &DeviceLoop::linkChanged, this, retry);
    connect(m_monitor, &Monitor::linkChanged, this, retry);
}

void Session::useBroker()
{
    const BrokerSettings &broker = m_settings.broker;
    m_secrets.forgetQuestion();
    if (broker.kind == BrokerKind::BuiltIn) {
        m_builtIn.start();
        onBuiltInBroker(m_builtIn.status());
        return;
    }
    m_builtIn.stop();
    if (!broker.connected || BrokerSecrets::areComplete(broker)) {
        useOtherBroker(broker);
        return;
    }
    m_endpoint.reset();
    tellParts();
    m_secrets.fetch(broker);
}

void Session::onSecretsFetched(const BrokerSettings &broker)
{
    if (m_stopping)
        return;
    m_settings.broker = broker;
    emit brokerCompleted(broker);
    useOtherBroker(broker);
}

void Session::onPasswordMissing(const QString &problem)
{
    if (m_stopping)
        return;
    m_settings.broker.connected = false;
    warn(problem);
    emit passwordWanted(problem);
}

void Session::useOtherBroker(const BrokerSettings &broker)
{
    if (broker.connected && sendsPasswordOpenly(broker)) {
        warn(tr("The password crosses the network to %1 unencrypted: others can read it. Encrypt with TLS.")
                 .arg(broker.host));
    }
    m_endpoint = Endpoint{broker.host, broker.port, broker.tls, broker.user, broker.password, broker.version};
    if (broker.tls)
        m_endpoint->tlsSettings = broker.tlsSettings;
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
    } else if (status.state != BuiltInBrokerState::Starting) {
        m_endpoint.reset(); // while it starts again after a crash, it keeps its port
    }
    tellParts();
    retryNow();
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

/// The broker and the history go last, so that the parts can take leave of them.
void Session::endOrGoOnEnding()
{
    if (!m_stopping || m_stopped || m_deviceThread.isRunning() || m_monitorThread.isRunning())
        return;
    m_history.close();
    if (m_builtIn.status().state != BuiltInBrokerState::Off) {
        m_builtIn.stop();
        return;
    }
    if (m_history.isRunning())
        return;
    m_stopped = true;
    emit stopped();
}

void Session::saveDevice()
{
    m_saveLater.stop();
    m_store.save(m_storedDevice, m_settings.device);
    m_storedDevice = m_settings.device;
}

} // namespace nightlight
