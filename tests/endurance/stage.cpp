// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "device/history/journal.h"
#include "device/telemetry/topics.h"
#include "device/telemetry/wiretime.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <limits>

namespace nightlight::test {

using namespace std::chrono_literals;

namespace {

const QString deviceId = QStringLiteral("desk");
const QString interval = QStringLiteral("0.02"); // seconds
constexpr auto boardsInterval = 5ms;

/// The readings that wait in the journal \a file; what is to be said of it otherwise is in \a remark.
QList<Reading> waitingIn(const QString &file, QString &remark)
{
    if (!QFile::exists(file))
        return {};
    Journal journal(file);
    const auto opened = journal.open();
    if (!opened) {
        remark = opened.error().sentence;
        return {};
    }
    remark = *opened;
    const auto readings = journal.waiting(0, std::numeric_limits<quint64>::max(), std::numeric_limits<int>::max());
    if (!readings)
        remark = readings.error().sentence;
    return readings.value_or(QList<Reading>());
}

} // namespace

Stage::Stage()
    // Nothing is left out for a client that is slow: what does not come was lost on the way to the broker.
    : m_broker({QStringLiteral("log_type notice"), QStringLiteral("log_type information"),
                QStringLiteral("max_queued_messages 0")}),
      m_deviceLine(new Proxy(m_broker.port(), this)), m_monitorLine(new Proxy(m_broker.port(), this)),
      m_accounting(new Accounting(Topics(deviceId).telemetry(), this))
{
    connect(&m_measuring, &QTimer::timeout, this, &Stage::measure);
    connect(m_accounting, &Accounting::subscribed, this, &Stage::openLines);
    connect(m_accounting, &Accounting::arrived, this, &Stage::onReading);
    connect(m_accounting, &Accounting::strange, this, [this](const QByteArray &payload) {
        ++m_strange;
        emit said(QStringLiteral("A message that is no reading with a number: ")
                  + QString::fromUtf8(payload.left(100)));
    });
}

Stage::~Stage()
{
    delete m_program; // before its disk
    delete m_monitor;
}

QString Stage::begin()
{
    const QString home = m_folder.filePath(QStringLiteral("home"));
    const QString preset = m_folder.filePath(QStringLiteral("presetclock.so"));
    if (!QDir().mkpath(home) || !QFile::copy(QStringLiteral(NIGHTLIGHT_PRESET_CLOCK), preset))
        return QStringLiteral("Nothing can be written to %1.").arg(m_folder.path());
    m_disk = std::make_unique<SmallDisk>(home);
    m_clock = std::make_unique<TestClock>(m_folder.filePath(QStringLiteral("clock")));
    if (!m_clock->isUsable())
        return QStringLiteral("The test clock cannot be made.");
    m_board = std::make_unique<PseudoTerminal>(m_folder.filePath(QStringLiteral("board")));

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_monitor = new Child(QStringLiteral(NIGHTLIGHT_WATCHER), {QString::number(m_monitorLine->port()), deviceId},
                          environment, this);
    environment.insert(QStringLiteral("LD_PRELOAD"), preset);
    environment.insert(QString::fromLatin1(TestClock::variable), m_clock->file());
    m_program = new Child(QStringLiteral(NIGHTLIGHT_PROGRAM),
                          {QStringLiteral("--headless"), QStringLiteral("--lang"), QStringLiteral("en"),
                           QStringLiteral("--id"), deviceId, QStringLiteral("--interval"), interval,
                           QStringLiteral("--sensor"), QStringLiteral("serial:") + m_board->link(),
                           QStringLiteral("--broker"), QStringLiteral("mqtt://127.0.0.1:%1").arg(m_deviceLine->port())},
                          environment, this);
    connect(m_program, &Child::said, this, &Stage::onProgramSaid);
    connect(m_monitor, &Child::said, this, &Stage::onMonitorSaid);
    connect(m_program, &Child::endedByItself, this,
            [this](const QString &how) { emit broke(QStringLiteral("The program ended. ") + how); });
    connect(m_monitor, &Child::endedByItself, this,
            [this](const QString &how) { emit broke(QStringLiteral("The monitor ended. ") + how); });

    m_age.start();
    startBroker();
    m_measuring.setTimerType(Qt::PreciseTimer);
    m_measuring.start(boardsInterval);
    return m_monitor->start() && m_program->start() ? QString() : QStringLiteral("A program cannot be started.");
}

void Stage::killBroker()
{
    m_brokerIsBack = false;
    m_deviceLine->setOpen(false);
    m_monitorLine->setOpen(false);
    m_broker.kill();
}

void Stage::startBroker()
{
    if (m_accounting->isConnected()) { // it has not read all that the last one wrote
        QTimer::singleShot(20ms, this, &Stage::startBroker);
        return;
    }
    if (!m_broker.start() || !m_accounting->connectTo(m_broker.port()))
        emit broke(QStringLiteral("The broker cannot be started: ") + m_broker.output());
}

void Stage::openLines()
{
    m_brokerIsBack = true;
    for (Proxy *line : {m_deviceLine, m_monitorLine}) {
        if (std::ranges::count(m_cutLines, line) == 0 && !line->setOpen(true))
            emit broke(QStringLiteral("The proxy lost its port."));
    }
}

void Stage::setCut(Proxy &line, bool cut)
{
    std::erase(m_cutLines, &line);
    if (cut) {
        m_cutLines.push_back(&line);
        line.setOpen(false);
        line.cut();
    } else if (m_brokerIsBack) {
        openLines();
    }
}

void Stage::freezeBroker()
{
    m_broker.freeze();
}

void Stage::thawBroker()
{
    m_broker.thaw();
}

void Stage::killProgram()
{
    m_program->kill();
    m_away.emplace_back(m_age.elapsed(), m_age.elapsed());
    m_isTroubled = false;
    m_board->plugIn(); // unlike a port, a pseudo-terminal stays locked when the one who locked it is killed
    readJournalOfTheDead();
}

void Stage::startProgram()
{
    m_away.back().second = double(m_age.elapsed());
    if (!m_program->start())
        emit broke(QStringLiteral("The program cannot be started."));
}

bool Stage::hasProgramStoredAll() const
{
    return !m_isDiskFull && !m_isTroubled && (!m_sinceDisk.isValid() || m_sinceDisk.hasExpired(2'000));
}

void Stage::fillDisk()
{
    m_isDiskFull = true;
    if (!m_disk->fill())
        emit broke(QStringLiteral("The small disk cannot be filled."));
}

void Stage::emptyDisk()
{
    m_disk->empty();
    m_isDiskFull = false;
    m_sinceDisk.start();
}

bool Stage::hasAllCome() const
{
    return m_brokerIsBack && isProgramRunning() && !m_isTroubled && m_tally.counts(m_tally.highest()).lost == 0;
}

bool Stage::endProgram()
{
    return m_program->end();
}

QString Stage::file(const QString &ending) const
{
    return m_folder.filePath(QStringLiteral("home/nightlight/default/")) + deviceId + ending;
}

quint64 Stage::lastNumber() const
{
    QFile count(file(QStringLiteral(".seq")));
    const quint64 kept = count.open(QIODevice::ReadOnly) ? count.readAll().toULongLong() : 0;
    return std::max(kept, m_tally.highest());
}

quint64 Stage::waiting() const
{
    QString remark;
    return quint64(waitingIn(file(QStringLiteral(".journal")), remark).size());
}

std::chrono::milliseconds Stage::longestPause() const
{
    return std::chrono::milliseconds(qint64(m_tally.longestPause(m_away)));
}

void Stage::measure()
{
    if (m_board->isOpened() && m_board->hasRoom())
        m_board->send("light: " + QByteArray::number(m_age.elapsed()) + '\n');
}

void Stage::onReading(quint64 seq, double light, const QString &time)
{
    m_tally.arrived(seq, light);
    const Timestamp measured = currentTimestamp() - std::chrono::milliseconds(m_age.elapsed() - qint64(light));
    const std::optional<Timestamp> stamped = fromWireTime(time);
    if (!stamped || std::chrono::abs(*stamped - measured) > std::chrono::hours(12))
        ++m_shifted;
    emit arrived();
}

void Stage::onProgramSaid(const QByteArray &line)
{
    // What it sends and receives, and that it is connected, is known.
    if (line.startsWith("Sending telemetry") || line.startsWith("Message received") || line == "MQTT connected!")
        return;
    if (line.contains("cannot be stored in") || line.contains("without being stored"))
        m_isTroubled = true;
    else if (line.contains("are stored again"))
        m_isTroubled = false;
    else if (!isMeasuring() && line.contains("has sent no light level"))
        return;
    emit said(QStringLiteral("It says: ") + QString::fromUtf8(line));
}

void Stage::onMonitorSaid(const QByteArray &line)
{
    const QList<QByteArray> counts = line.split(' ');
    if (counts.size() == 3)
        m_monitorSays = {counts[0].toULongLong(), counts[1].toULongLong(), counts[2].toULongLong()};
}

/// From a copy: the program is to find its journal as it left it.
void Stage::readJournalOfTheDead()
{
    const QString journal = file(QStringLiteral(".journal"));
    const QString copy = m_folder.filePath(QStringLiteral("copy.journal"));
    for (const char *part : {"", "-wal", "-shm"}) {
        const QLatin1StringView end(part);
        QFile::remove(copy + end);
        if (QByteArray(part) != "-shm")
            QFile::copy(journal + end, copy + end);
    }
    QString remark;
    for (const Reading &reading : waitingIn(copy, remark))
        m_tally.stored(reading.seq, reading.light);
    if (!remark.isEmpty())
        emit broke(QStringLiteral("The journal of a killed program: ") + remark);
}

} // namespace nightlight::test
