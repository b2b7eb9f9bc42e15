// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/topics.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace nightlight;

class TopicsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheTopicsOfTheLesson()
    {
        const Topics topics(QStringLiteral("home/desk"));
        QCOMPARE(topics.telemetry(), QStringLiteral("home/desk/telemetry"));
        QCOMPARE(topics.commands(), QStringLiteral("home/desk/commands"));
        QCOMPARE(topics.status(), QStringLiteral("home/desk/status"));
        QCOMPARE(Topics::deviceClientId(QStringLiteral("desk")), QStringLiteral("desknightlight_client"));
    }

    void acceptsAndRefusesIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("one letter") << QStringLiteral("a") << true;
        QTest::newRow("several levels") << QStringLiteral("home/desk") << true;
        QTest::newRow("Telugu") << QStringLiteral("దీపం") << true;
        QTest::newRow("as long as may be") << QString(64, u'x') << true;
        QTest::newRow("dollar inside") << QStringLiteral("a$b") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("too long") << QString(65, u'x') << false;
        QTest::newRow("plus") << QStringLiteral("a+b") << false;
        QTest::newRow("hash") << QStringLiteral("desk/#") << false;
        QTest::newRow("space") << QStringLiteral("my desk") << false;
        QTest::newRow("line feed") << QStringLiteral("a\nb") << false;
        QTest::newRow("NUL") << QStringLiteral("a%1b").arg(QChar(0)) << false;
        QTest::newRow("delete") << QStringLiteral("a%1b").arg(QChar(0x7f)) << false;
        QTest::newRow("half a character") << QStringLiteral("a%1b").arg(QChar(0xd800)) << false;
        QTest::newRow("broker's own") << QStringLiteral("$SYS") << false;
        QTest::newRow("leading slash") << QStringLiteral("/desk") << false;
        QTest::newRow("trailing slash") << QStringLiteral("desk/") << false;
    }

    void acceptsAndRefusesIds()
    {
        QFETCH(QString, id);
        QFETCH(bool, accepted);
        QCOMPARE(Topics::whyNotAnId(id).isEmpty(), accepted);
    }

    void inventsUniqueIdsThatAreValid()
    {
        const QRegularExpression form(QStringLiteral("^nightlight-[0-9a-f]{8}$"));
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i) {
            const QString id = Topics::newDeviceId();
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QVERIFY(Topics::whyNotAnId(id).isEmpty());
            ids.insert(id);
        }
        QVERIFY(ids.size() >= 99); // 32 random bits: two of a hundred alike is already once in a million runs
    }
};

QTEST_GUILESS_MAIN(TopicsTest)
#include "tst_topics.moc"
