// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"

#include "ui/chart/lightchart.h"
#include "ui/elidedlabel.h"
#include "ui/mainwindow.h"
#include "ui/panels/lampwidget.h"
#include "ui/panels/leveledit.h"
#include "ui/status/certificatedialog.h"
#include "ui/status/figure.h"
#include "ui/status/linknotice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

DeviceSettings desk()
{
    return {.id = QStringLiteral("desk"), .sensor = {.sliderLight = 100}};
}

class Window : public MainWindow
{
public:
    explicit Window(const WindowSettings &settings = {}) : MainWindow(desk(), {}, {}, settings) { show(); }

    /// The value of the status line's figure with this caption.
    QString figure(const QString &caption) const
    {
        for (const Figure *figure : findChildren<Figure *>()) {
            if (figure->findChild<QLabel *>()->text() == caption && figure->isVisible())
                return figure->value();
        }
        return QStringLiteral("not shown");
    }

    QString linkWords() const { return findChild<ElidedLabel *>()->fullText(); }
    LinkNotice *notice() const { return findChild<LinkNotice *>(); }
    LightChart *chart() const { return findChild<LightChart *>(); }

    QString menuOf(const QString &text) const
    {
        const auto *menu = qobject_cast<QMenu *>(action(text)->parent());
        return menu ? menu->title().remove(u'&') : QString();
    }

    QAction *action(const QString &text) const
    {
        for (QAction *menu : menuBar()->actions()) {
            for (QAction *action : menu->menu()->actions()) {
                if (action->text().remove(u'&') == text)
                    return action;
            }
        }
        return nullptr;
    }
};

QPoint handleOf(const QSlider &slider)
{
    struct Opened : QSlider
    {
        using QSlider::initStyleOption;
    };
    QStyleOptionSlider option;
    (slider.*(&Opened::initStyleOption))(&option);
    return slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider).center();
}

LinkStatus connected()
{
    return {.state = LinkState::Connected, .broker = QStringLiteral("127.0.0.1:1883")};
}

LinkStatus noAnswer()
{
    return {.state = LinkState::Waiting,
            .broker = QStringLiteral("127.0.0.1:1883"),
            .sentence = QStringLiteral("Nothing answers at <b>127.0.0.1</b>."),
            .retryIn = 20s};
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^QString::arg"))); }

    void draggingTheSliderIsToldAtEachStep()
    {
        Window window;
        auto *slider = control<QSlider>(window, QStringLiteral("Light"));
        auto *number = control<QSpinBox>(window, QStringLiteral("Light as a number"));
        QSignalSpy moved(&window, &MainWindow::sliderMoved);
        QSignalSpy changed(&window, &MainWindow::deviceSettingsChanged);

        const QPoint handle = handleOf(*slider);
        QTest::mousePress(slider, Qt::LeftButton, {}, handle);
        for (int x = handle.x(); x < slider->width(); x += 8) {
            QTest::mouseMove(slider, {x, handle.y()});
            QCOMPARE(number->value(), slider->value());
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {slider->width(), handle.y()});

        QVERIFY(moved.count() > 5);
        for (int i = 1; i < moved.count(); ++i)
            QVERIFY(moved[i][0].toDouble() > moved[i - 1][0].toDouble());
        QCOMPARE(moved.last()[0].toInt(), slider->value());
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(moved.last()[0].toDouble(), 0.0);
    }

    void settingsArePassedOnOnce()
    {
        Window window;
        QSignalSpy device(&window, &MainWindow::deviceSettingsChanged);
        QSignalSpy broker(&window, &MainWindow::brokerSettingsChanged);
        QSignalSpy monitor(&window, &MainWindow::monitorSettingsChanged);

        control<QComboBox>(window, QStringLiteral("Sensor"))->setCurrentIndex(1);
        QCOMPARE(device.count(), 1);
        QCOMPARE(device[0][0].value<DeviceSettings>().sensor.kind, QStringLiteral("wave"));
        control<QComboBox>(window, QStringLiteral("QoS"))->setCurrentIndex(0);
        QCOMPARE(broker.count(), 1);
        QCOMPARE(broker[0][0].value<BrokerSettings>().qos, 0);
        control<QCheckBox>(window, QStringLiteral("Answer like the lesson's server"))->click();
        QCOMPARE(monitor.count(), 1);
        QVERIFY(monitor[0][0].value<MonitorSettings>().answers);
        QCOMPARE(device.count() + broker.count() + monitor.count(), 3);
    }

    void showingIsNoChange()
    {
        Window window;
        QSignalSpy device(&window, &MainWindow::deviceSettingsChanged);
        QSignalSpy broker(&window, &MainWindow::brokerSettingsChanged);
        QSignalSpy monitor(&window, &MainWindow::monitorSettingsChanged);
        QSignalSpy moved(&window, &MainWindow::sliderMoved);
        QSignalSpy commands(&window, &MainWindow::commandRequested);
        QSignalSpy retries(&window, &MainWindow::retryRequested);

        window.showSensorLight(700);
        window.showLamp(true);
        window.showSensorStatus({.trouble = QStringLiteral("There is no board."), .detail = QStringLiteral("raw 7")});
        window.showSerialPorts({{.name = QStringLiteral("ttyACM0")}});
        window.showDeviceCounts({.sent = 1});
        window.showMonitorCounts({.received = 1});
        window.showDeviceLink(noAnswer());
        window.showMonitorLink(connected());
        window.showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
        QEvent languageChange(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&window, &languageChange);

        QCOMPARE(device.count() + broker.count() + monitor.count() + moved.count() + commands.count() + retries.count(),
                 0);
    }

    void sensorsStateAndPortsReachThePanel()
    {
        Window window;
        window.showSensorStatus({.trouble = QStringLiteral("There is no board.")});
        QVERIFY(control<QLabel>(window, QStringLiteral("There is no board."))->isVisible());
        window.showSerialPorts({{.name = QStringLiteral("ttyACM0")}});
        QCOMPARE(control<QComboBox>(window, QStringLiteral("Serial port"))->count(), 1);
    }

    void scaleAndThresholdFollowTheSensorsRange()
    {
        Window window;
        auto *threshold = control<LevelEdit>(window, QStringLiteral("Threshold"));
        const double before = window.chart()->shownValues().highest;
        QVERIFY(before >= 1023);
        QCOMPARE(threshold->maximum(), 1023.0);
        control<QComboBox>(window, QStringLiteral("Sensor"))->setCurrentIndex(1);
        control<LevelEdit>(window, QStringLiteral("Highest"))->setValue(200);
        QCOMPARE(threshold->value(), 300.0);
        QVERIFY(threshold->maximum() < 1023);
        QTRY_VERIFY(window.chart()->shownValues().highest < before);
    }

    void readingsReachTheChartAndAreTimed()
    {
        Window window;
        QTRY_VERIFY(window.chart()->isWatched());
        const Moment now = std::chrono::steady_clock::now();
        QList<Reading> published;
        ReceivedBatch received{.deviceId = QStringLiteral("desk")};
        for (quint64 seq = 1; seq <= 20; ++seq) {
            published += {.seq = seq, .takenAt = currentTimestamp(), .measuredAt = now, .light = 512};
            received.readings += {.seq = seq, .takenAt = currentTimestamp(), .arrivedAt = now, .light = 512};
        }
        window.addPublished(published);
        window.addReceived(received);
        QCOMPARE(window.chart()->publishedCount(), 20);
        QCOMPARE(window.chart()->receivedCount(), 20);
        QTRY_VERIFY(window.figure(QStringLiteral("sensor to chart")).contains(QStringLiteral("worst")));
    }

    void timesNoReadingThatComesWhileTheChartIsPaused()
    {
        using namespace std::chrono_literals;
        Window window;
        QTRY_VERIFY(window.chart()->isWatched());
        const auto takeReading = [&window](quint64 seq, std::chrono::milliseconds ago) {
            const Moment measuredAt = std::chrono::steady_clock::now() - ago;
            const Timestamp takenAt = currentTimestamp() - ago;
            window.addPublished({{.seq = seq, .takenAt = takenAt, .measuredAt = measuredAt, .light = 512}});
            window.addReceived({.deviceId = QStringLiteral("desk"),
                                .readings = {{.seq = seq, .takenAt = takenAt, .arrivedAt = measuredAt, .light = 512}}});
        };
        window.chart()->setFollowing(false);
        takeReading(1, 50s);
        window.chart()->setFollowing(true);
        takeReading(2, 0s);
        const QString name = QStringLiteral("sensor to chart");
        QTRY_VERIFY(window.figure(name).contains(QStringLiteral("worst")));
        QVERIFY2(!window.figure(name).contains(QStringLiteral(" s")), qPrintable(window.figure(name)));
    }

    void otherDevicesReadingsGoWhenAnotherIsWatched()
    {
        Window window;
        window.addReceived({.deviceId = QStringLiteral("desk"), .readings = {{.takenAt = currentTimestamp()}}});
        QCOMPARE(window.chart()->receivedCount(), 1);
        control<QComboBox>(window, QStringLiteral("Watches"))->setCurrentIndex(1);
        auto *id = control<QLineEdit>(window, QStringLiteral("Its id"));
        QTest::keyClicks(id, QStringLiteral("raspberry"));
        QTest::keyClick(id, Qt::Key_Return);
        QCOMPARE(window.chart()->receivedCount(), 0);
        window.addReceived({.deviceId = QStringLiteral("desk"), .readings = {{.takenAt = currentTimestamp()}}});
        QCOMPARE(window.chart()->receivedCount(), 0);
    }

    void lampAndCountsAreShown()
    {
        Window window;
        window.showLamp(true);
        QVERIFY(control<LampWidget>(window, QStringLiteral("Lamp on"))->isOn());

        window.showDeviceCounts({.sent = 1'234, .acknowledged = 1'230, .waiting = 4});
        window.showMonitorCounts({.received = 1'229, .lost = 1, .repeated = 2});
        QTRY_COMPARE(window.figure(QStringLiteral("sent")), QStringLiteral("1,234"));
        QCOMPARE(window.figure(QStringLiteral("acknowledged")), QStringLiteral("1,230"));
        QCOMPARE(window.figure(QStringLiteral("waiting")), QStringLiteral("4"));
        QTRY_COMPARE(window.figure(QStringLiteral("received")), QStringLiteral("1,229"));
        QCOMPARE(window.figure(QStringLiteral("lost")), QStringLiteral("1"));
        QCOMPARE(window.figure(QStringLiteral("repeated")), QStringLiteral("2"));
        QCOMPARE(window.figure(QStringLiteral("refused")), QStringLiteral("not shown"));
        QCOMPARE(window.figure(QStringLiteral("discarded")), QStringLiteral("not shown"));

        window.showDeviceCounts({.discarded = 5});
        window.showMonitorCounts({.refused = 6});
        QTRY_COMPARE(window.figure(QStringLiteral("discarded")), QStringLiteral("5"));
        QTRY_COMPARE(window.figure(QStringLiteral("refused")), QStringLiteral("6"));
        control<QComboBox>(window, QStringLiteral("QoS"))->setCurrentIndex(0);
        QCOMPARE(window.figure(QStringLiteral("handed over")), QStringLiteral("0"));
    }

    void linkIsSaidInWords()
    {
        Window window;
        QCOMPARE(window.linkWords(), QStringLiteral("Not connected"));
        window.showDeviceLink({.state = LinkState::Connecting, .broker = QStringLiteral("127.0.0.1:1883")});
        QVERIFY(window.linkWords().startsWith(QStringLiteral("Connecting")));
        window.showDeviceLink(connected());
        window.showMonitorLink(connected());
        QCOMPARE(window.linkWords(), QStringLiteral("Connected, built-in broker 127.0.0.1:1883"));
        QVERIFY(!window.notice()->isVisible());

        window.showDeviceLink(noAnswer());
        QVERIFY(window.linkWords().startsWith(QStringLiteral("No connection")));
        QVERIFY(window.notice()->isVisible());
        QStringList said;
        for (const QLabel *label : window.notice()->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            said += label->text();
        }
        QVERIFY(said.contains(QStringLiteral("Nothing answers at <b>127.0.0.1</b>.")));
        QVERIFY(said.join(u' ').contains(QStringLiteral("Next try in")));

        QSignalSpy retries(&window, &MainWindow::retryRequested);
        QTest::mouseClick(window.notice()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(retries.count(), 1);
        window.showDeviceLink(connected());
        QVERIFY(!window.notice()->isVisible());
    }

    void trustsACertificateThatItHasShown()
    {
        const BrokerSettings broker{
            .kind = BrokerKind::Other, .host = QStringLiteral("broker.example"), .port = 8883, .tls = true};
        MainWindow window(desk(), broker, {}, {});
        window.show();
        LinkStatus refused = noAnswer();
        refused.broker = QStringLiteral("broker.example:8883");
        window.showDeviceLink(refused);
        auto *button = control<QPushButton>(window, QStringLiteral("Certificate…"));
        QVERIFY(!button->isVisible());
        refused.tlsFailure = TlsFailure::UnknownAuthority;
        refused.certificate =
            PresentedCertificate{.subject = QStringLiteral("CN=broker.example"), .sha256 = QByteArray(32, '\x11')};
        window.showDeviceLink(refused);
        QVERIFY(button->isVisible());

        QSignalSpy changed(&window, &MainWindow::brokerSettingsChanged);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(window.findChildren<CertificateDialog *>().size(), 1);
        const QPointer<CertificateDialog> dialog(window.findChild<CertificateDialog *>());
        QVERIFY(dialog->isVisible());
        QTest::mouseClick(control<QPushButton>(*dialog, QStringLiteral("Trust this certificate")), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<BrokerSettings>().tlsSettings.pinnedSha256, QByteArray(32, '\x11'));
        QTRY_VERIFY(!dialog);
    }

    void certificateOfABrokerThatIsNotWantedAnyMoreIsNotShown()
    {
        const BrokerSettings broker{.kind = BrokerKind::Other, .tls = true};
        MainWindow window(desk(), broker, {}, {});
        window.show();
        LinkStatus refused = noAnswer();
        refused.tlsFailure = TlsFailure::Expired;
        refused.certificate = PresentedCertificate{};
        window.showDeviceLink(refused);
        QTest::mouseClick(control<QPushButton>(window, QStringLiteral("Certificate…")), Qt::LeftButton);
        const QPointer<CertificateDialog> dialog(window.findChild<CertificateDialog *>());
        QVERIFY(dialog);
        control<QComboBox>(window, QStringLiteral("Broker"))->setCurrentIndex(0);
        QTRY_VERIFY(!dialog);
    }

    void saysWhyTheBuiltInBrokerDoesNotRun()
    {
        Window window;
        const QString sentence = QStringLiteral("There is no mosquitto. Install the package mosquitto.");
        window.showBuiltInBroker({.state = BuiltInBrokerState::Failed, .sentence = sentence});
        QVERIFY(window.notice()->isVisible());
        QCOMPARE(window.notice()->findChild<QLabel *>()->text(), sentence);
        QVERIFY(!window.notice()->findChild<QPushButton *>()->isVisible());
        window.showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
        QVERIFY(!window.notice()->isVisible());
    }

    void pausesAndGoesOn()
    {
        Window window;
        auto *button = control<QToolButton>(window, QStringLiteral("Pause"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!window.chart()->isFollowing());
        QCOMPARE(button->text(), QStringLiteral("Follow"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(window.chart()->isFollowing());

        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(!window.chart()->isFollowing());
        window.chart()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(window.chart()->isFollowing());
    }

    void spanButtonsFollowTheChart()
    {
        Window window;
        auto *hour = control<QToolButton>(window, QStringLiteral("1 h"));
        QTest::mouseClick(hour, Qt::LeftButton);
        QCOMPARE(window.chart()->span(), ChartSpan::Hour);
        QVERIFY(hour->isChecked());
        QTest::mouseClick(hour, Qt::LeftButton);
        QVERIFY(hour->isChecked());
        window.chart()->setSpan(ChartSpan::All);
        QVERIFY(!hour->isChecked());
        QVERIFY(control<QToolButton>(window, QStringLiteral("All"))->isChecked());
    }

    void menuDoesWhatThePanelsDo()
    {
        Window window;
        QSignalSpy device(&window, &MainWindow::deviceSettingsChanged);
        QSignalSpy broker(&window, &MainWindow::brokerSettingsChanged);
        QSignalSpy commands(&window, &MainWindow::commandRequested);
        QSignalSpy languages(&window, &MainWindow::languageChosen);

        QCOMPARE(window.menuOf(QStringLiteral("Stop")), QStringLiteral("Device"));
        window.action(QStringLiteral("Stop"))->trigger();
        QVERIFY(!device[0][0].value<DeviceSettings>().running);
        QVERIFY(window.action(QStringLiteral("Start")));
        window.action(QStringLiteral("Disconnect"))->trigger();
        QVERIFY(!broker[0][0].value<BrokerSettings>().connected);
        QCOMPARE(window.menuOf(QStringLiteral("Lamp on")), QStringLiteral("Server")); // it is for the watched device
        window.action(QStringLiteral("Lamp on"))->trigger();
        QCOMPARE(commands, QList<QVariantList>({{true}}));
        window.action(QStringLiteral("తెలుగు"))->trigger();
        QCOMPARE(languages, QList<QVariantList>({{QStringLiteral("te")}}));
        QCOMPARE(window.windowSettings().language, QStringLiteral("te"));

        auto *qos = control<QComboBox>(window, QStringLiteral("QoS"));
        QVERIFY(!qos->isVisible());
        window.action(QStringLiteral("Broker settings"))->trigger();
        QVERIFY(qos->isVisible());
        auto *log = control<QTableView>(window, QStringLiteral("Messages"));
        window.action(QStringLiteral("Messages"))->trigger();
        QVERIFY(!log->isVisible());
        window.action(QStringLiteral("Filter messages"))->trigger();
        QVERIFY(log->isVisible());
        window.action(QStringLiteral("About Nightlight"))->trigger();
        QVERIFY(!QApplication::activeModalWidget());
    }

    void closingTellsHowItWasLeft()
    {
        const WindowSettings left{.language = QStringLiteral("en"),
                                  .span = ChartSpan::FiveMinutes,
                                  .brokerPanelOpen = true,
                                  .serverPanelOpen = false,
                                  .logVisible = false,
                                  .logFilter = QStringLiteral("light")};
        Window window(left);
        QSignalSpy closing(&window, &MainWindow::closing);
        QVERIFY(window.close());
        QCOMPARE(closing.count(), 1);
        const auto told = closing[0][0].value<WindowSettings>();
        QVERIFY(!told.geometry.isEmpty());
        QCOMPARE(told.language, left.language);
        QCOMPARE(told.span, left.span);
        QVERIFY(told.devicePanelOpen && told.brokerPanelOpen && !told.serverPanelOpen && !told.logVisible);
        QCOMPARE(told.logFilter, left.logFilter);

        const Window again(told);
        const WindowSettings restored = again.windowSettings();
        QCOMPARE(restored.sideSplitter, told.sideSplitter);
        QCOMPARE(restored.span, told.span);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
