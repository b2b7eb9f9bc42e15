// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/linkwatch.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

LinkStatus waiting(const QString &sentence)
{
    return {.state = LinkState::Waiting, .broker = QStringLiteral("host:1883"), .sentence = sentence, .retryIn = 30s};
}

LinkStatus in(LinkState state)
{
    return {.state = state, .broker = QStringLiteral("host:1883")};
}

} // namespace

class LinkWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void isAsGoodAsTheWorseOfTheTwo()
    {
        LinkWatch link;
        link.setDevice(in(LinkState::Connected));
        link.setMonitor(in(LinkState::Connecting));
        QCOMPARE(link.state(), LinkState::Connecting);
        QVERIFY(!link.isInTrouble());

        link.setMonitor(waiting(QStringLiteral("Nothing answers.")));
        QCOMPARE(link.state(), LinkState::Waiting);
        QCOMPARE(link.reason(), QStringLiteral("Nothing answers."));
        QVERIFY(link.untilNextTry() > 20s);
    }

    void certificateStaysThroughEachTry()
    {
        LinkWatch link;
        LinkStatus refused = waiting(QStringLiteral("Nobody knows who signed it."));
        refused.tlsFailure = TlsFailure::UnknownAuthority;
        refused.certificate = PresentedCertificate{.subject = QStringLiteral("CN=host")};
        link.setDevice(refused);
        link.setMonitor(in(LinkState::Connecting));
        QVERIFY(link.hasCertificate());
        link.setDevice(in(LinkState::Connecting));
        QVERIFY(link.hasCertificate());
        QVERIFY(link.trouble() == refused);
        link.setDevice(waiting(QStringLiteral("Nothing answers.")));
        QVERIFY(!link.hasCertificate());
        link.setDevice(refused);
        link.setMonitor(in(LinkState::Connected));
        link.setDevice(in(LinkState::Connected));
        QVERIFY(!link.hasCertificate());
    }

    void oneThatIsNotWantedDoesNotMatter()
    {
        LinkWatch link;
        link.setMonitor(in(LinkState::Connected));
        QCOMPARE(link.state(), LinkState::Connected);
        link.setDevice(in(LinkState::Connected));
        link.setMonitor(in(LinkState::Off));
        QCOMPARE(link.state(), LinkState::Connected);
    }

    void troubleLastsThroughEachTry()
    {
        LinkWatch link;
        link.setDevice(waiting(QStringLiteral("Nothing answers.")));
        link.setDevice(in(LinkState::Connecting));
        QVERIFY(link.isInTrouble());
        QCOMPARE(link.reason(), QStringLiteral("Nothing answers."));

        link.setDevice(in(LinkState::Connected));
        QVERIFY(!link.isInTrouble());
        QVERIFY(link.reason().isEmpty());

        link.setDevice(waiting(QStringLiteral("It was cut off.")));
        link.setDevice(in(LinkState::Off));
        QVERIFY(!link.isInTrouble());
    }
};

QTEST_GUILESS_MAIN(LinkWatchTest)
#include "tst_linkwatch.moc"
