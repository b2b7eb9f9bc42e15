// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMqttClient;
class QTcpSocket;

namespace nightlight {

/// Why a socket to \a broker failed, as one translated sentence that says what to do.
QString sentenceForSocket(const QTcpSocket &socket, const QString &broker);

/// Why \a broker, reached, would not speak MQTT with \a client; one translated sentence that says what to do.
QString sentenceForClient(const QMqttClient &client, const QString &broker);

/// The sentence for a broker that closed a connection which worked.
QString sentenceForEnd(const QString &broker);

/// The sentence for a broker that worked and then sent what nobody can read.
QString sentenceForRubbish(const QString &broker);

/// The sentence for a broker that was reached and has not answered in time.
QString sentenceForSilence(const QString &broker);

} // namespace nightlight
