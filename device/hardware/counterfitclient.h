// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counterfitexchange.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace nightlight {

/// Speaks with one CounterFit, one request at a time; in the thread that uses it.
///
/// It connects as the lesson's shim does, by POST /connect, before the first request and after the server was away. It
/// does not say POST /disconnect: that would show the board as gone while the lamp beside the sensor, or another
/// program, still uses it.
class CounterFitClient final : public QObject
{
    Q_OBJECT

public:
    using Answer = CounterFitExchange::Answer;
    using Handler = std::function<void(const Answer &)>;

    static constexpr std::chrono::seconds patience{2};
    static constexpr qsizetype longestAnswer = 64 * 1024; ///< bytes; all but the page are shorter than a thousand
    static constexpr qsizetype longestPage = 1024 * 1024; ///< bytes; a page with few sensors has about 70,000

    CounterFitClient(const QString &host, quint16 port, QObject *parent = nullptr);
    ~CounterFitClient() override;

    /// As a person reads it: http://127.0.0.1:5000.
    const QString &address() const { return m_address; }

    /// From now on, all requests together have \ref patience, until begin() is called again.
    void begin();
    /// Asks for \a target, as "/sensor_value?port=0", and hands what comes to \a handler, at once or later. A handler
    /// may go on with the next request.
    void get(const QString &target, const Handler &handler, qsizetype mostBytes = longestAnswer);
    void post(const QString &target, const QByteArray &json, const Handler &handler);
    /// The server may be another one than before, as after its restart: the next request connects first.
    void connectAgain() { m_connected = false; }

private:
    void ask(const CounterFitExchange::Request &request, const Handler &handler);
    void start(const CounterFitExchange::Request &request, const Handler &handler);
    void finish(const Answer &answer);

    QString m_host;
    quint16 m_port;
    QString m_address;
    QTimer m_deadline;
    bool m_connected = false;

    CounterFitExchange *m_exchange = nullptr; ///< the one that runs
    Handler m_handler; ///< of the one that runs
};

} // namespace nightlight
