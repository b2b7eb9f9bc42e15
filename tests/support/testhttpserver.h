// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>

#include <chrono>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace nightlight::test {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QString port; ///< of the query
    QByteArray contentType;
    QByteArray body;
};

struct HttpResponse
{
    QByteArray status; ///< as "200 OK"
    QByteArray body;
};

/// A small HTTP server on a free port of this machine, which misbehaves as it is told.
class TestHttpServer : public QObject
{
    Q_OBJECT

public:
    /// What it does instead of answering.
    struct Oddity
    {
        enum class Then {
            Close,
            Hang,
            Trickle, ///< goes on with one byte a second
            Flood, ///< goes on with 100 MB
        };
        QByteArray sent; ///< as it is, status line and headers included
        Then then = Then::Close;
    };

    explicit TestHttpServer(const QString &host);
    ~TestHttpServer() override;

    /// On the same port every time.
    bool start();
    /// Closes all connections, too.
    virtual void stop();
    quint16 port() const { return m_port; }

    /// How requests for \a path are answered from now on; an empty path means all of them.
    void misbehave(const QByteArray &path, const Oddity &oddity) { m_oddities.insert(path, oddity); }
    void behave() { m_oddities.clear(); }
    /// How long it takes before each answer.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

    /// What was asked so far, as "GET /sensor_value?port=0".
    const QList<QByteArray> &requests() const { return m_requests; }
    qint64 bytesFlooded() const { return m_bytesFlooded; }

protected:
    virtual HttpResponse respond(const HttpRequest &request) = 0;

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpRequest &request);
    void misbehave(QTcpSocket *socket, const Oddity &oddity);
    void flood(QTcpSocket *socket);

    QString m_host;
    quint16 m_port = 0;
    std::unique_ptr<QTcpServer> m_server;
    QMap<QByteArray, Oddity> m_oddities;
    QList<QByteArray> m_requests;
    std::chrono::milliseconds m_delay{0};
    qint64 m_bytesFlooded = 0;
};

} // namespace nightlight::test
