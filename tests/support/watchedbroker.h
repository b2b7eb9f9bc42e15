// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbroker.h"
#include "testclient.h"

#include <optional>

namespace nightlight::test {

/// Waits until \a broker has told clients whose ids begin with \a id of \a count subscriptions since it started; false
/// if it does not. That a client is connected says less: its wish to subscribe may still be on its way.
inline bool waitForSubscriptions(TestBroker &broker, const QString &id, int count = 1)
{
    const QString words = QStringLiteral("Sending SUBACK to ") + id;
    return QTest::qWaitFor([&] { return broker.output().count(words) >= count; }, 10'000);
}

/// A real broker with another client, who hears everything unless told otherwise.
class WatchedBroker : public TestBroker
{
public:
    using TestBroker::TestBroker;

    /// Starts the broker and subscribes with the client; false if either cannot be done.
    bool startWatched(MqttVersion version = MqttVersion::V5, const QString &filter = QStringLiteral("#"),
                      quint8 qos = 2)
    {
        if (!start())
            return false;
        m_client.emplace(port(), version, filter, qos);
        return m_client->waitForConnection() && waitForSubscriptions(*this, QStringLiteral("test_client"));
    }

    /// Only after startWatched().
    TestClient &client() { return *m_client; }

private:
    std::optional<TestClient> m_client;
};

} // namespace nightlight::test
