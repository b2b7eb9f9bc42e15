// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counterfitreply.h"

#include <QObject>
#include <QTcpSocket>

namespace nightlight {

/// One request to CounterFit and the answer to it, over a connection of their own; in the thread that uses it.
///
/// It speaks HTTP/1.0 itself. QNetworkAccessManager (of Qt 6.4) reads a header without end in a thread that abort()
/// does not stop: deleting it blocks for five seconds, and the thread reads on after that.
class CounterFitExchange final : public QObject
{
    Q_OBJECT

public:
    using Answer = tl::expected<CounterFitReply, CounterFitFault>;

    struct Request
    {
        QByteArray method;
        QByteArray target; ///< as "/sensor_value?port=0"
        QByteArray json{};
        qsizetype mostBytes; ///< that the answer may have, its headers included
    };

    explicit CounterFitExchange(QObject *parent = nullptr);
    ~CounterFitExchange() override;

    /// Once for each exchange. It takes as long as the network does; deleting the exchange breaks it off.
    void start(const QString &host, quint16 port, const Request &request);

signals:
    /// Once, at once or later.
    void finished(const nightlight::CounterFitExchange::Answer &answer);

private:
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void decode(bool isAll);
    void finish(const Answer &answer);

    QTcpSocket m_socket;
    QByteArray m_received;
    qsizetype m_mostBytes = 0;
};

} // namespace nightlight
