// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/entering.h"
#include "support/rowsform.h"

#include "ui/panels/checkededit.h"
#include "ui/panels/serialrows.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace nightlight;

namespace {

const UsbIdentity wio{0x2886, 0x802d, QStringLiteral("AB12")};
const UsbIdentity uno{0x2341, 0x0043, QStringLiteral("7")};

class SerialForm : public RowsForm<SerialRows>
{
public:
    explicit SerialForm(const SerialSettings &serial = {}, SensorRows::Purpose purpose = SensorRows::Purpose::Sensor)
        : RowsForm({.serial = serial}, purpose), edited(rows, &SensorRows::edited)
    {
    }

    SerialSettings serial() const { return entered({}).serial; }
    QComboBox *port() const { return control<QComboBox>(*this, QStringLiteral("Serial port")); }
    QComboBox *baud() const { return control<QComboBox>(*this, QStringLiteral("Baud rate")); }

    /// Opens the list of ports and clicks at one.
    void choosePort(int index) const
    {
        port()->showPopup();
        QAbstractItemView *list = port()->view();
        QTest::mouseMove(list->viewport(), list->visualRect(list->model()->index(index, 0)).center());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(index, 0)).center());
        QTRY_VERIFY(!list->isVisible());
    }

    QSignalSpy edited;
};

QList<SerialPortInfo> twoBoards()
{
    return {{.name = QStringLiteral("ttyACM0"), .description = QStringLiteral("Wio Terminal"), .device = wio},
            {.name = QStringLiteral("ttyACM1"), .description = QStringLiteral("Uno"), .device = uno}};
}

} // namespace

class SerialRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void listedPortIsChosenWithItsDevice()
    {
        SerialForm form;
        form.rows->setPorts(twoBoards());
        QCOMPARE(form.port()->currentText(), QString()); // none is chosen by itself
        form.choosePort(1);
        QCOMPARE(form.edited.count(), 1);
        QCOMPARE(form.serial().port, QStringLiteral("ttyACM1"));
        QVERIFY(form.serial().device == uno);

        QTest::keyClick(form.port(), Qt::Key_Up);
        QCOMPARE(form.edited.count(), 2);
        QCOMPARE(form.serial().port, QStringLiteral("ttyACM0"));
        QVERIFY(form.serial().device == wio);
    }

    void enteredPortIsChosenWithoutADevice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("port");
        QTest::newRow("not there") << QStringLiteral(" /dev/rfcomm0 ") << QStringLiteral("/dev/rfcomm0");
        QTest::newRow("listed") << QStringLiteral("ttyACM1") << QStringLiteral("ttyACM1");
        QTest::newRow("the same again") << QStringLiteral("ttyACM0") << QStringLiteral("ttyACM0");
        QTest::newRow("none") << QString() << QString();
    }

    void enteredPortIsChosenWithoutADevice()
    {
        QFETCH(QString, text);
        QFETCH(QString, port);
        SerialForm form({.port = QStringLiteral("ttyACM0"), .device = wio});
        form.rows->setPorts(twoBoards());
        enter(form.port()->lineEdit(), text);
        QCOMPARE(form.edited.count(), 1);
        QCOMPARE(form.serial().port, port);
        QVERIFY(!form.serial().device.isKnown());
        QCOMPARE(form.port()->currentText(), port);
    }

    void enteredPortThatIsThenChosenHasItsDevice()
    {
        SerialForm form;
        form.rows->setPorts(twoBoards());
        QTest::keyClicks(form.port()->lineEdit(), QStringLiteral("ttyACM1"));
        form.choosePort(1);
        QVERIFY(form.serial().device == uno);
    }

    void choiceStaysWhilePortsComeAndGo()
    {
        SerialForm form({.port = QStringLiteral("ttyACM0"), .device = wio});
        const SerialSettings chosen = form.serial();
        QCOMPARE(form.port()->currentText(), QStringLiteral("ttyACM0"));
        form.rows->setPorts(twoBoards());
        QCOMPARE(form.port()->currentText(), QStringLiteral("ttyACM0"));
        QCOMPARE(form.port()->count(), 2);

        form.rows->setPorts({});
        QCOMPARE(form.port()->currentText(), QStringLiteral("ttyACM0"));
        form.rows->setPorts(
            {{.name = QStringLiteral("ttyACM0"), .device = uno}, {.name = QStringLiteral("ttyACM5"), .device = wio}});
        QCOMPARE(form.port()->currentText(), QStringLiteral("ttyACM5")); // the same board
        QCOMPARE(form.port()->currentIndex(), 1);

        QCOMPARE(form.edited.count(), 0);
        QVERIFY(form.serial() == chosen);
    }

    void newPortsDoNotDisturbWhatIsEntered()
    {
        SerialForm form;
        QTest::keyClicks(form.port()->lineEdit(), QStringLiteral("ttyS"));
        form.rows->setPorts(twoBoards());
        QTest::keyClicks(form.port()->lineEdit(), QStringLiteral("1"));
        QCOMPARE(form.port()->currentText(), QStringLiteral("ttyS1"));
        QTest::keyClick(form.port()->lineEdit(), Qt::Key_Return);
        QCOMPARE(form.serial().port, QStringLiteral("ttyS1"));
    }

    void openListStaysAsItIs()
    {
        SerialForm form;
        form.rows->setPorts(twoBoards());
        form.port()->showPopup();
        form.rows->setPorts({});
        QCOMPARE(form.port()->count(), 2);
        form.port()->hidePopup();
        QTRY_COMPARE(form.port()->count(), 0);
    }

    void baudIsOneOfTheUsualOrAnyOther()
    {
        SerialForm form;
        QCOMPARE(form.baud()->currentText(), QStringLiteral("9600"));
        QCOMPARE(form.baud()->findText(QStringLiteral("1200")), -1);
        QCOMPARE(form.baud()->itemText(0), QStringLiteral("300"));
        QCOMPARE(form.baud()->itemText(form.baud()->count() - 1), QStringLiteral("2000000"));

        QTest::keyClick(form.baud(), Qt::Key_Down);
        QCOMPARE(form.serial().baud, 19'200);
        enter(form.baud()->lineEdit(), QStringLiteral("31250"));
        QCOMPARE(form.serial().baud, 31'250);
        QCOMPARE(form.edited.count(), 2);
    }

    void baudThatCannotBeIsNotTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("too slow") << QStringLiteral("299");
        QTest::newRow("too fast") << QStringLiteral("2000001");
        QTest::newRow("none") << QString();
    }

    void baudThatCannotBeIsNotTaken()
    {
        QFETCH(QString, text);
        SerialForm form;
        enter(form.baud()->lineEdit(), text);
        form.port()->setFocus();
        QCOMPARE(form.serial().baud, form.baud()->currentText().toInt());
        QVERIFY(form.serial().baud >= SerialSettings::slowest && form.serial().baud <= SerialSettings::fastest);
    }

    void valueColumnAndFieldAreToldOnce()
    {
        SerialForm form;
        SerialSettings expected = form.serial();
        control<QComboBox>(form, QStringLiteral("Value"))->setCurrentIndex(3);
        expected.value = IntervalValue::Highest;
        QVERIFY(form.serial() == expected);
        control<QSpinBox>(form, QStringLiteral("Column"))->setValue(4);
        expected.column = 4;
        QVERIFY(form.serial() == expected);
        auto *field = control<QLineEdit>(form, QStringLiteral("Field"));
        enter(field, QStringLiteral("lux"));
        expected.field = QStringLiteral("lux");
        QVERIFY(form.serial() == expected);
        QCOMPARE(form.edited.count(), 3);

        enter(field, QString());
        QVERIFY(form.serial() == expected); // a light needs a name
        QCOMPARE(form.edited.count(), 3);
    }

    void aLampNeedsOnlyThePlace()
    {
        SerialForm form({}, SensorRows::Purpose::Lamp);
        QVERIFY(form.port()->isVisible() && form.baud()->isVisible());
        QVERIFY(!control<QComboBox>(form, QStringLiteral("Value"))->isVisible());
        QVERIFY(!control<QLineEdit>(form, QStringLiteral("Field"))->isVisible());
    }
};

QTEST_MAIN(SerialRowsTest)
#include "tst_serialrows.moc"
