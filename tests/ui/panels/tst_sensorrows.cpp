// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/entering.h"
#include "support/rowsform.h"

#include "ui/panels/counterfitrows.h"
#include "ui/panels/groverows.h"
#include "ui/panels/recordingedit.h"
#include "ui/panels/replayrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;

namespace {

/// Drops \a urls on \a target; returns whether it showed that it would take them.
bool drop(QWidget *target, const QList<QUrl> &urls)
{
    QMimeData dragged;
    dragged.setUrls(urls);
    QDragEnterEvent drag({}, Qt::CopyAction, &dragged, Qt::LeftButton, {});
    drag.ignore();
    QCoreApplication::sendEvent(target, &drag);
    if (!drag.isAccepted())
        return false;
    QDropEvent dropped({}, Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &dropped);
    return true;
}

} // namespace

class SensorRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void recordingIsToldSettingBySetting()
    {
        RowsForm<ReplayRows> form({});
        QSignalSpy edited(form.rows, &SensorRows::edited);
        SensorSettings expected;

        enter(control<QLineEdit>(form, QStringLiteral("Recording")), QStringLiteral(" /data/night.csv "));
        expected.replay.file = QStringLiteral("/data/night.csv");
        QVERIFY(form.entered({}) == expected);
        enter(control<QLineEdit>(form, QStringLiteral("Time column")), QStringLiteral("when"));
        expected.replay.timeColumn = QStringLiteral("when");
        QVERIFY(form.entered({}) == expected);
        enter(control<QLineEdit>(form, QStringLiteral("Light column")), QStringLiteral("3"));
        expected.replay.lightColumn = QStringLiteral("3");
        QVERIFY(form.entered({}) == expected);
        control<QComboBox>(form, QStringLiteral("Pace"))->setCurrentIndex(1);
        expected.replay.pace = ReplayPace::Interval;
        QVERIFY(form.entered({}) == expected);
        control<QCheckBox>(form, QStringLiteral("Around again at the end"))->click();
        expected.replay.repeat = true;
        QVERIFY(form.entered({}) == expected);
        QCOMPARE(edited.count(), 5);

        enter(control<QLineEdit>(form, QStringLiteral("Time column")), QString());
        expected.replay.timeColumn.clear();
        QVERIFY(form.entered({}) == expected);
    }

    void oneFileCanBeDropped()
    {
        RowsForm<ReplayRows> form({});
        QSignalSpy edited(form.rows, &SensorRows::edited);
        auto *target = form.findChild<RecordingEdit *>();
        QVERIFY(!control<QLineEdit>(form, QStringLiteral("Recording"))->acceptDrops());

        const QUrl file = QUrl::fromLocalFile(QStringLiteral("/data/a b.csv"));
        QVERIFY(!drop(target, {file, file}));
        QVERIFY(!drop(target, {QUrl(QStringLiteral("https://example.org/a.csv"))}));
        QVERIFY(!drop(target, {}));
        QCOMPARE(edited.count(), 0);
        QVERIFY(drop(target, {file}));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(form.entered({}).replay.file, QStringLiteral("/data/a b.csv"));
    }

    void fileCanBeLookedFor()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("night.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RowsForm<ReplayRows> form({.replay = {.file = folder.filePath(QStringLiteral("day.csv"))}});
        QSignalSpy edited(form.rows, &SensorRows::edited);
        auto *browse = control<QPushButton>(form, QStringLiteral("Browse…"));

        browse->click();
        auto *dialog = form.findChild<QFileDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        QCOMPARE(dialog->directory(), QDir(folder.path()));
        browse->click();
        QCOMPARE(form.findChildren<QFileDialog *>().size(), 1);
        emit dialog->fileSelected(file.fileName());
        QCOMPARE(edited.count(), 1);
        QCOMPARE(form.entered({}).replay.file, file.fileName());
    }

    void counterFitIsToldSettingBySetting()
    {
        RowsForm<CounterFitRows> form({}, SensorRows::Purpose::Sensor);
        QSignalSpy edited(form.rows, &SensorRows::edited);
        SensorSettings expected;

        enter(control<QLineEdit>(form, QStringLiteral("CounterFit's host")), QStringLiteral("classroom"));
        expected.counterFit.host = QStringLiteral("classroom");
        QVERIFY(form.entered({}) == expected);
        control<QSpinBox>(form, QStringLiteral("CounterFit's port"))->setValue(5050);
        expected.counterFit.port = 5050;
        QVERIFY(form.entered({}) == expected);
        control<QSpinBox>(form, QStringLiteral("Sensor's pin"))->setValue(2);
        expected.counterFit.pin = 2;
        QVERIFY(form.entered({}) == expected);
        control<QCheckBox>(form, QStringLiteral("Create them for me"))->click();
        expected.counterFit.create = true;
        QVERIFY(form.entered({}) == expected);
        QCOMPARE(edited.count(), 4);
    }

    void counterFitsAddressIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << QStringLiteral("classroom.local") << QStringLiteral("classroom.local") << 5001;
        QTest::newRow("with port") << QStringLiteral("10.0.0.2:80") << QStringLiteral("10.0.0.2") << 80;
        QTest::newRow("as printed") << QStringLiteral("http://10.0.0.2:5000/") << QStringLiteral("10.0.0.2") << 5000;
        QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("::1") << 5001;
        QTest::newRow("with a space") << QStringLiteral("class room") << QString() << 5001;
        QTest::newRow("a file") << QStringLiteral("/dev/null") << QString() << 5001;
        QTest::newRow("nothing") << QString() << QString() << 5001;
    }

    void counterFitsAddressIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const SensorSettings before{.counterFit = {.host = QStringLiteral("before"), .port = 5001}};
        RowsForm<CounterFitRows> form(before, SensorRows::Purpose::Lamp);
        QSignalSpy edited(form.rows, &SensorRows::edited);
        auto *edit = control<QLineEdit>(form, QStringLiteral("CounterFit's host"));
        const auto *whyNot = edit->parentWidget()->findChild<QLabel *>();
        enter(edit, text);

        QCOMPARE(edited.count(), host.isEmpty() ? 0 : 1);
        QCOMPARE(whyNot->isVisible(), host.isEmpty());
        const CounterFitSettings entered = form.entered(before).counterFit;
        QCOMPARE(entered.host, host.isEmpty() ? before.counterFit.host : host);
        QCOMPARE(int(entered.port), port);
        QCOMPARE(control<QSpinBox>(form, QStringLiteral("CounterFit's port"))->value(), port);
        QCOMPARE(edit->text(), host.isEmpty() ? text : host);
    }

    void groveHatIsToldSettingBySetting()
    {
        RowsForm<GroveRows> form({});
        QSignalSpy edited(form.rows, &SensorRows::edited);
        auto *bus = control<QSpinBox>(form, QStringLiteral("Bus"));
        auto *socket = control<QSpinBox>(form, QStringLiteral("Socket"));
        QCOMPARE(bus->text(), QStringLiteral("/dev/i2c-1"));
        QCOMPARE(socket->text(), QStringLiteral("A0"));
        bus->setValue(20);
        socket->setValue(6);
        QCOMPARE(edited.count(), 2);
        const SensorSettings expected{.grove = {.bus = 20, .channel = 6}};
        QVERIFY(form.entered({}) == expected);
    }
};

QTEST_MAIN(SensorRowsTest)
#include "tst_sensorrows.moc"
