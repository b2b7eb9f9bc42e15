// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <chrono>

namespace nightlight {

/// The kinds of light source, as the settings and the command line name them.
namespace sensorkind {

inline constexpr QLatin1StringView slider{"slider"};
inline constexpr QLatin1StringView wave{"wave"};
inline constexpr QLatin1StringView replay{"replay"};
inline constexpr QLatin1StringView serial{"serial"};
inline constexpr QLatin1StringView counterFit{"counterfit"};
inline constexpr QLatin1StringView grove{"grove"};

} // namespace sensorkind

/// What a light source can answer, in its own unit: 0–1023 on a 10-bit board, 0–1000 (per mille) on the Grove hat.
struct LightRange
{
    double lowest = 0;
    double highest = 1023;

    bool operator==(const LightRange &) const = default;
};

enum class WaveShape { Day, Sine, Square, Ramp, RandomWalk };

struct WaveSettings
{
    static constexpr LightRange allowed{-1e6, 1e6};

    WaveShape shape = WaveShape::Day;
    std::chrono::milliseconds period{std::chrono::minutes(1)}; ///< one full round, 100 ms to 24 h
    LightRange range{}; ///< within what is allowed

    bool operator==(const WaveSettings &) const = default;
};

enum class ReplayPace {
    Recorded, ///< as the times of the rows say
    Interval, ///< one row a reading; needs no times
};

/// A recording: a CSV file. A column is chosen by its name, or its number, counted from 1; a column that has a number
/// as its name goes by the name.
struct ReplaySettings
{
    QString file{};
    QString
        timeColumn{}; ///< empty: the one that is called as times are and holds some, else the first that holds times
    QString lightColumn{}; ///< empty: "light", "published" or "received", else the first that holds numbers and is not
                           ///< the time
    ReplayPace pace = ReplayPace::Recorded;
    bool repeat = false; ///< around again at the end

    bool operator==(const ReplaySettings &) const = default;
};

/// A USB device as it is known whatever port it gets.
struct UsbIdentity
{
    quint16 vendor = 0; ///< 0: not a USB device, or not known
    quint16 product = 0;
    QString serialNumber{}; ///< empty where the device has none

    bool isKnown() const { return vendor != 0; }
    bool operator==(const UsbIdentity &) const = default;
};

/// Which of the values that came since the last reading is taken.
enum class IntervalValue { Latest, Mean, Lowest, Highest };

struct SerialSettings
{
    static constexpr qint32 slowest = 300;
    static constexpr qint32 fastest = 2'000'000;
    static constexpr int lastColumn = 1000;

    QString port{}; ///< the system's name, as "ttyACM0" or "COM3", or a path
    UsbIdentity device{}; ///< which device it must be; not known: whichever is at the port
    qint32 baud = 9600; ///< bits a second
    IntervalValue value = IntervalValue::Latest;
    int column = 1; ///< of a row of bare numbers, counted from 1
    QString field = QStringLiteral("light"); ///< of label:value pairs and of JSON

    bool operator==(const SerialSettings &) const = default;
};

/// Virtual hardware behind HTTP.
struct CounterFitSettings
{
    static constexpr int highestPin = 1000;

    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 5000;
    int pin = 0; ///< of the light sensor
    bool create = false; ///< makes the sensor, and the LED of LampSettings, if they are missing

    bool operator==(const CounterFitSettings &) const = default;
};

/// The Grove Base Hat of a Raspberry Pi.
struct GroveSettings
{
    static constexpr int highestBus = 255;
    static constexpr int highestChannel = 7;

    int bus = 1; ///< N of /dev/i2c-N
    int channel = 0; ///< analog socket, 0 to 7

    bool operator==(const GroveSettings &) const = default;
};

/// Which light source is read; the settings of the others are kept for when they are chosen again.
struct SensorSettings
{
    QString kind = sensorkind::slider;
    double sliderLight = 0; ///< 0 to 1023
    WaveSettings wave{};
    ReplaySettings replay{};
    SerialSettings serial{};
    CounterFitSettings counterFit{};
    GroveSettings grove{};

    bool operator==(const SensorSettings &) const = default;
};

/// Which lamps a command switches beside the one in the window. Where CounterFit and the serial port are, the sensor's
/// settings say: a board has one port for both.
struct LampSettings
{
    bool counterFit = false;
    int counterFitPin = 5;
    bool gpio = false;
    QString gpioLine = QStringLiteral("GPIO5"); ///< a line's name, or LABEL/OFFSET as "pinctrl-bcm2711/5"
    bool serial = false;

    bool operator==(const LampSettings &) const = default;
};

} // namespace nightlight
