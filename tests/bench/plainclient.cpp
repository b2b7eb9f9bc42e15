// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

// bench_client: the world around what is measured, in a process of its own. The first line of each says "ready"; it
// goes on when it reads a line.

using namespace nightlight::bench;

namespace {

constexpr std::uint64_t mostQueued = 1000; // beside what the library may have under way

void waitForWord()
{
    std::puts("ready");
    std::fflush(stdout);
    char line[16];
    if (!std::fgets(line, sizeof line, stdin))
        std::exit(0);
}

/// Says how many a second it received, of \a count, between the first and the last.
int listen(int port, const std::string &topic, int qos, std::uint64_t count)
{
    PlainClient client("bench_listener", port);
    client.subscribe(topic, qos);
    std::puts("ready");
    std::fflush(stdout);
    while (client.received < count)
        client.loop(1000);
    const double seconds = std::chrono::duration<double>(client.lastAt - client.firstAt).count();
    std::printf("%f\n", double(count - 1) / seconds);
    return 0;
}

/// Publishes \a count readings as fast as the broker takes them, then says how many a second that were.
int publish(int port, const std::string &topic, int qos, std::uint64_t count, int mostUnderWay)
{
    PlainClient client("bench_publisher", port, mostUnderWay);
    waitForWord();
    const auto start = Clock::now();
    for (std::uint64_t seq = 1; seq <= count; ++seq) {
        client.publish(topic, qos, seq);
        while (client.wantsWrite() || seq - client.acknowledged > (qos == 0 ? mostQueued : std::uint64_t(mostUnderWay)))
            client.loop(100);
    }
    while (client.acknowledged < count)
        client.loop(100);
    std::printf("%f\n", double(count) / std::chrono::duration<double>(client.lastAt - start).count());
    return 0;
}

/// Publishes \a perSecond readings a second until it is killed.
int feed(int port, const std::string &topic, int qos, double perSecond)
{
    PlainClient client("bench_feeder", port, 1000);
    waitForWord();
    const auto start = Clock::now();
    for (std::uint64_t seq = 0;;) {
        const auto due = std::uint64_t(secondsSince(start) * perSecond);
        for (; seq < due; ++seq)
            client.publish(topic, qos, seq + 1);
        const double pause = (double(seq) + 1) / perSecond - secondsSince(start);
        client.loop(std::clamp(int(pause * 1000), 1, 1000));
    }
}

/// Publishes a reading for each line it reads, and says when, in nanoseconds of the steady clock.
int single(int port, const std::string &topic, int qos)
{
    PlainClient client("bench_single", port);
    for (std::uint64_t seq = 1;; ++seq) {
        waitForWord();
        const auto at = Clock::now().time_since_epoch();
        client.publish(topic, qos, seq);
        std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(at).count()));
        while (client.acknowledged < seq)
            client.loop(100);
    }
}

/// Says how long \a count single readings take to the broker and back to another client, in milliseconds, a line each.
int roundTrip(int port, const std::string &topic, int qos, std::uint64_t count)
{
    PlainClient listener("bench_back", port);
    listener.subscribe(topic, qos);
    PlainClient publisher("bench_forth", port);
    for (std::uint64_t seq = 1; seq <= count; ++seq) {
        const auto start = Clock::now();
        publisher.publish(topic, qos, seq);
        while (listener.received < seq)
            listener.loop(100);
        std::printf("%f\n", std::chrono::duration<double, std::milli>(listener.lastAt - start).count());
        while (publisher.acknowledged < seq)
            publisher.loop(100);
        for (const auto rest = Clock::now(); secondsSince(rest) < 0.02;)
            listener.loop(10); // its acknowledgement leaves
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::string_view what = argc > 4 ? argv[1] : "";
    if (what.empty())
        return 2;
    const int port = std::atoi(argv[2]);
    const std::string topic = argv[3];
    const int qos = std::atoi(argv[4]);
    const double number = argc > 5 ? std::atof(argv[5]) : 0;
    if (what == "listen")
        return listen(port, topic, qos, std::uint64_t(number));
    if (what == "publish" && argc > 6)
        return publish(port, topic, qos, std::uint64_t(number), std::atoi(argv[6]));
    if (what == "feed")
        return feed(port, topic, qos, number);
    if (what == "single")
        return single(port, topic, qos);
    if (what == "roundtrip")
        return roundTrip(port, topic, qos, std::uint64_t(number));
    return 2;
}
