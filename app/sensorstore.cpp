// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensorstore.h"

#include "app/settingsdifference.h"
#include "app/settingsvalues.h"
#include "device/sensors/sensorfactory.h"
#include "device/telemetry/settingwords.h"

#include <algorithm>

namespace nightlight {

SensorSettings loadSensor(const QSettings &file)
{
    const auto value = [&file](const char *name) { return file.value(QString::fromLatin1(name)); };
    SensorSettings sensor;
    sensor.kind = sensorType(value("device/sensor").toString()).key;
    sensor.sliderLight = number(value("device/slider"), 0, 1023, sensor.sliderLight);

    WaveSettings &wave = sensor.wave;
    wave.shape = fromWord<WaveShape>(waveShapeWords, value("device/waveShape").toString()).value_or(wave.shape);
    wave.period =
        milliseconds(value("device/wavePeriodMs"), std::chrono::milliseconds(100), std::chrono::hours(24), wave.period);
    wave.range.lowest =
        number(value("device/waveLow"), WaveSettings::allowed.lowest, WaveSettings::allowed.highest, wave.range.lowest);
    wave.range.highest = number(value("device/waveHigh"), wave.range.lowest, WaveSettings::allowed.highest,
                                std::max(wave.range.lowest, wave.range.highest));

    ReplaySettings &replay = sensor.replay;
    replay.file = value("replay/file").toString();
    replay.timeColumn = value("replay/timeColumn").toString();
    replay.lightColumn = value("replay/lightColumn").toString();
    replay.pace = fromWord<ReplayPace>(replayPaceWords, value("replay/pace").toString()).value_or(replay.pace);
    replay.repeat = value("replay/repeat").toBool();

    SerialSettings &serial = sensor.serial;
    serial.port = value("serial/port").toString();
    serial.device.vendor = quint16(number(value("serial/usbVendor"), 0, 0xffff, 0));
    serial.device.product = quint16(number(value("serial/usbProduct"), 0, 0xffff, 0));
    serial.device.serialNumber = value("serial/usbSerialNumber").toString();
    serial.baud = qint32(number(value("serial/baud"), SerialSettings::slowest, SerialSettings::fastest, serial.baud));
    serial.value = fromWord<IntervalValue>(intervalValueWords, value("serial/value").toString()).value_or(serial.value);
    serial.column = int(number(value("serial/column"), 1, SerialSettings::lastColumn, serial.column));
    serial.field = file.value(QStringLiteral("serial/field"), serial.field).toString();

    CounterFitSettings &counterFit = sensor.counterFit;
    counterFit.host = file.value(QStringLiteral("counterfit/host"), counterFit.host).toString();
    counterFit.port = quint16(number(value("counterfit/port"), 1, 65535, counterFit.port));
    counterFit.pin = int(number(value("counterfit/pin"), 0, CounterFitSettings::highestPin, counterFit.pin));
    counterFit.create = value("counterfit/create").toBool();

    sensor.grove.bus = int(number(value("grove/bus"), 0, GroveSettings::highestBus, sensor.grove.bus));
    sensor.grove.channel = int(number(value("grove/channel"), 0, GroveSettings::highestChannel, sensor.grove.channel));
    return sensor;
}

LampSettings loadLamps(const QSettings &file)
{
    const auto value = [&file](const char *name) { return file.value(QString::fromLatin1(name)); };
    LampSettings lamps;
    lamps.counterFit = value("lamp/counterfit").toBool();
    lamps.counterFitPin =
        int(number(value("lamp/counterfitPin"), 0, CounterFitSettings::highestPin, lamps.counterFitPin));
    lamps.gpio = value("lamp/gpio").toBool();
    lamps.gpioLine = file.value(QStringLiteral("lamp/gpioLine"), lamps.gpioLine).toString();
    lamps.serial = value("lamp/serial").toBool();
    return lamps;
}

void saveSensor(SettingsDifference &store, const SensorSettings &before, const SensorSettings &now)
{
    store("device/sensor", before.kind, now.kind);
    store("device/slider", before.sliderLight, now.sliderLight);
    store("device/waveShape", before.wave.shape, now.wave.shape, word(waveShapeWords, now.wave.shape));
    store("device/wavePeriodMs", before.wave.period, now.wave.period, qint64(now.wave.period.count()));
    store("device/waveLow", before.wave.range.lowest, now.wave.range.lowest);
    store("device/waveHigh", before.wave.range.highest, now.wave.range.highest);

    store("replay/file", before.replay.file, now.replay.file);
    store("replay/timeColumn", before.replay.timeColumn, now.replay.timeColumn);
    store("replay/lightColumn", before.replay.lightColumn, now.replay.lightColumn);
    store("replay/pace", before.replay.pace, now.replay.pace, word(replayPaceWords, now.replay.pace));
    store("replay/repeat", before.replay.repeat, now.replay.repeat);

    store("serial/port", before.serial.port, now.serial.port);
    store("serial/usbVendor", before.serial.device.vendor, now.serial.device.vendor);
    store("serial/usbProduct", before.serial.device.product, now.serial.device.product);
    store("serial/usbSerialNumber", before.serial.device.serialNumber, now.serial.device.serialNumber);
    store("serial/baud", before.serial.baud, now.serial.baud);
    store("serial/value", before.serial.value, now.serial.value, word(intervalValueWords, now.serial.value));
    store("serial/column", before.serial.column, now.serial.column);
    store("serial/field", before.serial.field, now.serial.field);

    store("counterfit/host", before.counterFit.host, now.counterFit.host);
    store("counterfit/port", before.counterFit.port, now.counterFit.port);
    store("counterfit/pin", before.counterFit.pin, now.counterFit.pin);
    store("counterfit/create", before.counterFit.create, now.counterFit.create);

    store("grove/bus", before.grove.bus, now.grove.bus);
    store("grove/channel", before.grove.channel, now.grove.channel);
}

void saveLamps(SettingsDifference &store, const LampSettings &before, const LampSettings &now)
{
    store("lamp/counterfit", before.counterFit, now.counterFit);
    store("lamp/counterfitPin", before.counterFitPin, now.counterFitPin);
    store("lamp/gpio", before.gpio, now.gpio);
    store("lamp/gpioLine", before.gpioLine, now.gpioLine);
    store("lamp/serial", before.serial, now.serial);
}

} // namespace nightlight
