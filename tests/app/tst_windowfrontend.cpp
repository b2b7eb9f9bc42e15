// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devicelock.h"
#include "app/profile.h"
#include "app/session.h"
#include "app/windowfrontend.h"
#include "support/certificates.h"
#include "support/controls.h"
#include "support/telugu.h"
#include "support/testbroker.h"
#include "support/topwindow.h"
#include "ui/chart/lightchart.h"
#include "ui/panels/lampwidget.h"
#include "ui/status/certificatedialog.h"
#include "ui/status/linknotice.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// The whole program but main(): the real window, the real threads, the real built-in broker.
class Whole
{
public:
    explicit Whole(const QString &folder, std::chrono::milliseconds interval = 20ms, const Options &options = {})
        : m_profile{folder + QStringLiteral("/settings.conf"), folder + QStringLiteral("/data")},
          m_store(m_profile.settingsFile), m_session(m_profile, settings(interval), Session::Watching::Yes),
          m_frontEnd(m_session, m_language, m_store.file(), options)
    {
        QObject::connect(&m_session, &Session::stopped, &m_context, [this] { m_stopped = true; });
        QObject::connect(&m_session, &Session::builtInBrokerChanged, &m_context,
                         [this](const BuiltInBrokerStatus &status) { m_broker.append(status); });
        m_frontEnd.show();
        m_session.start();
        m_window = test::topWindow<MainWindow>();
    }

    template <typename Widget> Widget *control(const char *name) const
    {
        return nightlight::control<Widget>(*m_window, QString::fromLatin1(name));
    }

    MainWindow &window() const { return *m_window; }
    LightChart &chart() const { return *m_window->findChild<LightChart *>(); }
    bool lampIsOn() const { return m_window->findChild<LampWidget *>()->isOn(); }
    const Session &session() const { return m_session; }
    /// What was told of the built-in broker since the start.
    const QList<BuiltInBrokerStatus> &broker() const { return m_broker; }
    bool isStopped() const { return m_stopped; }

    /// Light comes back from the broker, and more than was on the way.
    bool isAlive() const
    {
        const qsizetype before = chart().receivedCount();
        return QTest::qWaitFor([&] { return chart().receivedCount() > before + 3; }, 10'000);
    }

    void choose(const char *combo, int index) const
    {
        auto *box = control<QComboBox>(combo);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }

    template <typename Field> void type(const char *field, const char *text) const
    {
        auto *edit = control<Field>(field);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }

private:
    SessionSettings settings(std::chrono::milliseconds interval)
    {
        SessionSettings settings = m_store.load();
        settings.device.interval = interval;
        return settings;
    }

    Profile m_profile;
    SettingsStore m_store;
    Language m_language;
    Session m_session;
    WindowFrontEnd m_frontEnd;
    QObject m_context;
    MainWindow *m_window = nullptr;
    QList<BuiltInBrokerStatus> m_broker;
    bool m_stopped = false;
};

void dragTo(QSlider &slider, double share)
{
    const int middle = slider.height() / 2;
    const double now = double(slider.value() - slider.minimum()) / (slider.maximum() - slider.minimum());
    const int margin = 6; // half a handle
    const QPoint start(margin + int((slider.width() - 2 * margin) * now), middle);
    const QPoint end(int(slider.width() * share), middle);
    QTest::mousePress(&slider, Qt::LeftButton, {}, start);
    QTest::mouseMove(&slider, end);
    QMouseEvent move(QEvent::MouseMove, end, slider.mapToGlobal(end), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&slider, &move);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, end);
}

/// Sends \a signal to the built-in broker, known by the folder of its configuration on its command line.
void signalBroker(const QString &folder, int signal)
{
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (process.toInt() > 0 && commandLine.open(QIODevice::ReadOnly)
            && commandLine.readAll().contains(folder.toLocal8Bit()))
            ::kill(process.toInt(), signal);
    }
}

} // namespace

class WindowFrontEndTest : public QObject
{
    Q_OBJECT

private slots:
    void isAliveAtTheFirstStartWithoutAQuestion()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path(), 5s);
        QTRY_COMPARE(whole.chart().publishedCount(), 1);
        QTRY_COMPARE(whole.chart().receivedCount(), 1);
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
    }

    void showsTheSlidersLightPublishedAndReceived()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        auto *slider = whole.control<QSlider>("Light");
        dragTo(*slider, 0.9);
        const double light = slider->value();
        QVERIFY(light > 600);
        QTRY_COMPARE(whole.chart().latestPublished(), light);
        QTRY_COMPARE(whole.chart().latestReceived(), light);
    }

    void playsTheWholeLessonInOneWindow()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        QVERIFY(!whole.lampIsOn());
        QTest::mouseClick(whole.control<QPushButton>("Lamp on"), Qt::LeftButton);
        QTRY_VERIFY(whole.lampIsOn());
        QTest::mouseClick(whole.control<QPushButton>("Lamp off"), Qt::LeftButton);
        QTRY_VERIFY(!whole.lampIsOn());

        auto *number = whole.control<QSpinBox>("Light as a number");
        whole.control<QCheckBox>("Answer like the lesson's server")->setChecked(true);
        number->setValue(299);
        QTRY_VERIFY(whole.lampIsOn());
        number->setValue(300);
        QTRY_VERIFY(!whole.lampIsOn());
    }

    void goesOnThroughEveryChangeOfASetting()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        whole.choose("MQTT version", 1);
        QVERIFY(whole.isAlive());
        QVERIFY(whole.session().settings().broker.version == MqttVersion::V3_1_1);
        for (int qos = 0; qos <= 2; ++qos) {
            whole.choose("QoS", qos);
            QTRY_COMPARE(whole.session().settings().broker.qos, qos);
            QVERIFY(whole.isAlive());
        }
        whole.control<QCheckBox>("Retain the last reading")->setChecked(true);
        QVERIFY(whole.isAlive());
        whole.choose("Sensor", 1);
        QTRY_VERIFY(whole.session().settings().device.sensor.kind == QStringLiteral("wave"));
        QVERIFY(whole.isAlive());
        for (int shape = 0; shape < 5; ++shape) {
            whole.choose("Shape", shape);
            QVERIFY(whole.isAlive());
        }
        whole.type<QAbstractSpinBox>("Every", "10 ms");
        QTRY_VERIFY(whole.session().settings().device.interval == 10ms);
        QVERIFY(whole.isAlive());
        whole.type<QLineEdit>("Device id", "home/desk");
        QTRY_COMPARE(whole.session().settings().device.id, QStringLiteral("home/desk"));
        QVERIFY(whole.isAlive());
        QTest::mouseClick(whole.control<QPushButton>("Stop"), Qt::LeftButton);
        QTRY_VERIFY(!whole.session().settings().device.running);
        QTest::mouseClick(whole.control<QPushButton>("Start"), Qt::LeftButton);
        QVERIFY(whole.isAlive());
        QTest::mouseClick(whole.control<QPushButton>("Disconnect"), Qt::LeftButton);
        QTRY_VERIFY(!whole.session().settings().broker.connected);
        QTest::mouseClick(whole.control<QPushButton>("Connect"), Qt::LeftButton);
        QVERIFY(whole.isAlive());
    }

    void survivesTheBrokersDeath()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        const qsizetype told = whole.broker().size();
        const quint16 port = whole.broker().last().port;
        signalBroker(folder.path(), SIGKILL);
        QTRY_VERIFY(whole.broker().size() >= told + 2);
        QTRY_COMPARE(whole.broker().last().state, BuiltInBrokerState::Running);
        QCOMPARE(whole.broker().last().port, port);
        QVERIFY(whole.isAlive());
    }

    void trustsOneCertificateUntilItChanges()
    {
        Certificates certificates;
        QVERIFY(certificates.make());
        QVERIFY(certificates.makeOther(QStringLiteral("renewed"), "subjectAltName=DNS:localhost\n"));
        TestBroker broker(certificates.serverConfig());
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        whole.choose("Broker", 1);
        whole.control<QCheckBox>("Encrypt with TLS")->click();
        whole.type<QSpinBox>("Port", QByteArray::number(broker.port()).constData());
        whole.type<QLineEdit>("Host", "localhost");
        auto *button = nightlight::control<QPushButton>(whole.window(), QStringLiteral("Certificate…"));
        const auto trust = [&](const QString &name) {
            if (!QTest::qWaitFor([&] { return button->isVisible(); }, 20'000))
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            const auto *dialog = whole.window().findChild<CertificateDialog *>();
            QTest::mouseClick(nightlight::control<QPushButton>(*dialog, QStringLiteral("Trust this certificate")),
                              Qt::LeftButton);
            return whole.session().settings().broker.tlsSettings.pinnedSha256
                   == certificates.certificate(name).digest(QCryptographicHash::Sha256);
        };
        QVERIFY(trust(QStringLiteral("server")));
        QVERIFY(whole.isAlive());
        QTRY_VERIFY(!button->isVisible());

        broker.stop();
        for (const char *ending : {".crt", ".key"}) {
            const QString file = certificates.path(QStringLiteral("server") + QString::fromLatin1(ending));
            QVERIFY(QFile::remove(file));
            QVERIFY(QFile::copy(certificates.path(QStringLiteral("renewed") + QString::fromLatin1(ending)), file));
        }
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 20'000);
        const auto *reason = whole.window().findChild<LinkNotice *>()->findChild<QLabel *>();
        QVERIFY2(reason->text().contains(QStringLiteral("has changed")), qPrintable(reason->text()));
        QVERIFY(trust(QStringLiteral("renewed")));
        QVERIFY(whole.isAlive());
    }

    void losesNothingWhilePaused()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        whole.chart().setFollowing(false);
        const LightChart::Times shown = whole.chart().shownTimes();
        QVERIFY(whole.isAlive());
        QVERIFY(whole.chart().shownTimes().to == shown.to);
        whole.chart().setFollowing(true);
        QTRY_VERIFY(whole.chart().shownTimes().to > shown.to);
        QVERIFY(whole.chart().publishedCount() >= whole.chart().receivedCount() - 3);
    }

    void switchesTheLanguageWhileRunning()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        emit whole.window().languageChosen(QStringLiteral("te"));
        QTRY_VERIFY(isTelugu(whole.window().menuBar()->actions().constFirst()->text()));
        for (const QPushButton *button : whole.window().findChildren<QPushButton *>())
            QVERIFY2(button->text().isEmpty() || isTelugu(button->text()), qPrintable(button->text()));
        QVERIFY(whole.isAlive());
        emit whole.window().languageChosen(QStringLiteral("en"));
        QTRY_COMPARE(whole.window().menuBar()->actions().constFirst()->text(), QStringLiteral("&File"));
    }

    void staysStoppedWhileTheDeviceRunsInAnotherProgram()
    {
        const QTemporaryDir folder;
        const Whole whole(folder.path());
        QVERIFY(whole.isAlive());
        QTest::mouseClick(whole.control<QPushButton>("Stop"), Qt::LeftButton);
        std::optional<DeviceLock> other(std::in_place, folder.filePath(QStringLiteral("data")),
                                        whole.session().settings().device.id);
        QCOMPARE(other->problem(), QString());
        QTest::mouseClick(whole.control<QPushButton>("Start"), Qt::LeftButton);
        QVERIFY(!whole.session().settings().device.running);
        other.reset();
        QTest::mouseClick(whole.control<QPushButton>("Start"), Qt::LeftButton); // not "Stop": it shows what is so
        QVERIFY(whole.session().settings().device.running);
        QVERIFY(whole.isAlive());
    }

    void remembersItsSettings()
    {
        const QTemporaryDir folder;
        const QSize size(770, 640); // within the screen of the offscreen platform: Qt brings back no larger window
        {
            const Whole whole(folder.path());
            QVERIFY(whole.isAlive());
            whole.control<QSpinBox>("Light as a number")->setValue(321);
            whole.choose("QoS", 2);
            whole.control<QCheckBox>("Answer like the lesson's server")->setChecked(true);
            whole.chart().setSpan(ChartSpan::Hour);
            whole.window().resize(size);
            QCOMPARE(whole.window().size(), size);
            whole.window().close();
            QTRY_VERIFY(whole.isStopped());
        }
        const Whole again(folder.path());
        QCOMPARE(again.control<QSpinBox>("Light as a number")->value(), 321);
        QCOMPARE(again.session().settings().broker.qos, 2);
        QVERIFY(again.control<QCheckBox>("Answer like the lesson's server")->isChecked());
        QCOMPARE(again.chart().span(), ChartSpan::Hour);
        QCOMPARE(again.window().size(), size);
        QVERIFY(again.isAlive());
    }

    void closesWithinTwoSecondsInEveryState_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"just opened", "connected", "fast", "paused", "stopped", "disconnected",
                                  "broker frozen", "dead port", "host that does not exist"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void closesWithinTwoSecondsInEveryState()
    {
        QFETCH(QString, state);
        const QTemporaryDir folder;
        std::optional<Whole> whole(std::in_place, folder.path(), state == u"fast" ? 10ms : 50ms);
        if (state != u"just opened")
            QVERIFY(whole->isAlive());
        if (state == u"paused")
            whole->chart().setFollowing(false);
        if (state == u"stopped")
            QTest::mouseClick(whole->control<QPushButton>("Stop"), Qt::LeftButton);
        if (state == u"disconnected")
            QTest::mouseClick(whole->control<QPushButton>("Disconnect"), Qt::LeftButton);
        if (state == u"broker frozen")
            signalBroker(folder.path(), SIGSTOP);
        if (state == u"dead port" || state == u"host that does not exist") {
            whole->choose("Broker", 1);
            whole->type<QLineEdit>("Host", state == u"dead port" ? "127.0.0.1" : "nosuchhost.invalid");
            whole->type<QAbstractSpinBox>("Port", qPrintable(QString::number(freePort())));
            QTest::mouseClick(whole->control<QPushButton>("Connect"), Qt::LeftButton);
            QTRY_VERIFY(whole->session().settings().broker.kind == BrokerKind::Other);
        }
        QElapsedTimer timer;
        timer.start();
        whole->window().close();
        QVERIFY(!whole->window().isVisible());
        QTRY_VERIFY(whole->isStopped());
        whole.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(WindowFrontEndTest)
#include "tst_windowfrontend.moc"
