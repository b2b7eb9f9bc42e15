// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbroker.h"
#include "testclient.h"

#include <optional>

namespace nightlight::test {

/// A real broker with another client, who hears everything unless told otherwise.
class WatchedBroker : public TestBroker
{
public:
    using TestBroker::TestBroker;

    /// Starts the broker and connects the client; false if either cannot be done.
    bool startWatched(MqttVersion version = MqttVersion::V5, const QString &filter = QStringLiteral("#"))
    {
        if (!start())
            return false;
        m_client.emplace(port(), version, filter);
        return m_client->waitForConnection();
    }

    /// Only after startWatched().
    TestClient &client() { return *m_client; }

private:
    std::optional<TestClient> m_client;
};

} // namespace nightlight::test
