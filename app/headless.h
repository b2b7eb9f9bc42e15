// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/linkstatus.h"
#include "device/telemetry/logentry.h"
#include "device/telemetry/reading.h"

#include <QObject>
#include <QString>

#include <cstdio>

namespace nightlight {

class Session;

/// Prints what the lesson's device prints on standard output, and what else there is to say on standard error.
class Headless : public QObject
{
    Q_OBJECT

public:
    explicit Headless(const Session &session, std::FILE *out = stdout, std::FILE *error = stderr);

signals:
    /// Standard output takes no more, for one because its reader has gone. Emitted once.
    void outputFailed();

private:
    void printOut(const QByteArray &line);
    void onLinkChanged(const LinkStatus &status);
    void onPublished(const QList<Reading> &readings);
    void onCommanded(const QList<bool> &ledOn);
    void onLogged(const LogBatch &batch);
    void onBuiltInBroker(const BuiltInBrokerStatus &status);
    void complain(const QString &sentence);

    std::FILE *m_out;
    std::FILE *m_error;
    bool m_outputFailed = false;
    QString m_lastComplaint; ///< said once, not at each try
};

} // namespace nightlight
