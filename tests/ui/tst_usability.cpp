// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/pseudotranslator.h"

#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

MainWindow *newWindow(const QString &sensor, BrokerKind broker)
{
    auto *window = new MainWindow({.id = QStringLiteral("desk"), .sensor = {.kind = sensor}}, {.kind = broker},
                                  {.watchedId = QStringLiteral("raspberry")}, {.brokerPanelOpen = true});
    window->showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
    window->showDeviceLink({.state = LinkState::Waiting, .retryIn = 20s});
    window->showDeviceCounts({.sent = 12'345, .discarded = 1, .failed = 1});
    window->showMonitorCounts({.refused = 1});
    window->resize(1024, 700);
    window->show();
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
    void everyControlHasANameAndAnExplanation()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("wave"), BrokerKind::Other));
        const QList<QWidget *> controls = controlsOf(*window);
        QVERIFY(controls.size() > 30);
        for (QWidget *widget : controls) {
            QVERIFY2(!spokenName(widget).isEmpty(), qPrintable(nameOf(widget)));
            QVERIFY2(!qobject_cast<const QAbstractButton *>(widget) || !widget->toolTip().isEmpty(),
                     qPrintable(nameOf(widget)));
        }
    }

    void tabLeadsThroughEveryControlOnce()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("slider"), BrokerKind::BuiltIn));
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

    void mnemonicsDiffer()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("wave"), BrokerKind::Other));
        QStringList titles;
        for (const QAction *menu : window->menuBar()->actions()) {
            titles += menu->text();
            QStringList texts;
            for (const QAction *action : menu->menu()->actions())
                texts += action->text();
            QVERIFY2(differ(mnemonics(texts)), qPrintable(menu->text()));
        }
        QVERIFY(differ(mnemonics(titles)));
        for (const char *panel : {"nightlight::DevicePanel", "nightlight::BrokerPanel", "nightlight::MonitorPanel"}) {
            QStringList texts = titles;
            for (QWidget *widget : window->findChildren<QWidget *>()) {
                if (!qstrcmp(widget->metaObject()->className(), panel)) {
                    for (const auto *label : widget->findChildren<QLabel *>()) {
                        if (label->isVisible() && label->buddy())
                            texts += label->text();
                    }
                    for (const auto *button : widget->findChildren<QAbstractButton *>())
                        texts += button->text();
                }
            }
            QVERIFY(texts.size() > titles.size());
            QVERIFY2(differ(mnemonics(texts)), qPrintable(texts.join(u' ')));
        }
    }

    void everyTextFollowsTheLanguage()
    {
        const std::unique_ptr<MainWindow> window(newWindow(QStringLiteral("wave"), BrokerKind::BuiltIn));
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

    void nothingIsCutOffInALongLanguage_data()
    {
        QTest::addColumn<QString>("sensor");
        QTest::addColumn<BrokerKind>("broker");
        QTest::newRow("slider, built-in broker") << QStringLiteral("slider") << BrokerKind::BuiltIn;
        QTest::newRow("wave, another broker") << QStringLiteral("wave") << BrokerKind::Other;
    }

    void nothingIsCutOffInALongLanguage()
    {
        QFETCH(QString, sensor);
        QFETCH(BrokerKind, broker);
        PseudoTranslator translator;
        QCoreApplication::installTranslator(&translator);
        const std::unique_ptr<MainWindow> window(newWindow(sensor, broker));
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
};

QTEST_MAIN(UsabilityTest)
#include "tst_usability.moc"
