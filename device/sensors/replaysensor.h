// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include "device/recording/recording.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace nightlight {

/// Plays a recording as if it were a sensor.
///
/// With the recorded pace the first row is at the first question, and each question is answered with the last row that
/// is due by then: between two rows the light stays as it was. The last row stays for as long as the rows are apart in
/// the mean, a second if that cannot be told; then the recording is at its end, or comes around again. With the other
/// pace each question takes the next row.
///
/// A question that must go far through the file is answered when it is there, in slices between which it can be
/// deleted. To be asked in a thread of its own, since reading may wait for the disk. After a failure other than the
/// end, the next question tries from the start.
class ReplaySensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    using Clock = std::function<std::chrono::milliseconds()>;

    /// \a now tells the time since any fixed moment.
    ReplaySensor(const ReplaySettings &settings, Clock now, QObject *parent = nullptr);

    void measure() override;

private:
    /// Once through the file.
    struct Round
    {
        std::chrono::milliseconds begun{0}; ///< since the first question
        qint64 rows = 0;
        Timestamp first;
        Timestamp last;

        std::chrono::milliseconds length() const;
    };

    void goOn();
    bool onRow();
    bool onEnd();
    void noteLongWait();
    bool answerUnlessDue();
    void answer(const RecordedRow &row);
    void answerEnded();
    void fail(const RecordingProblem &problem);
    void noteSkipped();

    ReplaySettings m_settings;
    QString m_name;
    Clock m_now;
    Recording m_recording;
    QTimer m_goOn;
    std::chrono::milliseconds m_firstAsked{0};
    std::optional<std::chrono::milliseconds> m_lastAsked; ///< none: the next question is the first
    std::chrono::milliseconds m_due{0}; ///< up to which the latest question takes rows, since the first question
    Round m_round;
    RecordedRow m_current;
    std::optional<RecordedRow> m_next; ///< not due yet
    qint64 m_readings = 0;
    bool m_ended = false;
};

} // namespace nightlight
