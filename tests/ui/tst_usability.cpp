// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/pseudotranslator.h"

#include "ui/chart/lightchart.h"
#include "ui/mainwindow.h"
#include "ui/panels/devicepanel.h"
#include "ui/panels/panelcolumn.h"
#include "ui/status/figure.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

const LampSettings allLamps{.counterFit = true, .gpio = true, .serial = true};

MainWindow *newWindow(const QString &sensor, BrokerKind broker, const LampSettings &lamps = {})
{
    const TlsSettings tls{.pinnedSha256 = QByteArray(32, '\x11')};
    auto *window = new MainWindow({.id = QStringLiteral("desk"), .sensor = {.kind = sensor}, .lamps = lamps},
                                  {.kind = broker, .tls = true, .tlsSettings = tls},
                                  {.watchedId = QStringLiteral("raspberry")}, {.brokerPanelOpen = true});
    window->showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
    window->showBrokerSharing({.state = SharingState::On,
                               .addresses = {QStringLiteral("192.168.100.200:1884")},
                               .user = QStringLiteral("1"),
                               .password = QStringLiteral("abcde-abcde-abcde-abcde-abcde-abcde"),
                               .sentence = QStringLiteral("1 2 3")});
    window->showDeviceLink({.state = LinkState::Waiting, .retryIn = 20s, .certificate = PresentedCertificate()});
    window->showDeviceCounts({.sent = 12'345, .discarded = 1, .failed = 1});
    window->showMonitorCounts({.refused = 1, .dropped = 1});
    window->resize(1024, 700);
    window->show();
    const auto hasEveryCount = [window] {
        const auto figures = window->findChildren<Figure *>();
        return std::ranges::all_of(figures, [](const Figure *figure) { return figure->isVisible(); });
    };
    if (!QTest::qWaitFor(hasEveryCount))
        qWarning("Some counts are not shown.");
    return window;
}

/// What Tab can lead to, without the parts inside of one control.
QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool inside = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                            || qobject_cast<QComboBox *>(widget->parentWidget())
                            || qobject_cast<QLineEdit *>(widget->parentWidget());
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !inside && widget->window() == &window)
            controls += widget;
    }
    return controls;
}

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName());
}

QList<QChar> mnemonics(const QStringList &texts)
{
    QList<QChar> found;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            found += QChar(char16_t(key[0].key()));
    }
    return found;
}

/// Rows of each kind of sensor, without lamps and with all of them.
void addDevices()
{
    QTest::addColumn<QString>("sensor");
    QTest::addColumn<bool>("lamps");
    for (const char *sensor : {"slider", "wave", "replay", "serial", "counterfit", "grove"}) {
        QTest::newRow(sensor) << QString::fromLatin1(sensor) << false;
        QTest::addRow("%s, all lamps", sensor) << QString::fromLatin1(sensor) << true;
    }
}

MainWindow *newWindowOfRow(BrokerKind broker)
{
    QFETCH(QString, sensor);
    QFETCH(bool, lamps);
    return newWindow(sensor, broker, lamps ? allLamps : LampSettings());
}

bool differ(QList<QChar> letters)
{
    const qsizetype all = letters.size();
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters.size() == all;
}

} // namespace

class UsabilityTest : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasANameAndAnExplanation_data() { addDevices(); }

    void everyControlHasANameAndAnExplanation()
    {
        const std::unique_ptr<MainWindow> window(newWindowOfRow(BrokerKind::Other));
        const QList<QWidget *> controls = controlsOf(*window);
        QVERIFY(controls.size() > 30);
        for (QWidget *widget : controls) {
            QVERIFY2(!spokenName(widget).isEmpty(), qPrintable(nameOf(widget)));
            // A tooltip would cover what a chart or a list shows.
            const bool isArea = qobject_cast<const LightChart *>(widget) || qobject_cast<const QTableView *>(widget);
            QVERIFY2(!(isArea ? widget->accessibleDescription() : widget->toolTip()).isEmpty(),
                     qPrintable(nameOf(widget)));
        }
    }

    void tabLeadsThroughEveryControlOnce_data() { addDevices(); }

    void tabLeadsThroughEveryControlOnce()
    {
        const std::unique_ptr<MainWindow> window(newWindowOfRow(BrokerKind::BuiltIn));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QList<QWidget *> visible;
        for (QWidget *widget : controlsOf(*window)) {
            if (widget->isVisible() && widget->isEnabled())
                visible += widget;
        }
        visible.first()->setFocus();
        QList<QWidget *> visited;
        for (qsizetype i = 0; i < visible.size(); ++i) {
            visited += QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget *widget : visible)
            QVERIFY2(visited.contains(widget), qPrintable(nameOf(widget)));
    }

    void tabGoesDownTheDevicesPanel_data() { addDevices(); }

    void tabGoesDownTheDevicesPanel()
    {
        const std::unique_ptr<MainWindow> window(newWindowOfRow(BrokerKind::BuiltIn));
        auto *panel = window->findChild<DevicePanel *>();
        QTRY_VERIFY(panel->height() >= panel->minimumSizeHint().height()); // it is laid out
        const QList<QWidget *> controls = controlsOf(*window);
        QList<QWidget *> order;
        for (QWidget *widget = panel->nextInFocusChain(); widget != panel; widget = widget->nextInFocusChain()) {
            if (panel->isAncestorOf(widget) && controls.contains(widget) && widget->isVisible())
                order += widget;
        }
        QVERIFY(order.size() >= 5);
        for (qsizetype i = 1; i < order.size(); ++i) {
            const QPoint above = order[i - 1]->mapTo(panel, order[i - 1]->rect().center());
            const QPoint place = order[i]->mapTo(panel, order[i]->rect().center());
            const bool sameRow = std::abs(place.y() - above.y()) < order[i]->height() / 2;
            QVERIFY2(sameRow ? place.x() > above.x() : place.y() > above.y(), qPrintable(nameOf(order[i])));
        }
    }

    void wheelChangesAFieldOnlyWhereThePersonIs()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("serial"), BrokerKind::Other));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        const auto *panels = window->findChild<PanelColumn *>();
        QTRY_VERIFY(panels->verticalScrollBar()->maximum() > 0);
        auto *baud = control<QComboBox>(*window, QStringLiteral("Baud rate"));
        const auto takesWheel = [](QWidget *widget) {
            QWheelEvent down({1, 1}, widget->mapToGlobal(QPointF(1, 1)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase,
                             false);
            QCoreApplication::sendEvent(widget, &down);
            return down.isAccepted();
        };
        QVERIFY(!takesWheel(baud)); // it goes on to the panels, then
        QCOMPARE(baud->currentText(), QStringLiteral("9600"));
        QVERIFY(takesWheel(panels->viewport()));
        QVERIFY(panels->verticalScrollBar()->value() > 0);
        baud->setFocus();
        QVERIFY(takesWheel(baud));
        QCOMPARE(baud->currentText(), QStringLiteral("19200"));
    }

    void mnemonicsDiffer_data() { addDevices(); }

    void mnemonicsDiffer()
    {
        const std::unique_ptr<MainWindow> window(newWindowOfRow(BrokerKind::Other));
        QStringList titles;
        for (const QAction *menu : window->menuBar()->actions()) {
            titles += menu->text();
            QStringList texts;
            for (const QAction *action : menu->menu()->actions())
                texts += action->text();
            QVERIFY2(differ(mnemonics(texts)), qPrintable(menu->text()));
        }
        QVERIFY(differ(mnemonics(titles)));
        QStringList texts = titles;
        for (const auto *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                texts += label->text();
        }
        for (const auto *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        QVERIFY(mnemonics(texts).size() > titles.size() + 8);
        QVERIFY2(differ(mnemonics(texts)), qPrintable(texts.join(u' ')));
    }

    void rowsKeepTheirHeightWhicheverWereShownBefore()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("slider"), BrokerKind::BuiltIn));
        auto *panel = window->findChild<DevicePanel *>();
        auto *sensor = control<QComboBox>(*window, QStringLiteral("Sensor"));
        const auto tooLow = [panel] {
            for (QWidget *widget : panel->findChildren<QWidget *>()) {
                const bool inside = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                                    || qobject_cast<QComboBox *>(widget->parentWidget());
                if (widget->isVisible() && !inside && widget->height() < widget->minimumSizeHint().height())
                    return nameOf(widget);
            }
            return QString();
        };
        const QString sentence = QStringLiteral("There is nothing there that could be asked. Choose another one.");
        for (int step : {1, 2, 5}) {
            for (int i = 0; i < sensor->count(); ++i) {
                sensor->setCurrentIndex((sensor->currentIndex() + step) % sensor->count());
                window->showSensorStatus({.trouble = i % 2 == 0 ? sentence : QString()});
                QTRY_COMPARE(tooLow(), QString());
            }
        }
    }

    void everyTextFollowsTheLanguage()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("wave"), BrokerKind::BuiltIn, allLamps));
        PseudoTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::processEvents();

        const auto follows = [](const QString &text) {
            const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            return !hasWords || text.contains(PseudoTranslator::mark);
        };
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            const QString place = nameOf(widget);
            QVERIFY2(follows(widget->accessibleName()), qPrintable(place));
            QVERIFY2(follows(QString(widget->toolTip()).remove(QStringLiteral("<qt>")).remove(QStringLiteral("</qt>"))),
                     qPrintable(place + widget->toolTip()));
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                QVERIFY2(follows(label->text()), qPrintable(place + label->text()));
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                QVERIFY2(follows(button->text()), qPrintable(place + button->text()));
        }
        for (const QAction *menu : window->menuBar()->actions()) {
            QVERIFY2(follows(menu->text()), qPrintable(menu->text()));
            for (const QAction *action : menu->menu()->actions()) {
                const bool ownName = action->data().toString() == QStringLiteral("en")
                                     || action->data().toString() == QStringLiteral("te");
                QVERIFY2(ownName || follows(action->text()), qPrintable(action->text()));
            }
        }
        QCoreApplication::removeTranslator(&translator);
    }

    void nothingIsCutOffInALongLanguage_data() { addDevices(); }

    void nothingIsCutOffInALongLanguage()
    {
        QFETCH(bool, lamps);
        PseudoTranslator translator;
        QCoreApplication::installTranslator(&translator);
        const std::unique_ptr<MainWindow> window(newWindowOfRow(lamps ? BrokerKind::Other : BrokerKind::BuiltIn));
        window->showSensorStatus({.trouble = DevicePanel::tr("There is nothing there. Choose another port."),
                                  .detail = DevicePanel::tr("raw 4095 of 4095, 3300 mV")});
        QCoreApplication::processEvents();
        QCoreApplication::removeTranslator(&translator);

        QVERIFY(window->minimumSizeHint().width() <= 1024);
        QVERIFY(window->minimumSizeHint().height() <= 700);
        QCOMPARE(window->size(), QSize(1024, 700));
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            const bool text = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                              || qobject_cast<const QComboBox *>(widget)
                              || qobject_cast<const QAbstractSpinBox *>(widget);
            if (!text || !widget->isVisible())
                continue;
            const QSize needed = widget->minimumSizeHint();
            QVERIFY2(widget->width() >= needed.width(), qPrintable(nameOf(widget)));
            const QRect place(widget->mapTo(window.get(), QPoint(0, 0)), widget->size());
            QVERIFY2(place.left() >= 0 && place.right() < window->width(), qPrintable(nameOf(widget)));
        }
    }

    void choicesHaveRoomForTallScripts()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("slider"), BrokerKind::BuiltIn));
        auto *sensor = control<QComboBox>(*window, QStringLiteral("Sensor"));
        const QString telugu = QStringLiteral("స్లైడర్");
        sensor->setItemText(0, telugu);
        const int needed = sensor->fontMetrics().size(Qt::TextSingleLine, telugu).height();
        const auto room = [sensor] {
            QStyleOptionComboBox option;
            option.initFrom(sensor);
            return sensor->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, sensor)
                .height();
        };
        QTRY_VERIFY2(room() >= needed, qPrintable(QStringLiteral("%1 of %2").arg(room()).arg(needed)));
    }

    void followsLightAndDark()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("slider"), BrokerKind::BuiltIn));
        const QPalette before = QApplication::palette();
        QApplication::setPalette(QPalette(QColor(0x32, 0x32, 0x36)));
        QCoreApplication::processEvents();
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            const QPalette palette = label->palette();
            const int contrast = std::abs(qGray(palette.color(QPalette::WindowText).rgb())
                                          - qGray(palette.color(QPalette::Window).rgb()));
            QVERIFY2(contrast > 70, qPrintable(label->text()));
        }
        QApplication::setPalette(before);
    }

    void hintsInEmptyFieldsCanBeReadWhereTheThemeForgetsThem()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("replay"), BrokerKind::BuiltIn));
        const QPalette before = QApplication::palette();
        QPalette dark(QColor(0x32, 0x32, 0x36));
        dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        QApplication::setPalette(dark);
        QCoreApplication::processEvents();
        for (const QLineEdit *edit : window->findChildren<QLineEdit *>()) {
            const QColor hint = edit->palette().color(QPalette::PlaceholderText);
            const int base = qGray(edit->palette().color(QPalette::Base).rgb());
            const int seen = int(hint.alphaF() * float(qGray(hint.rgb())) + (1 - hint.alphaF()) * float(base));
            QVERIFY2(std::abs(seen - base) > 70, qPrintable(nameOf(edit)));
        }
        QApplication::setPalette(before);
    }
};

QTEST_MAIN(UsabilityTest)
#include "tst_usability.moc"
