// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless.h"

#include "app/session.h"
#include "device/telemetry/fingerprint.h"
#include "device/telemetry/payload.h"

#include <QSet>

#include <cerrno>

namespace nightlight {

namespace {

void print(std::FILE *file, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
}

} // namespace

Headless::Headless(const Session &session, std::FILE *out, std::FILE *error) : m_out(out), m_error(error)
{
    connect(session.device(), &DeviceLoop::linkChanged, this, &Headless::onLinkChanged);
    connect(session.device(), &DeviceLoop::published, this, &Headless::onPublished);
    connect(session.device(), &DeviceLoop::commanded, this, &Headless::onCommanded);
    connect(session.device(), &DeviceLoop::logged, this, &Headless::onLogged);
    connect(&session, &Session::logged, this, &Headless::onLogged);
    connect(&session, &Session::builtInBrokerChanged, this, &Headless::onBuiltInBroker);
}

void Headless::onLinkChanged(const LinkStatus &status)
{
    if (status.state == LinkState::Connected) {
        printOut("MQTT connected!");
        m_lastComplaint.clear();
    }
    if (status.state != LinkState::Waiting)
        return;
    QString sentence = status.sentence;
    if (status.certificate) {
        const QString sha256 = fingerprintText(status.certificate->sha256);
        sentence += u' ' + tr("The SHA-256 of its certificate is %1.").arg(sha256);
        if (mayBePinned(status.tlsFailure))
            sentence += u' ' + tr("The option --pin with this number accepts just that certificate.");
    }
    complain(sentence);
}

void Headless::onPublished(const QList<Reading> &readings)
{
    for (const Reading &reading : readings)
        printOut("Sending telemetry  " + encodeTelemetry(reading.light));
}

void Headless::onCommanded(const QList<bool> &ledOn)
{
    for (const bool on : ledOn)
        printOut("Message received: " + encodeCommand(on));
}

void Headless::onLogged(const LogBatch &batch)
{
    QSet<QString> said; // a flood of rubbish is refused with the same words each time
    for (const LogEntry &entry : batch.entries) {
        if ((entry.warning || entry.direction == LogDirection::Note) && !said.contains(entry.remark)) {
            said.insert(entry.remark);
            print(m_error, entry.remark.toLocal8Bit());
        }
    }
    if (batch.omitted > 0)
        print(m_error, tr("Messages that came too fast to be looked at here: %1").arg(batch.omitted).toLocal8Bit());
}

void Headless::onBuiltInBroker(const BuiltInBrokerStatus &status)
{
    if (status.state == BuiltInBrokerState::Failed)
        complain(status.sentence);
}

void Headless::printOut(const QByteArray &line)
{
    if (m_outputFailed)
        return;
    print(m_out, line);
    if (!std::ferror(m_out))
        return;
    m_outputFailed = true;
    if (errno != EPIPE) // a reader that has seen enough is no fault
        complain(
            tr("Standard output cannot be written to, so the device is stopped. Check that the disk is not full."));
    emit outputFailed();
}

void Headless::complain(const QString &sentence)
{
    if (sentence != m_lastComplaint)
        print(m_error, sentence.toLocal8Bit());
    m_lastComplaint = sentence;
}

} // namespace nightlight
