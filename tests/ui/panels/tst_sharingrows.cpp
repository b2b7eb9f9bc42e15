// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "ui/mainwindow.h"
#include "ui/panels/brokerpanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace nightlight;

namespace {

/// The panel, and what it asks for.
struct SharingPanel
{
    BrokerPanel panel{BrokerSettings{}};
    QSignalSpy wishes{&panel, &BrokerPanel::sharingRequested};

    SharingPanel()
    {
        panel.show();
        panel.showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
    }
    void show(SharingState state, const QString &password = {}, const QString &sentence = {})
    {
        panel.showSharing({.state = state,
                           .addresses = {QStringLiteral("192.168.1.20:1884"), QStringLiteral("[2001:db8::5]:1884")},
                           .user = QStringLiteral("nightlight"),
                           .password = password,
                           .sentence = sentence});
    }
    bool shows(const QString &text) const
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    void click(const QString &button) { QTest::mouseClick(control<QPushButton>(panel, button), Qt::LeftButton); }
    bool isSeen(const QString &button) const { return control<QPushButton>(panel, button)->isVisible(); }
    /// Answers the question that is open.
    void answer(QMessageBox::ButtonRole role) const
    {
        auto *question = panel.findChild<QMessageBox *>();
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
    }
    QList<SharingWish> takeWishes()
    {
        QList<SharingWish> taken;
        while (!wishes.isEmpty())
            taken << wishes.takeFirst().first().value<SharingWish>();
        return taken;
    }
};

} // namespace

/// How the built-in broker is shared in the broker's panel.
class SharingRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void sharesOnceThePersonHasSaidYes()
    {
        SharingPanel shown;
        const QString share = QStringLiteral("Share on this network…");
        shown.click(share);
        auto *question = shown.panel.findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->windowModality(), Qt::WindowModal);
        QVERIFY(question->informativeText().contains(QStringLiteral("not encrypted")));
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole);
        shown.answer(QMessageBox::RejectRole);
        QCOMPARE(shown.takeWishes(), QList<SharingWish>());
        shown.click(share);
        QCOMPARE(shown.takeWishes(), QList<SharingWish>());
        shown.answer(QMessageBox::AcceptRole);
        QCOMPARE(shown.takeWishes(), QList<SharingWish>{SharingWish::Share});
        QVERIFY(!shown.panel.findChild<QMessageBox *>());

        shown.show(SharingState::On, QStringLiteral("abcde-fghjk"));
        QVERIFY(!shown.isSeen(share));
        shown.click(QStringLiteral("Stop sharing"));
        QCOMPARE(shown.takeWishes(), QList<SharingWish>{SharingWish::Unshare});
        shown.panel.showSharing({});
        QVERIFY(shown.isSeen(share));
        QVERIFY(!shown.isSeen(QStringLiteral("Stop sharing")));
    }

    void showsWhatOthersNeedAndHidesThePassword()
    {
        SharingPanel shown;
        const QString password = QStringLiteral("abcde-fghjk-mnpqr-stuvw-xyzab-cdefg");
        shown.show(SharingState::On, password);
        QVERIFY(shown.shows(QStringLiteral("192.168.1.20:1884\n[2001:db8::5]:1884")));
        QVERIFY(shown.shows(QStringLiteral("nightlight")));
        control<QLabel>(shown.panel, QStringLiteral("Network password: hidden"));
        QVERIFY(!shown.shows(QStringLiteral("abcde")));

        shown.click(QStringLiteral("Copy"));
        QCOMPARE(QGuiApplication::clipboard()->text(), password);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
                 QByteArray("secret"));
        QVERIFY(!shown.shows(QStringLiteral("abcde")));
        shown.click(QStringLiteral("Show"));
        QVERIFY(shown.shows(password));
        shown.show(SharingState::On, password); // an address has changed, maybe
        QVERIFY(shown.shows(password));
        shown.click(QStringLiteral("Show"));
        QVERIFY(!shown.shows(QStringLiteral("abcde")));

        shown.click(QStringLiteral("Show"));
        shown.show(SharingState::On, QStringLiteral("zyxwv-abcde"));
        QVERIFY(!shown.shows(QStringLiteral("abcde"))); // another one is hidden anew
    }

    void saysThatThePasswordIsNotKnownHere()
    {
        SharingPanel shown;
        shown.show(SharingState::On);
        QVERIFY(shown.shows(QStringLiteral("Only those who noted it")));
        QVERIFY(!shown.isSeen(QStringLiteral("Show")));
        QVERIFY(!shown.isSeen(QStringLiteral("Copy")));
        shown.click(QStringLiteral("New password…"));
        QCOMPARE(shown.takeWishes(), QList<SharingWish>());
        shown.answer(QMessageBox::AcceptRole);
        QCOMPARE(shown.takeWishes(), QList<SharingWish>{SharingWish::NewPassword});
    }

    void saysWhyItIsNotShared()
    {
        SharingPanel shown;
        shown.panel.showSharing({.sentence = QStringLiteral("The <b>disk</b> is full.")});
        QVERIFY(shown.shows(QStringLiteral("The <b>disk</b> is full.")));
        QVERIFY(shown.isSeen(QStringLiteral("Share on this network…")));
        shown.show(SharingState::Failed, {}, QStringLiteral("Port 1884 is used."));
        QVERIFY(shown.shows(QStringLiteral("Port 1884 is used.")));
        QVERIFY(!shown.shows(QStringLiteral("192.168.1.20")));
        QVERIFY(shown.isSeen(QStringLiteral("Stop sharing")));
    }

    void onlyARunningBuiltInBrokerIsShared()
    {
        SharingPanel shown;
        auto *share = control<QPushButton>(shown.panel, QStringLiteral("Share on this network…"));
        QVERIFY(share->isEnabled());
        shown.panel.showBuiltInBroker({.state = BuiltInBrokerState::Failed, .sentence = QStringLiteral("No.")});
        QVERIFY(share->isVisible());
        QVERIFY(!share->isEnabled());
        shown.show(SharingState::On, QStringLiteral("abcde"), QStringLiteral("No port."));
        control<QComboBox>(shown.panel, QStringLiteral("Broker"))->setCurrentIndex(1);
        QVERIFY(!share->isVisible());
        QVERIFY(!shown.isSeen(QStringLiteral("Stop sharing")));
        QVERIFY(!shown.isSeen(QStringLiteral("Copy")));
        QVERIFY(!shown.shows(QStringLiteral("No port.")));
    }

    void theWindowPassesItOn()
    {
        MainWindow window({.id = QStringLiteral("desk")}, {}, {}, {.brokerPanelOpen = true});
        window.show();
        window.showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 1883});
        window.showBrokerSharing({.state = SharingState::On, .user = QStringLiteral("nightlight")});
        QSignalSpy wishes(&window, &MainWindow::brokerSharingRequested);
        control<QPushButton>(window, QStringLiteral("Stop sharing"))->click();
        QCOMPARE(wishes.count(), 1);
        QCOMPARE(wishes[0][0].value<SharingWish>(), SharingWish::Unshare);
    }
};

QTEST_MAIN(SharingRowsTest)
#include "tst_sharingrows.moc"
