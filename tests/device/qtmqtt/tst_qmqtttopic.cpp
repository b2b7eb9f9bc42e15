// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtMqtt/QMqttTopicFilter>
#include <QtMqtt/QMqttTopicName>

#include <QDataStream>
#include <QSet>
#include <QTest>

/// Names and filters by section 4.7 of the standard.
class TopicTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsValidNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("valid");
        QTest::newRow("one level") << QStringLiteral("light") << true;
        QTest::newRow("two levels") << QStringLiteral("desk/telemetry") << true;
        QTest::newRow("begins with a slash") << QStringLiteral("/desk") << true;
        QTest::newRow("only a slash") << QStringLiteral("/") << true;
        QTest::newRow("a space") << QStringLiteral("my desk") << true;
        QTest::newRow("of the broker") << QStringLiteral("$SYS/broker/uptime") << true;
        QTest::newRow("Telugu") << QStringLiteral("వెలుతురు") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("plus") << QStringLiteral("desk/+") << false;
        QTest::newRow("hash") << QStringLiteral("desk/#") << false;
        QTest::newRow("null") << QString(QChar::Null) << false;
        QTest::newRow("longest") << QString(65'535, u'a') << true;
        QTest::newRow("too long") << QString(65'536, u'a') << false;
    }
    void knowsValidNames()
    {
        QFETCH(QString, name);
        QTEST(QMqttTopicName(name).isValid(), "valid");
    }

    void countsLevels_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("levels");
        QTest::newRow("one") << QStringLiteral("a") << QStringList{QStringLiteral("a")};
        QTest::newRow("two") << QStringLiteral("a/b") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("first is empty") << QStringLiteral("/b") << QStringList{QString(), QStringLiteral("b")};
        QTest::newRow("last is empty") << QStringLiteral("a/") << QStringList{QStringLiteral("a"), QString()};
    }
    void countsLevels()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, levels);
        QCOMPARE(QMqttTopicName(name).levels(), levels);
        QCOMPARE(QMqttTopicName(name).levelCount(), int(levels.size()));
        QCOMPARE(QMqttTopicName().levelCount(), 0);
    }

    void knowsValidFilters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("valid");
        QTest::newRow("no wildcard") << QStringLiteral("a/b") << true;
        QTest::newRow("hash") << QStringLiteral("#") << true;
        QTest::newRow("plus") << QStringLiteral("+") << true;
        QTest::newRow("hash last") << QStringLiteral("a/#") << true;
        QTest::newRow("plus between") << QStringLiteral("a/+/c") << true;
        QTest::newRow("plus first") << QStringLiteral("+/b") << true;
        QTest::newRow("both") << QStringLiteral("+/#") << true;
        QTest::newRow("shared") << QStringLiteral("$share/group/a/#") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("hash not last") << QStringLiteral("a/#/c") << false;
        QTest::newRow("hash within a level") << QStringLiteral("a#") << false;
        QTest::newRow("plus within a level") << QStringLiteral("a+/c") << false;
        QTest::newRow("plus ends a level") << QStringLiteral("a/b+") << false;
        QTest::newRow("null") << QString(QChar::Null) << false;
        QTest::newRow("too long") << QString(65'536, u'a') << false;
        QTest::newRow("shared without a filter") << QStringLiteral("$share/group") << false;
        QTest::newRow("shared without a group") << QStringLiteral("$share//a") << false;
    }
    void knowsValidFilters()
    {
        QFETCH(QString, filter);
        QTEST(QMqttTopicFilter(filter).isValid(), "valid");
    }

    void matches_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("match");
        const auto row = [](const char *filter, const char *name, bool match) {
            QTest::addRow("%s and %s", filter, name)
                << QString::fromLatin1(filter) << QString::fromLatin1(name) << match;
        };
        row("a/b", "a/b", true);
        row("a/b", "a/c", false);
        row("a/b", "a/b/c", false);
        row("a/b", "A/b", false);
        row("#", "a", true);
        row("#", "a/b/c", true);
        row("#", "/", true);
        row("a/#", "a/b", true);
        row("a/#", "a/b/c", true);
        row("a/#", "a", true);
        row("a/#", "ab", false);
        row("a/#", "b/a", false);
        row("+", "a", true);
        row("+", "a/b", false);
        row("+", "/a", false);
        row("+/+", "/a", true);
        row("/+", "/a", true);
        row("a/+", "a/b", true);
        row("a/+", "a/", true);
        row("a/+", "a", false);
        row("a/+", "a/b/c", false);
        row("a/+/c", "a/b/c", true);
        row("a/+/c", "a/b/d", false);
        row("+/b", "a/b", true);
        row("a/#", "a/#", false);
    }
    void matches()
    {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QTEST(QMqttTopicFilter(filter).match(name), "match");
    }

    void leadingWildcardsSpareTheBrokersTopics()
    {
        const QMqttTopicName uptime(QStringLiteral("$SYS/broker/uptime"));
        const auto standard = QMqttTopicFilter::WildcardsDontMatchDollarTopicMatchOption;
        QVERIFY(!QMqttTopicFilter(QStringLiteral("#")).match(uptime, standard));
        QVERIFY(!QMqttTopicFilter(QStringLiteral("+/broker/uptime")).match(uptime, standard));
        QVERIFY(QMqttTopicFilter(QStringLiteral("$SYS/#")).match(uptime, standard));
        QVERIFY(QMqttTopicFilter(QStringLiteral("#")).match(uptime));
        QVERIFY(QMqttTopicFilter(QStringLiteral("#")).match(QStringLiteral("desk"), standard));
    }

    void namesTheGroupOfAShare()
    {
        QCOMPARE(QMqttTopicFilter(QStringLiteral("$share/group/a/b")).sharedSubscriptionName(),
                 QStringLiteral("group"));
        QVERIFY(QMqttTopicFilter(QStringLiteral("a/b")).sharedSubscriptionName().isEmpty());
    }

    void areValues()
    {
        const QMqttTopicName a(QStringLiteral("a"));
        const QMqttTopicName b(QLatin1String("b"));
        QVERIFY(a == QMqttTopicName(QStringLiteral("a")));
        QVERIFY(a != b);
        QVERIFY(a < b);
        const QSet<QMqttTopicName> names{a, b, a};
        QCOMPARE(names.size(), 2);

        const QMqttTopicFilter c(QStringLiteral("c/#"));
        QMqttTopicFilter d(QLatin1String("d/#"));
        QVERIFY(c != d);
        QVERIFY(c < d);
        const QSet<QMqttTopicFilter> filters{c, d, c};
        QCOMPARE(filters.size(), 2);
        QMqttTopicFilter copy(c);
        copy.setFilter(QStringLiteral("e"));
        QCOMPARE(c.filter(), QStringLiteral("c/#"));
        copy.swap(d);
        QCOMPARE(d.filter(), QStringLiteral("e"));
    }

    void goThroughStreams()
    {
        QByteArray bytes;
        QDataStream out(&bytes, QIODevice::WriteOnly);
        out << QMqttTopicName(QStringLiteral("a/b")) << QMqttTopicFilter(QStringLiteral("a/+"));
        QDataStream in(bytes);
        QMqttTopicName name;
        QMqttTopicFilter filter;
        in >> name >> filter;
        QCOMPARE(name.name(), QStringLiteral("a/b"));
        QCOMPARE(filter.filter(), QStringLiteral("a/+"));

        QString text;
        QDebug(&text) << name << filter;
        QVERIFY2(text.contains(QStringLiteral("a/b")) && text.contains(QStringLiteral("a/+")), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TopicTest)
#include "tst_qmqtttopic.moc"
