// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaysensor.h"

#include "device/hardware/sharedhardware.h"
#include "device/recording/recordedvalue.h"
#include "device/telemetry/optiontext.h"
#include "device/telemetry/settingwords.h"
#include "threadedsensor.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr qint64 slice = 256 * 1024; // of Recording::work(): a few milliseconds
constexpr auto mostEarly = 20ms; // that a tick comes before its time

/// Takes one option of --sensor; returns the sentence against it, or nothing.
QString takeOption(const QString &key, const QString &value, ReplaySettings &replay)
{
    if (key == u"time") {
        replay.timeColumn = value;
    } else if (key == u"light") {
        replay.lightColumn = value;
    } else if (key == u"pace") {
        const auto pace = fromWord<ReplayPace>(replayPaceWords, value);
        if (!pace)
            return ReplaySensor::tr("The replay's pace must be recorded or interval, but is “%1”.").arg(value);
        replay.pace = *pace;
    } else if (key == u"repeat") {
        const auto repeat = yesOrNo(value);
        if (!repeat)
            return ReplaySensor::tr("Whether the replay repeats must be yes or no, but is “%1”.").arg(value);
        replay.repeat = *repeat;
    } else {
        return ReplaySensor::tr(
                   "A replay has no option “%1”: choose from time, light, pace, repeat. If the file's name "
                   "has a question mark, write another one behind the name.")
            .arg(key);
    }
    return {};
}

/// FILE or FILE?OPTIONS: they begin behind the last question mark.
tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    const auto mark = text.lastIndexOf(u'?');
    settings.replay.file = text.left(mark);
    if (settings.replay.file.isEmpty())
        return tl::make_unexpected(ReplaySensor::tr("A replay needs a file, as in replay:light.csv."));
    const QString options = mark < 0 ? QString() : text.sliced(mark + 1);
    if (const QString problem = takeOptions(options, settings.replay, takeOption); !problem.isEmpty())
        return tl::make_unexpected(problem);
    return settings;
}

ReplaySensor::Clock sinceNow()
{
    return [start = std::chrono::steady_clock::now()] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    };
}

/// The time of day, or what a recording that counts from its own start shows.
QString clockTime(Timestamp at)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return (at < earliestDate ? local.toUTC() : local).toString(QStringLiteral("HH:mm:ss"));
}

SensorError::Kind kindOf(RecordingProblem::Kind kind)
{
    switch (kind) {
    case RecordingProblem::Kind::NotThere:
        return SensorError::Kind::NotThere;
    case RecordingProblem::Kind::NoPermission:
        return SensorError::Kind::NoPermission;
    case RecordingProblem::Kind::NotPlayable:
        break;
    }
    return SensorError::Kind::BadReply;
}

} // namespace

const SensorType ReplaySensor::type{
    .key = sensorkind::replay,
    .syntax = QLatin1StringView("replay:FILE.csv[?time=COLUMN&light=COLUMN&pace=recorded|interval&repeat=yes|no]"),
    .title = [] { return tr("Replay"); },
    .range = [](const SensorSettings &) { return LightRange(); },
    .create = [](const SensorSettings &settings, SharedHardware &hardware) -> std::unique_ptr<Sensor> {
        return std::make_unique<ThreadedSensor>(std::make_unique<ReplaySensor>(settings.replay, sinceNow()),
                                                hardware.endingThreads());
    },
    .read = read,
};

ReplaySensor::ReplaySensor(const ReplaySettings &settings, Clock now, QObject *parent)
    : Sensor(parent), m_settings(settings), m_name(QFileInfo(settings.file).fileName()), m_now(std::move(now)),
      m_recording(settings), m_goOn(this)
{
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, &ReplaySensor::goOn);
}

/// With the time for which the last row stays.
std::chrono::milliseconds ReplaySensor::Round::length() const
{
    if (last <= first)
        return 1s;
    return last - first + std::max<std::chrono::milliseconds>((last - first) / (rows - 1), 1ms);
}

void ReplaySensor::measure()
{
    if (m_ended) {
        answerEnded();
        return;
    }
    const auto now = m_now();
    if (!m_lastAsked) {
        m_firstAsked = now;
        m_lastAsked = now;
    }
    // A question that comes a moment early is still that of the row it was meant for.
    const auto early = std::min<std::chrono::milliseconds>((now - *m_lastAsked) / 4, mostEarly);
    m_lastAsked = now;
    m_due = now - m_firstAsked + early;
    goOn();
}

/// Goes through the recording until the question is answered, or for a slice.
void ReplaySensor::goOn()
{
    if (m_next && answerUnlessDue())
        return;
    for (const qint64 end = m_recording.work() + slice; m_recording.work() < end;) {
        if (!m_recording.isOpen()) {
            if (const auto problem = m_recording.open()) {
                fail(*problem);
                return;
            }
            m_round.rows = 0;
        }
        const auto step = m_recording.next();
        if (!step) {
            fail(step.error());
            return;
        }
        if ((*step == Recording::Step::Row && onRow()) || (*step == Recording::Step::End && onEnd()))
            return;
    }
    m_goOn.start(0ms);
}

/// Whether the question is answered now.
bool ReplaySensor::onRow()
{
    if (m_settings.pace == ReplayPace::Interval) {
        answer(m_recording.row());
        return true;
    }
    m_next = m_recording.row();
    m_round.last = *m_next->at;
    if (m_round.rows++ == 0)
        m_round.first = m_round.last;
    noteLongWait();
    return answerUnlessDue();
}

/// A clock that was set in the midst of a recording leaves a gap of years, in which the replay would seem stuck.
void ReplaySensor::noteLongWait()
{
    const auto wait = m_round.begun + (*m_next->at - m_round.first) - m_due;
    if (const auto days = std::chrono::floor<std::chrono::days>(wait); days.count() > 0) {
        emit noted(tr("Days until line %1 of the recording “%2” is due: %3. Until then the light stays as it is; the "
                      "pace “interval” does not wait.")
                       .arg(QString::number(m_next->line), QDir::toNativeSeparators(m_settings.file),
                            QString::number(days.count())));
    }
}

/// Goes on to the next row if its time has come; else the current one is the answer.
bool ReplaySensor::answerUnlessDue()
{
    if (m_round.begun + (*m_next->at - m_round.first) <= m_due) {
        m_current = *std::exchange(m_next, std::nullopt);
        return false;
    }
    answer(m_current);
    return true;
}

/// Whether the question is answered now.
bool ReplaySensor::onEnd()
{
    const bool paced = m_settings.pace == ReplayPace::Recorded;
    const auto played = m_due - m_round.begun;
    if (paced && played < m_round.length()) {
        answer(m_current);
        return true;
    }
    m_recording.close();
    if (!m_settings.repeat) {
        m_ended = true;
        answerEnded();
        return true;
    }
    if (paced)
        m_round.begun += played / m_round.length() * m_round.length();
    return false;
}

void ReplaySensor::answer(const RecordedRow &row)
{
    ++m_readings;
    noteSkipped();
    QString detail = tr("line %1 of %2").arg(QString::number(row.line), m_name);
    if (row.at)
        detail = tr("%1, %2", "line of a recording, time of day").arg(detail, clockTime(*row.at));
    emit detailRead(detail);
    emit measured(row.light);
}

void ReplaySensor::answerEnded()
{
    noteSkipped();
    emit failed(
        {SensorError::Kind::Ended, tr("The recording “%1” is at its end after %2 readings.")
                                       .arg(QDir::toNativeSeparators(m_settings.file), QString::number(m_readings))});
}

void ReplaySensor::fail(const RecordingProblem &problem)
{
    m_lastAsked.reset();
    m_round = {};
    m_next.reset();
    noteSkipped();
    emit failed({kindOf(problem.kind), problem.sentence});
}

void ReplaySensor::noteSkipped()
{
    if (const auto sentence = m_recording.skipped().takeSentence(QDir::toNativeSeparators(m_settings.file), m_now()))
        emit noted(*sentence);
}

} // namespace nightlight
