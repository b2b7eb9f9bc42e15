// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfrontend.h"

#include "app/session.h"
#include "app/windowstore.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto untilPainted = 250ms; // from the moment the window is shown

} // namespace

WindowFrontEnd::WindowFrontEnd(Session &session, Language &language, QSettings &file, const Options &options)
    : m_session(session), m_language(language), m_file(file), m_options(options), m_before(startSettings()),
      m_window(session.settings().device, session.settings().broker, session.settings().monitor, m_before),
      m_history(session, m_window)
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // the session ends the program, once it is done
    connectReports();
    connectWishes();
}

void WindowFrontEnd::show()
{
    m_window.show();
    QTimer::singleShot(untilPainted, this, &WindowFrontEnd::listSerialPorts);
    if (m_options.screenshot)
        QTimer::singleShot(m_options.after, this, &WindowFrontEnd::takePicture);
}

void WindowFrontEnd::close()
{
    m_window.close();
}

WindowSettings WindowFrontEnd::startSettings() const
{
    WindowSettings settings = loadWindow(m_file);
    settings.language = m_options.language.value_or(settings.language);
    m_language.use(settings.language);
    return settings;
}

void WindowFrontEnd::connectReports()
{
    DeviceLoop *device = m_session.device();
    connect(device, &DeviceLoop::published, &m_window, &MainWindow::addPublished);
    connect(device, &DeviceLoop::measured, &m_window, &MainWindow::showSensorLight);
    connect(device, &DeviceLoop::sensorStatusChanged, &m_window, &MainWindow::showSensorStatus);
    connect(device, &DeviceLoop::lampSwitched, &m_window, &MainWindow::showLamp);
    connect(device, &DeviceLoop::countsChanged, &m_window, &MainWindow::showDeviceCounts);
    connect(device, &DeviceLoop::linkChanged, &m_window, &MainWindow::showDeviceLink);
    connect(device, &DeviceLoop::logged, &m_window, &MainWindow::addLog);
    Monitor *monitor = m_session.monitor();
    connect(monitor, &Monitor::received, &m_window, &MainWindow::addReceived);
    connect(monitor, &Monitor::countsChanged, &m_window, &MainWindow::showMonitorCounts);
    connect(monitor, &Monitor::linkChanged, &m_window, &MainWindow::showMonitorLink);
    connect(monitor, &Monitor::logged, &m_window, &MainWindow::addLog);
    connect(&m_session, &Session::deviceRefused, &m_window, &MainWindow::showDeviceStopped);
    connect(&m_session, &Session::brokerCompleted, &m_window, &MainWindow::showBrokerSecrets);
    connect(&m_session, &Session::passwordWanted, &m_window, &MainWindow::askForPassword);
    connect(&m_session, &Session::builtInBrokerChanged, &m_window, &MainWindow::showBuiltInBroker);
    connect(&m_session, &Session::brokerSharingChanged, &m_window, &MainWindow::showBrokerSharing);
    connect(&m_session, &Session::logged, &m_window, &MainWindow::addLog);
}

void WindowFrontEnd::connectWishes()
{
    connect(&m_window, &MainWindow::deviceSettingsChanged, &m_session, &Session::setDevice);
    connect(&m_window, &MainWindow::sliderMoved, &m_session, &Session::setSliderLight);
    connect(&m_window, &MainWindow::brokerSettingsChanged, &m_session, &Session::setBroker);
    connect(&m_window, &MainWindow::brokerSharingRequested, &m_session, &Session::setBrokerSharing);
    connect(&m_window, &MainWindow::monitorSettingsChanged, &m_session, &Session::setMonitor);
    connect(&m_window, &MainWindow::commandRequested, &m_session, &Session::sendCommand);
    connect(&m_window, &MainWindow::retryRequested, &m_session, &Session::retryNow);
    connect(&m_window, &MainWindow::languageChosen, this, [this](const QString &code) { m_language.use(code); });
    connect(&m_window, &MainWindow::closing, this, [this](const WindowSettings &settings) {
        if (!m_options.screenshot) // a picture is no wish of how the window is to be
            saveWindow(m_file, m_before, settings);
        m_session.stop();
    });
}

/// It takes as long as all else until the first picture.
void WindowFrontEnd::listSerialPorts()
{
    m_serialPorts.emplace();
    connect(&*m_serialPorts, &SerialPortList::changed, &m_window, &MainWindow::showSerialPorts);
    m_window.showSerialPorts(m_serialPorts->ports());
}

void WindowFrontEnd::takePicture()
{
    if (!m_window.grab().save(*m_options.screenshot, "PNG")) {
        const QString sentence = tr("The picture could not be written to %1. Check that the folder is there and may be "
                                    "written to.")
                                     .arg(*m_options.screenshot);
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        m_exitStatus = 1;
    }
    close();
}

} // namespace nightlight
