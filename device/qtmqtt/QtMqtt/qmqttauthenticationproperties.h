// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QString>

/// What the two sides say to each other in MQTT 5's extended authentication.
class QMqttAuthenticationProperties
{
public:
    QString authenticationMethod() const { return m_method; }
    void setAuthenticationMethod(const QString &method) { m_method = method; }

    QByteArray authenticationData() const { return m_data; }
    void setAuthenticationData(const QByteArray &data) { m_data = data; }

    QString reason() const { return m_reason; }
    void setReason(const QString &reason) { m_reason = reason; }

    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

private:
    QString m_method;
    QByteArray m_data;
    QString m_reason;
    QMqttUserProperties m_userProperties;
};
