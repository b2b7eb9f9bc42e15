// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialsensor.h"

#include "device/hardware/serialdevice.h"
#include "device/hardware/serialtext.h"
#include "device/hardware/sharedhardware.h"

#include <algorithm>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    const auto serial = readSerialSensor(text, settings.serial);
    if (!serial)
        return tl::make_unexpected(serial.error());
    settings.serial = *serial;
    return settings;
}

SensorError::Kind kindOf(const SerialTrouble &trouble)
{
    return trouble.kind == SerialTrouble::Kind::NoPermission ? SensorError::Kind::NoPermission
                                                             : SensorError::Kind::NotThere;
}

QString beginning(const std::string &line)
{
    constexpr qsizetype mostQuoted = 60;
    return QString::fromStdString(line).left(mostQuoted);
}

} // namespace

const SensorType SerialSensor::type{
    .key = sensorkind::serial,
    .syntax = QLatin1StringView("serial:PORT[@BAUD][?value=latest|mean|lowest|highest&column=N&field=NAME]"),
    .title = [] { return tr("Serial port"); },
    .range = [](const SensorSettings &) { return LightRange(); },
    .create = [](const SensorSettings &settings, SharedHardware &hardware) -> std::unique_ptr<Sensor> {
        return std::make_unique<SerialSensor>(settings.serial, hardware.serialDevice(settings.serial), Times());
    },
    .read = read,
};

SerialSensor::SerialSensor(const SerialSettings &settings, std::shared_ptr<SerialDevice> device, Times times,
                           QObject *parent)
    : Sensor(parent), m_settings(settings), m_lightLine(settings.field, settings.column), m_times(times),
      m_silence(this), m_nextNote(this), m_device(std::move(device))
{
    m_silence.setSingleShot(true);
    m_nextNote.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &SerialSensor::onSilence);
    connect(&m_nextNote, &QTimer::timeout, this, &SerialSensor::noteSkipped);
    connect(m_device.get(), &SerialDevice::opened, this, &SerialSensor::onOpened);
    connect(m_device.get(), &SerialDevice::failed, this, &SerialSensor::onFailed);
    connect(m_device.get(), &SerialDevice::received, this, &SerialSensor::onBytes);
}

SerialSensor::~SerialSensor() = default;

void SerialSensor::measure()
{
    m_asked = true;
    m_bytesCame = false;
    m_unreadable.clear();
    if (m_device->trouble())
        onFailed(*m_device->trouble());
    else if (m_gathered.count > 0)
        answer();
    else
        m_silence.start(m_times.silence);
}

QString SerialSensor::whyLate() const
{
    // A board often starts anew when its port is opened, and its first line is dropped.
    if (!m_hasAnswered)
        return {};
    return tr("The board at “%1” has sent no light level since the last reading. Choose a longer interval if it sends "
              "that seldom.")
        .arg(m_device->port());
}

void SerialSensor::onOpened()
{
    m_hasAnswered = false;
    m_skippedBefore += m_splitter.skipped();
    m_splitter = {};
    m_gathered = {};
    m_linesInRate = 0;
    m_rateSince = std::chrono::steady_clock::now();
}

void SerialSensor::onFailed(const SerialTrouble &trouble)
{
    m_gathered = {};
    emit detailRead({});
    if (!std::exchange(m_asked, false))
        return;
    m_silence.stop();
    emit failed({kindOf(trouble), trouble.sentence});
}

void SerialSensor::onBytes(const QByteArray &bytes)
{
    m_bytesCame = true;
    const bool wasPastFirst = m_splitter.isPastFirstLine();
    m_splitter.add({bytes.constData(), std::size_t(bytes.size())}, [this](std::string_view line) { onLine(line); });
    if (m_skippedBefore + m_splitter.skipped() > m_notedSkipped && !m_nextNote.isActive())
        m_nextNote.start(m_times.betweenNotes);
    if (m_asked && m_gathered.count > 0)
        answer();
    else if (m_asked && !wasPastFirst && m_splitter.isPastFirstLine())
        m_silence.start(m_times.silence); // it sends, though its first line was no use
}

void SerialSensor::onLine(std::string_view line)
{
    const auto light = m_lightLine.read(line);
    if (!light) {
        if (light.error() != LineFault::Blank)
            m_unreadable = line;
        return;
    }
    const bool isFirst = m_gathered.count++ == 0;
    m_gathered.latest = *light;
    m_gathered.sum += *light;
    m_gathered.lowest = isFirst ? *light : std::min(m_gathered.lowest, *light);
    m_gathered.highest = isFirst ? *light : std::max(m_gathered.highest, *light);
}

void SerialSensor::answer()
{
    m_asked = false;
    m_hasAnswered = true;
    m_silence.stop();
    const Gathered lines = std::exchange(m_gathered, {});
    m_linesInRate += lines.count;
    tellRate();
    switch (m_settings.value) {
    case IntervalValue::Latest:
        emit measured(lines.latest);
        break;
    case IntervalValue::Mean:
        emit measured(lines.sum / double(lines.count));
        break;
    case IntervalValue::Lowest:
        emit measured(lines.lowest);
        break;
    case IntervalValue::Highest:
        emit measured(lines.highest);
        break;
    }
}

void SerialSensor::onSilence()
{
    m_asked = false;
    emit detailRead({});
    const QString port = m_device->port();
    if (!m_unreadable.empty()) {
        emit failed({SensorError::Kind::BadReply,
                     tr("The board at “%1” sends lines, but none with the light level. The last one begins “%2”. Check "
                        "which field (%3) or column (%4) it is.")
                         .arg(port, beginning(m_unreadable), m_settings.field, QString::number(m_settings.column))});
        return;
    }
    emit failed({SensorError::Kind::TimedOut,
                 m_bytesCame ? tr("What the board at “%1” sends are no lines of text. Check the baud rate (%2).")
                                   .arg(port)
                                   .arg(m_device->baud())
                             : tr("The board at “%1” has sent no line with a light level for %2 s. Check the baud "
                                  "rate (%3) and the sketch.")
                                   .arg(port)
                                   .arg(std::chrono::ceil<std::chrono::seconds>(m_times.silence).count())
                                   .arg(m_device->baud())});
}

void SerialSensor::tellRate()
{
    const auto elapsed = std::chrono::steady_clock::now() - m_rateSince;
    if (elapsed < 1s)
        return;
    const double rate = double(m_linesInRate) / std::chrono::duration<double>(elapsed).count();
    emit detailRead(tr("%1 lines a second").arg(rate, 0, 'f', rate < 10 ? 1 : 0));
    m_linesInRate = 0;
    m_rateSince = std::chrono::steady_clock::now();
}

void SerialSensor::noteSkipped()
{
    const quint64 skipped = m_skippedBefore + m_splitter.skipped();
    emit noted(tr("Lines from the board at “%1” that were too long or no text, and were skipped: %2.")
                   .arg(m_device->port())
                   .arg(skipped - std::exchange(m_notedSkipped, skipped)));
}

} // namespace nightlight
