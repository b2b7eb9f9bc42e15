// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QPointer>
#include <QTest>
#include <QThread>

#include <array>
#include <atomic>

using namespace nightlight::test;

/// Clients that go at any time, and that live in any thread.
class ClientLifetimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void goesInEachState_data() { addVersionRows(); }
    void goesInEachState()
    {
        {
            QMqttClient neverConnected;
        }
        {
            QMqttClient connecting;
            prepare(connecting, m_broker.port());
            connecting.connectToHost();
        }
        {
            QMqttClient lookingUp;
            lookingUp.setHostname(QStringLiteral("nosuchhost.invalid"));
            lookingUp.setPort(1);
            lookingUp.connectToHost();
        }
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(client.subscribe(QStringLiteral("pending")));
        client.publish(QStringLiteral("under/way"), "x", 2);
    }

    void goesWithItsParent_data() { addVersionRows(); }
    void goesWithItsParent()
    {
        auto parent = std::make_unique<QObject>();
        auto *client = new QMqttClient(parent.get());
        QVERIFY(connectClient(*client, m_broker.port()));
        const QPointer<QMqttSubscription> subscription = subscribed(*client, QStringLiteral("a"));
        QVERIFY(subscription);
        parent.reset();
        QVERIFY(!subscription);
    }

    void endsAndBeginsAgainInItsSlots_data() { addVersionRows(); }
    void endsAndBeginsAgainInItsSlots()
    {
        QMqttClient client;
        prepare(client, m_broker.port());
        int count = 0;
        connect(&client, &QMqttClient::connected, &client, [&] { client.disconnectFromHost(); });
        connect(
            &client, &QMqttClient::disconnected, &client,
            [&] {
                if (++count < 5)
                    client.connectToHost();
            },
            Qt::QueuedConnection);
        client.connectToHost();
        QTRY_COMPARE(count, 5);
        QCOMPARE(client.state(), QMqttClient::Disconnected);
    }

    void nothingComesAfterTheEnd_data() { addVersionRows(); }
    void nothingComesAfterTheEnd()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, QStringLiteral("end")));
        int count = 0;
        connect(&client, &QMqttClient::messageReceived, &client, [&] {
            ++count;
            client.disconnectFromHost();
        });
        for (int i = 0; i < 50; ++i)
            client.publish(QStringLiteral("end"), "x");
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCoreApplication::processEvents();
        QCOMPARE(count, 1);
    }

    void worksInItsThread_data() { addVersionRows(); }
    void worksInItsThread()
    {
        constexpr int many = 4;
        constexpr int messages = 200;
        const auto version = versionOfRow();
        std::array<std::atomic<int>, many> counts{};
        std::array<QThread, many> threads;
        for (size_t i = 0; i < many; ++i) {
            QObject *worker = new QObject; // lives and dies in its thread
            worker->moveToThread(&threads[i]);
            connect(&threads[i], &QThread::started, worker, [this, worker, version, i, &count = counts[i]] {
                auto *client = new QMqttClient(worker);
                const QString topic = QStringLiteral("thread/%1").arg(i);
                client->setHostname(QStringLiteral("127.0.0.1"));
                client->setPort(m_broker.port());
                client->setProtocolVersion(version);
                connect(client, &QMqttClient::connected, client, [client, topic] {
                    QMqttSubscription *subscription = client->subscribe(topic, 1);
                    connect(subscription, &QMqttSubscription::stateChanged, client, [client, topic, subscription] {
                        if (subscription->state() == QMqttSubscription::Subscribed)
                            client->publish(topic, "0", 1);
                    });
                });
                connect(client, &QMqttClient::messageReceived, client, [client, topic, &count] {
                    if (++count < messages)
                        client->publish(topic, "x", 1);
                });
                client->connectToHost();
            });
            connect(&threads[i], &QThread::finished, worker, &QObject::deleteLater);
            threads[i].start();
        }
        for (std::atomic<int> &count : counts)
            QTRY_COMPARE_WITH_TIMEOUT(count.load(), messages, 60'000);
        for (QThread &thread : threads) {
            thread.quit();
            QVERIFY(thread.wait());
        }
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(ClientLifetimeTest)
#include "tst_qmqttclient_lifetime.moc"
