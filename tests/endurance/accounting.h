// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>

struct mosquitto;
struct mosquitto_message;
struct mqtt5__property;

namespace nightlight::test {

/// A subscriber that hears all readings of a device, at the broker itself and with nothing of Nightlight between.
///
/// It asks for QoS 0 and sends nothing once it has subscribed: so the broker writes each reading to it before it
/// acknowledges it (mosquitto, handle__publish), and what is written outlives the broker.
class Accounting : public QObject
{
    Q_OBJECT

public:
    explicit Accounting(const QString &topic, QObject *parent = nullptr);
    ~Accounting() override;

    /// To the broker at \a port of 127.0.0.1, which must run; subscribed() follows. False if it cannot.
    bool connectTo(quint16 port);
    /// False once all that a broker which has gone had written is read.
    bool isConnected() const { return m_notifier != nullptr; }

signals:
    void subscribed();
    /// Reading \a seq with the value \a light, taken at \a time by the device's clock.
    void arrived(quint64 seq, double light, const QString &time);
    /// A message that is no reading, or has no number.
    void strange(const QByteArray &payload);

private:
    void onReadable();
    void onMessage(const mosquitto_message &message, const mqtt5__property *properties);
    void writeWaiting();

    const QByteArray m_topic;
    mosquitto *m_client = nullptr;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace nightlight::test
