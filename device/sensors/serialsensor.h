// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include "device/hardware/lightline.h"
#include "device/hardware/linesplitter.h"
#include "device/telemetry/reading.h"

#include <QTimer>

#include <chrono>

namespace nightlight {

class SerialDevice;
struct SerialTrouble;

/// The light level that a board sends by itself, line by line, as often as it likes.
///
/// A question is answered from the lines that came since the last answer, each of which counts once; if none did, by
/// the next one. It fails at once while the board is not there, and after some seconds without a line that can be read.
class SerialSensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    struct Times
    {
        std::chrono::milliseconds silence = std::chrono::seconds(10); ///< until a question fails
        std::chrono::milliseconds betweenNotes = std::chrono::minutes(1); ///< of skipped lines
    };

    SerialSensor(const SerialSettings &settings, std::shared_ptr<SerialDevice> device, Times times,
                 QObject *parent = nullptr);
    ~SerialSensor() override;

    void measure() override;
    QString whyLate() const override;

private:
    /// The lines since the last answer.
    struct Gathered
    {
        quint64 count = 0;
        double latest = 0;
        double sum = 0;
        double lowest = 0;
        double highest = 0;
    };

    void onOpened();
    void onFailed(const SerialTrouble &trouble);
    void onBytes(const QByteArray &bytes);
    void onLine(std::string_view line);
    void onSilence();
    void answer();
    void tellRate();
    void noteSkipped();

    SerialSettings m_settings;
    LightLine m_lightLine;
    Times m_times;
    LineSplitter m_splitter;
    Gathered m_gathered;

    bool m_asked = false;
    bool m_hasAnswered = false; ///< since the port was opened
    bool m_bytesCame = false; ///< since the question
    std::string m_unreadable; ///< the last such line since the question
    quint64 m_linesInRate = 0;
    quint64 m_skippedBefore = 0; ///< by splitters before this one
    quint64 m_notedSkipped = 0;
    Moment m_rateSince = std::chrono::steady_clock::now();
    QTimer m_silence;
    QTimer m_nextNote;
    std::shared_ptr<SerialDevice> m_device;
};

} // namespace nightlight
