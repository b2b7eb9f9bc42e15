// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/brokersharing.h"
#include "device/mqtt/linkstatus.h"
#include "device/telemetry/settings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace nightlight {

class Form;
class SharingRows;
class TlsRows;

/// Which broker, and how to speak to it.
///
/// The built-in broker and its settings apply at once. What is entered for another broker applies as a whole when the
/// person connects, so that nothing is tried with half an address.
class BrokerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BrokerPanel(const BrokerSettings &settings, QWidget *parent = nullptr);

    /// The settings that apply, not what is being entered.
    const BrokerSettings &settings() const { return m_settings; }
    void showBuiltInBroker(const BuiltInBrokerStatus &status);
    void showSharing(const BrokerSharing &sharing);

    /// The passwords in \a settings have become known; what the person has entered meanwhile stays.
    void showSecrets(const BrokerSettings &settings);
    /// There is no connection until the person has entered a password; \a problem says why.
    void askForPassword(const QString &problem);

    void connectToBroker();
    void disconnectFromBroker();
    /// Accepts the certificate with this SHA-256, and no other, from \a broker, "host:port", and connects. Does nothing
    /// if another broker was chosen meanwhile.
    void trust(const QString &broker, const QByteArray &sha256);

signals:
    void settingsChanged(const nightlight::BrokerSettings &settings);
    void sharingRequested(nightlight::SharingWish wish);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    BrokerSettings entered() const;
    BrokerKind chosenKind() const;
    void edited();
    void switchTls(bool tls);
    void apply(const BrokerSettings &settings);
    QString whyNotAHost() const;
    bool asksAboutPassword(const BrokerSettings &settings);
    void showState();
    void retranslate();

    BrokerSettings m_settings;
    std::optional<BrokerSettings> m_asked; ///< that the password may cross the network unencrypted
    BuiltInBrokerStatus m_builtIn;
    Form *m_form;
    QComboBox *m_kind;
    QLabel *m_address;
    SharingRows *m_sharingRows;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QCheckBox *m_tls;
    TlsRows *m_tlsRows;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QComboBox *m_version;
    QComboBox *m_qos;
    QCheckBox *m_retain;
    QLabel *m_sentence;
    QPushButton *m_connect;
    QPushButton *m_disconnect;
};

} // namespace nightlight
