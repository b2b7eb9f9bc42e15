// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/counterfitclient.h"

#include "support/testbroker.h"
#include "support/testcounterfit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using Fault = CounterFitFault;
using Answer = CounterFitClient::Answer;
using Oddity = TestHttpServer::Oddity;
Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Oddity)

namespace {

const QString value = QStringLiteral("/sensor_value?port=0");

/// A client that asks once, as a sensor does.
struct TestClient
{
    explicit TestClient(const TestHttpServer &server, const QString &host = QStringLiteral("127.0.0.1"))
        : client(host, server.port())
    {
    }

    Answer get(const QString &target = value)
    {
        client.begin();
        client.get(target, keep());
        return wait();
    }

    Answer post(const QString &target, const QByteArray &json)
    {
        client.begin();
        client.post(target, json, keep());
        return wait();
    }

    CounterFitClient::Handler keep()
    {
        answer.reset();
        return [this](const Answer &now) { answer = now; };
    }

    Answer wait()
    {
        if (!QTest::qWaitFor([this] { return answer.has_value(); }, 60'000))
            return {};
        return *answer;
    }

    CounterFitClient client;
    std::optional<Answer> answer;
};

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    constexpr qint64 page = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * page;
}

} // namespace

class CounterFitClientTest : public QObject
{
    Q_OBJECT

private slots:
    void speaksWithCounterFit_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("json"); // none: GET
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("begin");
        const auto get = [](const char *name, const char *target, int status, const QByteArray &begin) {
            QTest::newRow(name) << QString::fromLatin1(target) << QByteArray() << status << begin;
        };
        const auto post = [](const char *name, const char *target, const QByteArray &json, int status,
                             const QByteArray &begin = "<!doctype") {
            QTest::newRow(name) << QString::fromLatin1(target) << json << status << begin;
        };
        get("value", "/sensor_value?port=0", 200, "{\"value\": 742}");
        get("fraction", "/sensor_value?port=1", 200, "{\"value\": 12.5}");
        get("broken sensor", "/sensor_value?port=2", 500, "<!doctype");
        get("no sensor", "/sensor_value?port=3", 404, "Sensor with port 3 not found");
        get("connect by GET", "/connect", 405, "<!doctype");
        get("nothing there", "/sensors", 404, "<!doctype");
        post("connect", "/connect", "{}", 200, "OK");
        post("disconnect", "/disconnect", "{}", 200, "OK");
        post("create a sensor", "/create_sensor", R"({"type":"Light","pin":7,"unit":"NoUnits"})", 200, "OK");
        post("create what is unknown", "/create_sensor", R"({"type":"Sun","pin":7,"unit":"NoUnits"})", 200, "OK");
        post("create an LED", "/create_actuator", R"({"type":"LED","port":5})", 200, "OK");
        post("switch", "/actuator_value?port=5", R"({"value":true})", 200, "OK");
        post("switch what is missing", "/actuator_value?port=50", R"({"value":true})", 200, "OK");
        const QByteArray settings = R"("is_random":false,"random_min":0,"random_max":1023})";
        post("set", "/integer_sensor_settings", R"({"port":"0","value":742,)" + settings, 200, "OK");
        post("set a port that is no text", "/integer_sensor_settings", R"({"port":0,"value":742,)" + settings, 500);
        post("set beyond the range", "/integer_sensor_settings", R"({"port":"0","value":1024,)" + settings, 500);
    }

    void speaksWithCounterFit()
    {
        QFETCH(QString, target);
        QFETCH(QByteArray, json);
        QFETCH(int, status);
        QFETCH(QByteArray, begin);
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        server.setSensor(1, "12.5");
        server.setSensor(2, "0");
        TestClient client(server);
        QVERIFY(client
                    .post(QStringLiteral("/integer_sensor_settings"),
                          R"({"port":"2","value":0,"is_random":true,"random_min":9,"random_max":1})")
                    .has_value());

        const Answer answer = json.isNull() ? client.get(target) : client.post(target, json);

        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, status);
        QVERIFY2(answer->body.startsWith(begin), answer->body.constData());
    }

    void connectsOnceBeforeTheFirstRequest()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        TestClient client(server);
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.get().has_value());
        QCOMPARE(server.requests(), (QList<QByteArray>{"POST /connect", "GET /sensor_value?port=0",
                                                       "GET /sensor_value?port=0", "GET /sensor_value?port=0"}));
    }

    void connectsAgainAfterTheServerWasAway()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        TestClient client(server);
        QVERIFY(client.get().has_value());
        server.stop();
        QCOMPARE(client.get().error(), Fault::Unreachable);
        QVERIFY(server.start());
        QVERIFY(client.get().has_value());
        QCOMPARE(server.requests().count("POST /connect"), 2);
    }

    void asksNothingElseOfAServerThatWillNotConnect()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/connect", {"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nWelcome"});
        TestClient client(server);
        QCOMPARE(client.get().error(), Fault::Stranger);
        QCOMPARE(server.requests(), QList<QByteArray>{"POST /connect"});
    }

    void speaksIpv6()
    {
        TestCounterFit server(QStringLiteral("::1"));
        if (!server.start())
            QSKIP("This machine has no IPv6.");
        for (const char *host : {"::1", "[::1]"}) {
            TestClient client(server, QString::fromLatin1(host));
            QCOMPARE(client.client.address(), QStringLiteral("http://[::1]:%1").arg(server.port()));
            QVERIFY(client.get().has_value());
        }
    }

    void usesNoProxy()
    {
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), freePort()});
        TestCounterFit server;
        QVERIFY(server.start());
        const Answer answer = TestClient(server).get();
        QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
        QVERIFY(answer.has_value());
    }

    void saysWhatIsWrongWithTheServer_data()
    {
        QTest::addColumn<Oddity>("oddity");
        QTest::addColumn<Fault>("fault");
        const auto row = [](const char *name, const QByteArray &sent, Oddity::Then then, Fault fault) {
            QTest::newRow(name) << Oddity{sent, then} << fault;
        };
        using Then = Oddity::Then;
        const QByteArray begun = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"val";
        row("closes at once", "", Then::Close, Fault::BrokenOff);
        row("closes in the status", "HTTP/1.1 2", Then::Close, Fault::BrokenOff);
        row("closes in the headers", "HTTP/1.1 200 OK\r\nContent-Le", Then::Close, Fault::BrokenOff);
        row("closes in the body", begun, Then::Close, Fault::BrokenOff);
        row("hangs", "", Then::Hang, Fault::TimedOut);
        row("hangs in the headers", "HTTP/1.1 200 OK\r\nContent-Le", Then::Hang, Fault::TimedOut);
        row("hangs in the body", begun, Then::Hang, Fault::TimedOut);
        row("trickles the body", begun, Then::Trickle, Fault::TimedOut);
        row("trickles the headers", "HTTP/1.1 200 OK\r\nX: ", Then::Trickle, Fault::TimedOut);
        row("is no HTTP server", "SSH-2.0-OpenSSH_9.2\r\n", Then::Close, Fault::Stranger);
        row("speaks a later HTTP", "HTTP/9.9 200 OK\r\n\r\n", Then::Close, Fault::Stranger);
        row("sends a banner and waits", "220 mail.example\r\n", Then::Hang, Fault::Stranger);
        row("sends headers without end", "HTTP/1.1 200 OK\r\nX: ", Then::Flood, Fault::TooLong);
        row("sends a status without end", "HTTP/1.1 200 ", Then::Flood, Fault::TooLong);
        row("sends 100 MB", "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n", Then::Flood, Fault::TooLong);
        row("sends without end", "HTTP/1.1 200 OK\r\n\r\n", Then::Flood, Fault::TooLong);
        row("sends chunks without end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7ffffff\r\n", Then::Flood,
            Fault::TooLong);
        row("sends 100 MB with an error", "HTTP/1.1 500 Oh\r\nContent-Length: 100000000\r\n\r\n", Then::Flood,
            Fault::TooLong);
    }

    void saysWhatIsWrongWithTheServer()
    {
        QFETCH(Oddity, oddity);
        QFETCH(Fault, fault);
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        server.misbehave("/sensor_value", oddity);
        TestClient client(server);
        const Answer odd = client.get();
        QVERIFY(!odd.has_value());
        QCOMPARE(odd.error(), fault);

        server.behave();
        const Answer answer = client.get();
        QVERIFY(answer.has_value());
        QCOMPARE(answer->body, "{\"value\": 742}");
    }

    void followsNoRedirection()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/sensor_value", {"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"});
        const Answer answer = TestClient(server).get();
        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, 302);
        QVERIFY(!server.requests().contains("GET /elsewhere"));
    }

    void keepsNothingOfWhatIsTooMuch_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
        QTest::newRow("header") << QByteArray("HTTP/1.1 200 OK\r\nX: ");
        QTest::newRow("status") << QByteArray("HTTP/1.1 200 ");
    }

    void keepsNothingOfWhatIsTooMuch()
    {
        QFETCH(QByteArray, begin);
        TestCounterFit server;
        QVERIFY(server.start());
        TestClient client(server);
        QVERIFY(client.get().has_value());
        server.misbehave("/sensor_value", {begin, Oddity::Then::Flood});
        const qint64 before = residentBytes();
        QVERIFY(!client.get().has_value());
        const qint64 grown = residentBytes() - before;
        QVERIFY2(grown < 30'000'000, qPrintable(QString::number(grown)));
    }

    void allRequestsOfAQuestionTogetherTakeTwoSeconds()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setDelay(std::chrono::milliseconds(700));
        TestClient client(server);
        QElapsedTimer timer;
        timer.start();
        std::optional<Answer> last;
        CounterFitClient::Handler again = [&](const Answer &answer) {
            if (answer)
                client.client.get(value, again);
            else
                last = answer;
        };
        client.client.begin();
        client.client.get(value, again);
        QTRY_VERIFY_WITH_TIMEOUT(last.has_value(), 60'000);
        QCOMPARE(last->error(), Fault::TimedOut);
        QVERIFY(timer.elapsed() >= 1900);
        QVERIFY(server.requests().size() <= 3);
    }

    void knowsAHostThatCannotBe_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"", "two words", "a/b", "[::1"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void knowsAHostThatCannotBe()
    {
        QFETCH(QString, host);
        TestCounterFit server;
        TestClient client(server, host);
        QCOMPARE(client.get().error(), Fault::HostNotFound);
        QVERIFY(client.client.address().contains(host));
    }

    void endsQuicklyWithARequestOpen()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("", {"", Oddity::Then::Hang});
        bool answered = false;
        auto client = std::make_unique<CounterFitClient>(QStringLiteral("127.0.0.1"), server.port());
        client->begin();
        client->get(value, [&](const Answer &) { answered = true; });
        QTRY_VERIFY(!server.requests().isEmpty());
        QElapsedTimer timer;
        timer.start();
        client.reset();
        QVERIFY(timer.elapsed() < 1500);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(CounterFitClientTest)
#include "tst_counterfitclient.moc"
