// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/journalthread.h"
#include "device/mqtt/endpoint.h"
#include "device/telemetry/settings.h"
#include "outbox.h"
#include "ratelimit.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace nightlight {

class LogBook;
class MqttLink;

/// Takes readings to the broker through a link: stored before they are sent, each until it is acknowledged, again after
/// an outage, and only as fast as the broker takes them.
class Publisher : public QObject
{
    Q_OBJECT

public:
    /// \a link and \a log are the device's and outlive this object; \a ofDay tells the time of day.
    Publisher(MqttLink &link, LogBook &log, std::function<Timestamp()> ofDay, QObject *parent = nullptr);
    /// Waits until all is stored.
    ~Publisher() override;

    /// Readings are stored in \a file from now on, and published to \a topic with those that wait there. Emits
    /// opened().
    void open(const QString &file, const QString &topic);
    bool isOpen() const { return !m_file.isEmpty() && !m_opening; }
    /// The device stops, and another program may run it: nothing of what waits is given up until the next open().
    void rest() { m_rests = true; }
    void setDelivery(const Delivery &delivery) { m_delivery = delivery; }
    void setOutage(const OutageSettings &outage);
    /// Only while isOpen().
    void add(const Reading &reading);
    /// How many readings are taken and not acknowledged.
    quint64 waiting() const { return m_outbox.waiting(); }
    /// How many of them would be lost if the program ended now.
    std::size_t unsaved() const { return m_outbox.usesJournal() ? 0 : m_outbox.unstored(); }
    DeviceCounts counts() const;
    /// There is no time to wait for others to come back after an outage: what waits is sent now.
    void endHold();

signals:
    /// The file is open, and \a lastSeq is the highest number that was ever in it; 0 if that is not known, since the
    /// file cannot be used or the disk does not answer.
    void opened(quint64 lastSeq);
    /// Readings up to \a seq are stored, or are published now without being stored.
    void used(quint64 seq);
    /// \a reading was handed to the connection for the first time.
    void published(const nightlight::Reading &reading);
    void countsChanged();

private:
    void leaveFile();
    void work();
    JournalStep nextStep();
    quint64 mostKept() const;
    void onAnswered(const JournalAnswer &answer);
    void onSilent();
    void goOnWithoutJournal(const QString &problem);
    void endOpening(quint64 lastSeq);
    void goLive();
    void sendMore();
    bool hasRoom() const;
    bool send(const Reading &reading);
    void onAcknowledged(qint32 packetId, bool accepted);
    void warnOnce(const QString &sentence);
    void onLinkChanged();
    void tellGivenUp();

    MqttLink &m_link;
    LogBook &m_log;
    std::function<Timestamp()> m_ofDay;
    JournalThread m_journal;
    QString m_file;
    QString m_topic;
    quint64 m_device = 0; ///< counts files up, to tell whose answer comes
    bool m_opening = false;
    bool m_rests = true;
    bool m_again = false; ///< the file is to be opened again with the next step
    bool m_stepDue = false; ///< though there is nothing new to store
    QStringList m_problems; ///< with the journal, that have been said
    OutageSettings m_outage;
    Outbox m_outbox;
    RateLimit m_rate;
    Delivery m_delivery;
    QTimer m_continue;
    QTimer m_hold; ///< running for a moment after each connect
    QTimer m_forgetLater; ///< running while acknowledged readings are still in the journal
    QTimer m_retry; ///< running while the journal cannot be used
    QTimer m_sound; ///< running until it is said that the journal can be used again
    QHash<qint32, quint64> m_logIds; ///< by packet id
    quint64 m_sent = 0;
    quint64 m_acknowledged = 0;
    quint64 m_refused = 0;
    quint64 m_givenUpTold = 0; ///< of what was discarded
    bool m_warned = false; ///< until one arrives again
};

} // namespace nightlight
