// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitclient.h"

#include <QUrl>

#include <utility>

namespace nightlight {

CounterFitClient::CounterFitClient(const QString &host, quint16 port, QObject *parent)
    : QObject(parent), m_port(port), m_address(QStringLiteral("http://%1:%2").arg(host).arg(port)), m_deadline(this)
{
    QUrl server;
    server.setScheme(QStringLiteral("http"));
    server.setHost(host);
    server.setPort(port);
    if (server.isValid() && !server.host().isEmpty()) {
        m_host = server.host();
        m_address = server.toString();
    }
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(tl::make_unexpected(CounterFitFault::TimedOut)); });
}

CounterFitClient::~CounterFitClient() = default;

void CounterFitClient::begin()
{
    m_deadline.start();
}

void CounterFitClient::get(const QString &target, const Handler &handler, qsizetype mostBytes)
{
    ask({"GET", target.toLatin1(), {}, mostBytes}, handler);
}

void CounterFitClient::post(const QString &target, const QByteArray &json, const Handler &handler)
{
    ask({"POST", target.toLatin1(), json, longestAnswer}, handler);
}

void CounterFitClient::ask(const CounterFitExchange::Request &request, const Handler &handler)
{
    if (m_connected) {
        start(request, handler);
        return;
    }
    start({"POST", "/connect", {}, longestAnswer}, [=, this](const Answer &answer) {
        const auto done = answer.and_then(decodeDone);
        m_connected = done.has_value();
        if (m_connected)
            start(request, handler);
        else
            handler(tl::make_unexpected(done.error()));
    });
}

void CounterFitClient::start(const CounterFitExchange::Request &request, const Handler &handler)
{
    Q_ASSERT(!m_handler);
    m_handler = handler;
    if (m_host.isEmpty()) {
        finish(tl::make_unexpected(CounterFitFault::HostNotFound));
        return;
    }
    m_exchange = new CounterFitExchange(this);
    connect(m_exchange, &CounterFitExchange::finished, this, &CounterFitClient::finish);
    m_exchange->start(m_host, m_port, request);
}

void CounterFitClient::finish(const Answer &answer)
{
    if (!m_handler)
        return; // too late to be late
    if (CounterFitExchange *exchange = std::exchange(m_exchange, nullptr)) {
        exchange->disconnect(this);
        exchange->deleteLater(); // it may be on the stack
    }
    if (!answer)
        m_connected = false;
    std::exchange(m_handler, {})(answer);
}

} // namespace nightlight
