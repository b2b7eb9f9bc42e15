// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/replaysensor.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace nightlight;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(SensorError)

namespace {

/// A sensor that plays a recording, and all that it said.
class Player
{
public:
    explicit Player(const ReplaySettings &settings)
        : m_sensor(settings, [this] { return m_now; }), m_measured(&m_sensor, &Sensor::measured),
          m_failed(&m_sensor, &Sensor::failed), m_noted(&m_sensor, &Sensor::noted),
          m_detail(&m_sensor, &Sensor::detailRead)
    {
    }

    void ask(std::chrono::milliseconds at)
    {
        m_now = m_start + at;
        m_sensor.measure();
    }

    /// The answer at this time since the first question: a number, or the sentence of a failure.
    QString at(std::chrono::milliseconds time)
    {
        ask(time);
        return answer();
    }

    QString answer()
    {
        if (answers() == 0) {
            QEventLoop waiting;
            QObject::connect(&m_sensor, &Sensor::measured, &waiting, &QEventLoop::quit);
            QObject::connect(&m_sensor, &Sensor::failed, &waiting, &QEventLoop::quit);
            QTimer::singleShot(60s, &waiting, &QEventLoop::quit);
            waiting.exec();
        }
        if (answers() == 0)
            return u"no answer"_s;
        if (answers() > 1)
            return u"more than one answer"_s;
        if (!m_measured.isEmpty())
            return QString::number(m_measured.takeFirst().first().toDouble());
        m_kind = m_failed.first().first().value<SensorError>().kind;
        return m_failed.takeFirst().first().value<SensorError>().sentence;
    }

    qsizetype answers() const { return m_measured.size() + m_failed.size(); }
    SensorError::Kind kind() const { return m_kind; }
    QStringList notes() { return taken(m_noted); }
    QStringList details() { return taken(m_detail); }

private:
    static QStringList taken(QSignalSpy &spy)
    {
        QStringList texts;
        while (!spy.isEmpty())
            texts << spy.takeFirst().first().toString();
        return texts;
    }

    std::chrono::milliseconds m_start{12'345};
    std::chrono::milliseconds m_now = m_start;
    ReplaySensor m_sensor;
    QSignalSpy m_measured;
    QSignalSpy m_failed;
    QSignalSpy m_noted;
    QSignalSpy m_detail;
    SensorError::Kind m_kind{};
};

} // namespace

class ReplaySensorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void answersWithTheLastRowThatIsDue()
    {
        Player player(write("time,light\n1000,1\n1002,2\n1002.5,3\n1010,4\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(1979ms), u"1"_s);
        QCOMPARE(player.at(2s), u"2"_s);
        QCOMPARE(player.at(9s), u"3"_s);
        QCOMPARE(player.at(9979ms), u"3"_s);
        QCOMPARE(player.at(10s), u"4"_s);
    }

    void skipsRowsThatNobodyAskedFor()
    {
        Player player(write("time,light\n1000,1\n1001,2\n1002,3\n1003,4\n1004,5\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(3500ms), u"4"_s);
    }

    void losesNoRowToATimersJitter()
    {
        Player player(write("time,light\n1000,1\n1001,2\n1002,3\n1003,4\n1004,5\n1005,6\n"));
        QStringList answers;
        for (const auto time : {0ms, 995ms, 2003ms, 2990ms, 4001ms, 4980ms})
            answers << player.at(time);
        QCOMPARE(answers.join(u' '), u"1 2 3 4 5 6"_s);
    }

    void staysBehindRowsThatAreClose()
    {
        Player player(write("time,light\n1,1\n1.01,2\n1.02,3\n1.03,4\n1.04,5\n"));
        QStringList answers;
        for (const auto time : {0ms, 10ms, 19ms, 30ms, 41ms})
            answers << player.at(time);
        QCOMPARE(answers.join(u' '), u"1 2 3 4 5"_s);
    }

    void theFirstQuestionIsAtTheFirstRowHoweverLateItIs()
    {
        Player player(write("time,light\n1000,1\n1001,2\n"));
        QCOMPARE(player.at(1h), u"1"_s);
        QCOMPARE(player.at(1h + 1s), u"2"_s);
    }

    void takesARowEachTimeWithTheOtherPace()
    {
        ReplaySettings settings = write("time,light\n1000,1\n1,2\nnever,3\n");
        settings.pace = ReplayPace::Interval;
        Player player(settings);
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(0s), u"2"_s);
        QCOMPARE(player.at(1h), u"3"_s);
        QVERIFY(player.at(1h).endsWith(u"is at its end after 3 readings."_s));
    }

    void endsWhenTheLastRowStoodAsLongAsTheOthersInTheMean()
    {
        Player player(write("time,light\n1000,1\n1001,2\n1004,3\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(5979ms), u"3"_s);
        const QString end = u"The recording “%1” is at its end after 2 readings."_s.arg(path());
        QCOMPARE(player.at(6s), end);
        QCOMPARE(player.kind(), SensorError::Kind::Ended);
        QCOMPARE(player.at(7s), end);
    }

    void comesAroundAgain()
    {
        ReplaySettings settings = write("time,light\n1000,1\n1001,2\n1004,3\n");
        settings.repeat = true;
        Player player(settings);
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(5s), u"3"_s);
        QCOMPARE(player.at(6s), u"1"_s);
        QCOMPARE(player.at(7s), u"2"_s);
        QCOMPARE(player.at(11'979ms), u"3"_s);
        QCOMPARE(player.at(12s), u"1"_s);
        QCOMPARE(player.at(24h + 1s), u"2"_s);
    }

    void comesAroundAgainWithTheOtherPace()
    {
        ReplaySettings settings = write("light\n1\n2\n");
        settings.pace = ReplayPace::Interval;
        settings.repeat = true;
        Player player(settings);
        for (int round = 0; round < 100; ++round) {
            QCOMPARE(player.at(0s), u"1"_s);
            QCOMPARE(player.at(0s), u"2"_s);
        }
    }

    void aSingleRowStaysForASecond()
    {
        ReplaySettings settings = write("time,light\n1000,1\n");
        Player once(settings);
        QCOMPARE(once.at(0s), u"1"_s);
        QCOMPARE(once.at(979ms), u"1"_s);
        QVERIFY(once.at(1s).contains(u"at its end"_s));
        settings.repeat = true;
        Player again(settings);
        QCOMPARE(again.at(0s), u"1"_s);
        QCOMPARE(again.at(100h), u"1"_s);
    }

    void notesSkippedRowsOnceAMinute()
    {
        ReplaySettings settings = write("light\n1\nx\ny\n2\nz\n3\n4\n");
        settings.pace = ReplayPace::Interval;
        settings.repeat = true;
        Player player(settings);
        const QString note = u"Rows skipped in the recording “%1”: %2. The first is line %3: there is no number in the "
                             "column “light”."_s;
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.notes(), QStringList());
        QCOMPARE(player.at(1s), u"2"_s);
        QCOMPARE(player.notes(), QStringList{note.arg(path(), u"2"_s, u"3"_s)});
        QCOMPARE(player.at(60s), u"3"_s);
        QCOMPARE(player.notes(), QStringList());
        QCOMPARE(player.at(61s), u"4"_s);
        QCOMPARE(player.notes(), QStringList{note.arg(path(), u"1"_s, u"6"_s)});
        for (auto time = 62s; time < 1000s; time += 10s)
            QVERIFY(player.at(time).size() == 1);
        QCOMPARE(player.notes(), QStringList());
    }

    void tellsWhereItIs()
    {
        const QDateTime at(QDate(2026, 11, 23), QTime(14, 3, 5));
        ReplaySettings settings = write("time,light\n" + at.toString(Qt::ISODate).toLatin1() + ",1\n");
        Player player(settings);
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.details(), QStringList{u"line 2 of light.csv, 14:03:05"_s});
        write("light\n1\n");
        settings.pace = ReplayPace::Interval;
        Player untimed(settings);
        QCOMPARE(untimed.at(0s), u"1"_s);
        QCOMPARE(untimed.details(), QStringList{u"line 2 of light.csv"_s});
    }

    void tellsTheTimeSinceTheStartAsItIsRecorded()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "IST-5:30");
        Player player(write("time,light\n0,1\n3661.5,2\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(2h), u"2"_s);
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        QCOMPARE(player.details(),
                 (QStringList{u"line 2 of light.csv, 00:00:00"_s, u"line 3 of light.csv, 01:01:01"_s}));
    }

    void saysThatTheNextRowIsFarAway()
    {
        ReplaySettings settings = write("time,light\n10,1\n11,2\n1700000000,3\n1700000001,4\n");
        Player player(settings);
        for (const auto time : {0s, 1s, 2s, 3s})
            player.at(time);
        QCOMPARE(player.notes(),
                 QStringList{u"Days until line 4 of the recording “%1” is due: 19675. Until then the light stays as it "
                             "is; the pace “interval” does not wait."_s.arg(path())});
        settings.pace = ReplayPace::Interval;
        Player untimed(settings);
        for (const QString &light : {u"1"_s, u"2"_s, u"3"_s})
            QCOMPARE(untimed.at(0s), light);
        QCOMPARE(untimed.notes(), QStringList());
    }

    void playsAsSoonAsTheFileIsThere()
    {
        const ReplaySettings settings{.file = path()};
        Player player(settings);
        QCOMPARE(player.at(0s), u"There is no recording “%1”: choose another file."_s.arg(path()));
        QCOMPARE(player.kind(), SensorError::Kind::NotThere);
        write("time,light\n1000,1\n1001,2\n");
        QCOMPARE(player.at(10s), u"1"_s);
        QCOMPARE(player.at(11s), u"2"_s);
    }

    void saysThatItNeedsTimes()
    {
        Player player(write("light\n1\n"));
        QCOMPARE(player.at(0s), u"The recording “%1” cannot be played: there is no column of times; choose the column, "
                                "or the pace “interval”."_s.arg(path()));
        QCOMPARE(player.kind(), SensorError::Kind::BadReply);
    }

    void saysThatTheFileVanished()
    {
        ReplaySettings settings = write("light\n1\n");
        settings.pace = ReplayPace::Interval;
        settings.repeat = true;
        Player player(settings);
        QCOMPARE(player.at(0s), u"1"_s);
        if (!QFile::remove(path()))
            QSKIP("Here an open file cannot be removed.");
        QCOMPARE(player.at(1s), u"There is no recording “%1”: choose another file."_s.arg(path()));
    }

    void startsAgainWhenTheFileBecameShorter()
    {
        Player player(write("time,light\n1000,1\n1001,2\n1002,3\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        write("time,light\n1000,5\n");
        QVERIFY(player.at(60s).contains(u"became shorter"_s));
        QCOMPARE(player.at(61s), u"5"_s);
    }

    void followsAFileThatGrows()
    {
        Player player(write("time,light\n1000,1\n1001,2\n"));
        QCOMPARE(player.at(0s), u"1"_s);
        QCOMPARE(player.at(1s), u"2"_s);
        write("1002,3\n", QIODevice::Append);
        QCOMPARE(player.at(2s), u"3"_s);
        write("1003,4\n", QIODevice::Append);
        QCOMPARE(player.at(3s), u"4"_s);
        QVERIFY(player.at(4s).contains(u"at its end"_s));
    }

    void blocksNobodyWhenItMustGoFar()
    {
        const qint64 hundredMegabytes = 100'000'000;
        write("light\n1\n");
        QVERIFY(QFile::resize(path(), hundredMegabytes)); // an endless line of zeros
        ReplaySettings settings = write("\n2\n", QIODevice::Append);
        settings.pace = ReplayPace::Interval;
        Player player(settings);
        QCOMPARE(player.at(0s), u"1"_s);

        QTimer other;
        int othersTurns = 0;
        connect(&other, &QTimer::timeout, this, [&] { ++othersTurns; });
        other.start(0ms);
        player.ask(0s);
        QCOMPARE(player.answers(), 0);
        QCOMPARE(player.answer(), u"2"_s);
        QVERIFY2(othersTurns > 100, qPrintable(QString::number(othersTurns)));
        QCOMPARE(player.notes().size(), 1);
    }

    void goesFarThroughRows()
    {
        QByteArray rows("time,light\n");
        for (int i = 0; i < 200'000; ++i)
            rows += QByteArray::number(1000 + i) + "," + QByteArray::number(i) + "\n";
        Player player(write(rows));
        QCOMPARE(player.at(0s), u"0"_s);
        player.ask(150'000s);
        QCOMPARE(player.answers(), 0);
        QCOMPARE(player.answer(), u"150000"_s);
        QCOMPARE(player.at(150'001s), u"150001"_s);
    }

    void mayBeDeletedWithAQuestionOpen()
    {
        QByteArray rows("time,light\n");
        for (int i = 0; i < 100'000; ++i)
            rows += QByteArray::number(1000 + i) + ",1\n";
        auto player = std::make_unique<Player>(write(rows));
        QCOMPARE(player->at(0s), u"1"_s);
        player->ask(1000h);
        QCOMPARE(player->answers(), 0);
        player.reset();
        QCoreApplication::processEvents();
    }

private:
    QString path() const { return m_folder->filePath(u"light.csv"_s); }

    ReplaySettings write(const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(path());
        if (!file.open(mode) || file.write(text) != text.size())
            qCritical("The recording cannot be written.");
        return {.file = path()};
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ReplaySensorTest)
#include "tst_replaysensor.moc"
