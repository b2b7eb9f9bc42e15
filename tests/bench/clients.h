// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mosquitto.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace nightlight::bench {

using Clock = std::chrono::steady_clock;

inline double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A plain client of libmosquitto, driven by the calls to it alone: what Nightlight is measured beside.
class PlainClient
{
public:
    /// Connects to the broker on \a port of this machine, and ends the process if that cannot be. At most \a
    /// mostUnderWay messages of QoS 1 are sent before the first is acknowledged.
    PlainClient(const std::string &name, int port, int mostUnderWay = 20);

    void subscribe(const std::string &topic, int qos);
    /// A reading as Nightlight's device sends it: the light, the time and the number.
    void publish(const std::string &topic, int qos, std::uint64_t seq);
    /// Reads and writes what is there, after a wait of \a milliseconds for it at the most.
    void loop(int milliseconds) { mosquitto_loop(m_client.get(), milliseconds, 1); }
    bool wantsWrite() const { return mosquitto_want_write(m_client.get()); }

    std::uint64_t received = 0;
    std::uint64_t acknowledged = 0; ///< with QoS 0: written
    Clock::time_point firstAt;
    Clock::time_point lastAt;

private:
    struct Destroy
    {
        void operator()(mosquitto *client) const { mosquitto_destroy(client); }
    };
    std::unique_ptr<mosquitto, Destroy> m_client;
    bool m_subscribed = false;
    bool m_connected = false;
};

} // namespace nightlight::bench
