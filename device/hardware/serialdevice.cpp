// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialdevice.h"

#include <QFile>
#include <QFileInfo>
#include <QSerialPort>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto untilFirstRetry = 1s;
constexpr auto betweenRetries = 5s;
constexpr auto untilKnown = 3s; ///< which device it is, at the latest

QStringList foldersFor(const QString &port)
{
    QStringList folders{QStringLiteral("/dev")};
    const QString own = QFileInfo(serialPortPath(port)).path();
    if (own != folders.constFirst())
        folders << own;
    return folders;
}

/// The node at \a path, opened only to learn exactly why that is impossible. QSerialPort calls it permission, whatever
/// it is.
class Probe
{
public:
    explicit Probe(const QString &path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
    {
        if (m_descriptor < 0)
            m_error = errno;
    }
    ~Probe()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Probe)

    int error() const { return m_error; }
    bool isTerminal() const { return ::isatty(m_descriptor) != 0; }

    /// QSerialPort sets the speed that it found when it closes. If that is the 1200 baud which another program woke a
    /// bootloader by, it would wake it again.
    void forget1200() const
    {
        termios state{};
        if (::tcgetattr(m_descriptor, &state) != 0 || ::cfgetospeed(&state) != B1200)
            return;
        ::cfsetispeed(&state, B9600);
        ::cfsetospeed(&state, B9600);
        ::tcsetattr(m_descriptor, TCSANOW, &state);
    }

private:
    int m_descriptor;
    int m_error = 0;
};

} // namespace

SerialDevice::SerialDevice(const SerialSettings &settings, SerialPortLister lister, QObject *parent)
    : QObject(parent), m_chosen(settings.port), m_identity(settings.device), m_baud(settings.baud),
      m_lister(std::move(lister)), m_port{settings.port, serialPortPath(settings.port)},
      m_serial(std::make_unique<QSerialPort>()), m_watch(foldersFor(settings.port), this), m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SerialDevice::look);
    connect(&m_watch, &FolderWatch::changed, this, &SerialDevice::look);
    connect(m_serial.get(), &QSerialPort::readyRead, this, [this] { emit received(m_serial->readAll()); });
    connect(m_serial.get(), &QSerialPort::bytesWritten, this, [this] {
        if (!isWriting())
            emit written();
    });
    connect(m_serial.get(), &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // A port that hangs up is told as one or another of these; the rest is about what a port cannot do.
        const bool isEnd =
            error == QSerialPort::ResourceError || error == QSerialPort::ReadError || error == QSerialPort::WriteError;
        if (m_isOpen && isEnd)
            lose();
    });
    QTimer::singleShot(0, this, &SerialDevice::look);
}

SerialDevice::~SerialDevice()
{
    m_serial->disconnect(this);
    if (m_isOpen)
        close();
}

void SerialDevice::setBaud(qint32 baud)
{
    if (std::exchange(m_baud, baud) == baud)
        return;
    if (!m_isOpen) {
        m_retry.start(0);
        return;
    }
    if (!wakesBootloader(m_port, baud) && m_serial->setBaudRate(baud))
        return;
    close();
    look(); // which says why not
}

void SerialDevice::write(const QByteArray &bytes)
{
    if (m_isOpen)
        m_serial->write(bytes);
}

bool SerialDevice::isWriting() const
{
    return m_isOpen && m_serial->bytesToWrite() > 0;
}

void SerialDevice::look()
{
    if (m_isOpen) {
        learn();
        return;
    }
    m_watch.start(); // before the look, so that nothing is missed between the two
    m_ports = m_lister();
    m_twins.removeIf([this](const QString &twin) {
        return std::ranges::none_of(m_ports, [&](const SerialPortInfo &port) { return port.path == twin; });
    });
    tryToOpen();
}

void SerialDevice::tryToOpen()
{
    m_retry.stop();
    const auto port = find();
    if (!port) {
        m_wasDenied = false;
        wait(port.error());
        return;
    }
    const auto trouble = open(*port);
    if (!trouble) {
        use(*port);
        return;
    }
    const bool isFirst = !std::exchange(m_wasDenied, true);
    m_retry.start(isFirst ? untilFirstRetry : betweenRetries);
    // A port that has just come is often denied for a moment, by the system or by a program that tries it out.
    if (!isFirst || !m_trouble)
        wait(*trouble);
}

/// Where the board is now.
tl::expected<SerialPortInfo, SerialTrouble> SerialDevice::find() const
{
    if (m_chosen.isEmpty() && !m_identity.isKnown())
        return tl::make_unexpected(SerialTrouble::noneChosen());
    const QString path = serialPortPath(m_chosen);
    const std::optional<SerialPortInfo> there = knownPort(path);
    if (!m_identity.isKnown()) {
        if (!there && !QFileInfo::exists(path))
            return tl::make_unexpected(SerialTrouble::noSuchPort(m_chosen, m_ports));
        return there.value_or(SerialPortInfo{m_chosen, path});
    }
    const auto isIt = [this](const SerialPortInfo &port) {
        return port.device == m_identity && !m_twins.contains(port.path);
    };
    for (const auto &likely : {knownPort(m_port.path), there}) {
        if (likely && isIt(*likely))
            return *likely;
    }
    if (const auto found = std::ranges::find_if(m_ports, isIt); found != m_ports.end())
        return *found;
    // For a moment after plugging in, the system may not know yet which device it is.
    return tl::make_unexpected(there && there->device.isKnown() ? SerialTrouble::otherDevice(m_chosen)
                                                                : SerialTrouble::notConnected(m_chosen, m_ports));
}

/// The port at \a path, which may be a symbolic link, as those in /dev/serial/by-id.
std::optional<SerialPortInfo> SerialDevice::knownPort(const QString &path) const
{
    const QString node = QFileInfo(path).canonicalFilePath();
    if (node.isEmpty())
        return std::nullopt;
    const auto found = std::ranges::find_if(
        m_ports, [&](const SerialPortInfo &port) { return QFileInfo(port.path).canonicalFilePath() == node; });
    return found == m_ports.end() ? std::nullopt : std::optional(*found);
}

/// Opens \a port, or tells why not.
std::optional<SerialTrouble> SerialDevice::open(const SerialPortInfo &port)
{
    if (wakesBootloader(port, m_baud))
        return SerialTrouble::wouldWakeBootloader(port.name, m_baud);
    const Probe probe(port.path);
    switch (probe.error()) {
    case 0:
        break;
    case EACCES:
        return SerialTrouble::noPermission(port.name, port.path);
    case EBUSY:
        return SerialTrouble::busy(port.name);
    case EIO: // a node that has no device
    case ENODEV:
    case ENOENT:
    case ENXIO:
        return SerialTrouble::noSuchPort(port.name, m_ports);
    default:
        return SerialTrouble::cannotOpen(port.name,
                                         QString::fromStdString(std::system_category().message(probe.error())));
    }
    if (!probe.isTerminal())
        return SerialTrouble::noSerialPort(port.name);
    probe.forget1200();

    m_serial->setPortName(port.path);
    m_serial->setBaudRate(m_baud);
    if (m_serial->open(QIODevice::ReadWrite))
        return std::nullopt;
    return m_serial->error() == QSerialPort::PermissionError
               ? SerialTrouble::busy(port.name) // locked
               : SerialTrouble::cannotOpen(port.name, m_serial->errorString());
}

void SerialDevice::use(const SerialPortInfo &port)
{
    m_watch.stop();
    m_serial->setDataTerminalReady(true); // some sketches wait for it; pseudo-terminals have no such line
    m_port = port;
    m_identity = port.device;
    m_twins.clear();
    m_wasDenied = false;
    m_isOpen = true;
    // Since Qt 6.8, QSerialPort does not tell that a port hung up, and asks it for data without end.
    m_hangUp = std::make_unique<QSocketNotifier>(m_serial->handle(), QSocketNotifier::Exception);
    connect(m_hangUp.get(), &QSocketNotifier::activated, this, &SerialDevice::lose);
    if (!m_identity.isKnown())
        m_retry.start(untilKnown);
    if (std::exchange(m_trouble, std::nullopt))
        emit noted(tr("The board is connected at “%1” now.").arg(m_port.name));
    emit opened();
}

/// Which device the open port belongs to, if the system did not know it yet when it was opened.
void SerialDevice::learn()
{
    m_ports = m_lister();
    if (const auto port = knownPort(m_port.path); port && !m_identity.isKnown()) {
        m_port = *port;
        m_identity = port->device;
    }
}

/// The board was unplugged.
void SerialDevice::lose()
{
    close();
    m_watch.start();
    m_ports = m_lister();
    for (const SerialPortInfo &port : std::as_const(m_ports)) {
        const bool isLikeIt = m_identity.isKnown() && m_identity.serialNumber.isEmpty() && port.device == m_identity;
        if (isLikeIt && port.path != m_port.path)
            m_twins << port.path;
    }
    m_trouble = SerialTrouble::unplugged(m_port.name);
    m_retry.start(betweenRetries); // if the port never goes, as after a short circuit
    emit noted(m_trouble->sentence);
    emit failed(*m_trouble);
}

void SerialDevice::wait(const SerialTrouble &trouble)
{
    using Kind = SerialTrouble::Kind;
    const bool isOldStory = m_trouble
                            && (m_trouble->sentence == trouble.sentence
                                || (m_trouble->kind == Kind::Unplugged && trouble.kind == Kind::NotThere));
    if (isOldStory)
        return;
    m_trouble = trouble;
    emit failed(trouble);
}

void SerialDevice::close()
{
    m_isOpen = false;
    m_hangUp->setEnabled(false); // not deleted: it may be what calls
    m_serial->clear(QSerialPort::Output); // or the system waits for a board that does not take it
    m_serial->close();
}

} // namespace nightlight
