// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerpanel.h"

#include "choicebox.h"
#include "device/mqtt/thismachine.h"
#include "form.h"
#include "formrows.h"
#include "sharingrows.h"
#include "tlsrows.h"
#include "ui/plaintext.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace nightlight {

namespace {

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

} // namespace

BrokerPanel::BrokerPanel(const BrokerSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_form(new Form), m_kind(new ChoiceBox(this)), m_address(new QLabel(this)),
      m_sharingRows(new SharingRows(m_form, this)), m_host(new QLineEdit(this)), m_port(new QSpinBox(this)),
      m_tls(new QCheckBox(this)), m_tlsRows(new TlsRows(m_form, this)), m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_version(new ChoiceBox(this)), m_qos(new ChoiceBox(this)),
      m_retain(new QCheckBox(this)), m_sentence(newSentence(this)), m_connect(new QPushButton(this)),
      m_disconnect(new QPushButton(this))
{
    build();
    fill();
    retranslate();

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (chosenKind() == BrokerKind::BuiltIn)
            connectToBroker();
        else
            showState();
    });
    connect(m_sharingRows, &SharingRows::requested, this, &BrokerPanel::sharingRequested);
    connect(m_host, &QLineEdit::textEdited, this, &BrokerPanel::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &BrokerPanel::edited);
    connect(m_tls, &QCheckBox::toggled, this, &BrokerPanel::switchTls);
    connect(m_tlsRows, &TlsRows::edited, this, &BrokerPanel::edited);
    connect(m_tlsRows, &TlsRows::returnPressed, this, &BrokerPanel::connectToBroker);
    connect(m_user, &QLineEdit::textEdited, this, &BrokerPanel::edited);
    connect(m_password, &QLineEdit::textEdited, this, &BrokerPanel::edited);
    connect(m_version, &QComboBox::currentIndexChanged, this, &BrokerPanel::edited);
    connect(m_qos, &QComboBox::currentIndexChanged, this, &BrokerPanel::edited);
    connect(m_retain, &QCheckBox::toggled, this, &BrokerPanel::edited);
    for (QLineEdit *edit : {m_host, m_user, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &BrokerPanel::connectToBroker);
    connect(m_connect, &QPushButton::clicked, this, &BrokerPanel::connectToBroker);
    connect(m_disconnect, &QPushButton::clicked, this, &BrokerPanel::disconnectFromBroker);
}

void BrokerPanel::build()
{
    m_kind->addItem(QString(), int(BrokerKind::BuiltIn));
    m_kind->addItem(QString(), int(BrokerKind::Other));
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_version->addItem(QStringLiteral("5.0"), int(MqttVersion::V5));
    m_version->addItem(QStringLiteral("3.1.1"), int(MqttVersion::V3_1_1));
    for (int qos = 0; qos <= 2; ++qos)
        m_qos->addItem(QString(), qos);

    addRow(m_form, m_kind);
    addRow(m_form, m_address);
    m_sharingRows->addRows();
    addRow(m_form, m_host);
    addRow(m_form, m_port);
    m_form->addRow(m_tls);
    m_tlsRows->addRows();
    addRow(m_form, m_user);
    addRow(m_form, m_password);
    addRow(m_form, m_version);
    addRow(m_form, m_qos);
    m_form->addRow(m_retain);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_connect);
    buttons->addWidget(m_disconnect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addWidget(m_sentence);
    layout->addLayout(buttons);
}

void BrokerPanel::fill()
{
    choose(m_kind, int(m_settings.kind));
    m_host->setText(m_settings.host);
    m_port->setValue(m_settings.port);
    m_tls->setChecked(m_settings.tls);
    m_tlsRows->setSettings(m_settings.tlsSettings);
    m_user->setText(m_settings.user);
    m_password->setText(m_settings.password);
    choose(m_version, int(m_settings.version));
    choose(m_qos, m_settings.qos);
    m_retain->setChecked(m_settings.retain);
}

BrokerSettings BrokerPanel::entered() const
{
    const QString host = m_host->text().trimmed();
    const auto port = quint16(m_port->value());
    TlsSettings tlsSettings = m_tlsRows->entered();
    if (host != m_settings.host || port != m_settings.port)
        tlsSettings.pinnedSha256.clear(); // it was the certificate of another broker
    return {.kind = chosenKind(),
            .host = host,
            .port = port,
            .tls = m_tls->isChecked(),
            .tlsSettings = tlsSettings,
            .user = m_user->text(),
            .password = m_password->text(),
            .hasPassword = !m_password->text().isEmpty() || (m_settings.hasPassword && !m_password->isModified()),
            .version = MqttVersion(m_version->currentData().toInt()),
            .qos = m_qos->currentData().toInt(),
            .retain = m_retain->isChecked(),
            .connected = m_settings.connected};
}

BrokerKind BrokerPanel::chosenKind() const
{
    return BrokerKind(m_kind->currentData().toInt());
}

void BrokerPanel::edited()
{
    if (chosenKind() == BrokerKind::BuiltIn)
        apply(entered());
    else
        showState();
}

void BrokerPanel::switchTls(bool tls)
{
    if (m_port->value() == (tls ? BrokerSettings::usualPort : BrokerSettings::usualTlsPort))
        m_port->setValue(tls ? BrokerSettings::usualTlsPort : BrokerSettings::usualPort);
    edited();
}

void BrokerPanel::connectToBroker()
{
    if (chosenKind() == BrokerKind::Other && !whyNotAHost().isEmpty()) {
        setSentence(m_sentence, whyNotAHost());
        m_host->setFocus();
        return;
    }
    BrokerSettings settings = entered();
    settings.connected = true;
    if (asksAboutPassword(settings)) {
        setSentence(m_sentence, tr("The password would cross the network unencrypted, and others could read it. "
                                   "Encrypt with TLS; or press Connect again to send it all the same."));
        return;
    }
    m_tlsRows->setPinned(settings.tlsSettings.pinnedSha256);
    apply(settings);
}

/// Whether the person is to confirm first that a password is sent where others can read it.
bool BrokerPanel::asksAboutPassword(const BrokerSettings &settings)
{
    const bool isAsBefore = settings.host == m_settings.host && sendsPasswordOpenly(m_settings);
    if (!sendsPasswordOpenly(settings) || isAsBefore || settings == m_asked)
        return false;
    m_asked = settings;
    return true;
}

void BrokerPanel::showSecrets(const BrokerSettings &settings)
{
    m_settings.password = settings.password;
    m_settings.tlsSettings.keyPassphrase = settings.tlsSettings.keyPassphrase;
    if (!m_password->isModified())
        m_password->setText(settings.password);
    m_tlsRows->showPassphrase(settings.tlsSettings.keyPassphrase);
    showState();
}

void BrokerPanel::askForPassword(const QString &problem)
{
    m_settings.connected = false;
    showState();
    setSentence(m_sentence, problem + u' ' + tr("Enter it, and press Connect."));
    m_password->setFocus();
}

void BrokerPanel::trust(const QString &broker, const QByteArray &sha256)
{
    BrokerSettings settings = m_settings;
    if (settings.kind != BrokerKind::Other || !settings.tls
        || broker != settings.host + u':' + QString::number(settings.port))
        return;
    settings.tlsSettings.pinnedSha256 = sha256;
    settings.connected = true;
    m_tlsRows->setPinned(sha256);
    apply(settings);
}

void BrokerPanel::disconnectFromBroker()
{
    BrokerSettings settings = m_settings;
    settings.connected = false;
    apply(settings);
}

void BrokerPanel::apply(const BrokerSettings &settings)
{
    const bool changed = settings != m_settings;
    m_settings = settings;
    showState();
    if (changed)
        emit settingsChanged(m_settings);
}

QString BrokerPanel::whyNotAHost() const
{
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return tr("Enter the name or the address of the broker's host.");
    for (const QChar character : host) {
        if (character.isSpace() || character == u'/')
            return tr("Enter the host alone, as test.mosquitto.org, without mqtt:// and without spaces.");
    }
    if (host.count(u':') == 1) // an IPv6 address has more
        return tr("Enter the host alone; the port has a field of its own.");
    return {};
}

void BrokerPanel::showBuiltInBroker(const BuiltInBrokerStatus &status)
{
    m_builtIn = status;
    showState();
}

void BrokerPanel::showSharing(const BrokerSharing &sharing)
{
    m_sharingRows->showSharing(sharing);
}

void BrokerPanel::showState()
{
    const bool other = chosenKind() == BrokerKind::Other;
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_tls, m_user, m_password})
        m_form->setRowVisible(field, other);
    m_tlsRows->setVisible(other && m_tls->isChecked());
    m_form->setRowVisible(m_address, !other);
    m_sharingRows->setVisible(!other, m_builtIn.state != BuiltInBrokerState::Off
                                          && m_builtIn.state != BuiltInBrokerState::Failed);

    switch (m_builtIn.state) {
    case BuiltInBrokerState::Off:
        m_address->setText(tr("off"));
        break;
    case BuiltInBrokerState::Starting:
        m_address->setText(tr("starting"));
        break;
    case BuiltInBrokerState::Running:
    case BuiltInBrokerState::Joined:
        m_address->setText(QStringLiteral("127.0.0.1:%1").arg(m_builtIn.port));
        break;
    case BuiltInBrokerState::Failed:
        m_address->setText(m_builtIn.sentence);
        break;
    }
    m_address->setAccessibleName(tr("Address: %1").arg(m_address->text()));

    const bool pending = other && entered() != m_settings;
    setSentence(m_sentence, pending ? tr("Press Connect to use this broker.") : QString());
    m_connect->setEnabled(pending || !m_settings.connected);
    m_disconnect->setEnabled(m_settings.connected);
}

void BrokerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BrokerPanel::retranslate()
{
    m_kind->setItemText(0, tr("Built-in"));
    m_kind->setItemText(1, tr("Another"));
    m_qos->setItemText(0, tr("0: at most once"));
    m_qos->setItemText(1, tr("1: at least once"));
    m_qos->setItemText(2, tr("2: exactly once"));
    setRowText(m_form, m_kind, tr("Bro&ker"),
               tr("The broker passes messages on from those who publish to those who subscribed. The built-in one "
                  "runs on this computer, and serves this computer only as long as it is not shared."));
    setRowText(m_form, m_address, tr("Address"),
               tr("Other programs on this computer can join the broker at this address."));
    setRowText(m_form, m_host, tr("Host"), tr("The name or the address of the computer that the broker runs on."));
    setRowText(m_form, m_port, tr("Port"), tr("1883 is usual; 8883 with TLS."));
    setRowText(m_form, m_user, tr("User name"), tr("Leave it empty if the broker asks for none."));
    setRowText(m_form, m_password, tr("Password"),
               tr("It is kept in the desktop's keychain; where there is none, in memory only."));
    setRowText(m_form, m_version, tr("&MQTT version"),
               tr("With 5.0 each reading carries its time and its number. Choose 3.1.1 for a broker that has "
                  "nothing newer."));
    setRowText(m_form, m_qos, tr("&QoS"),
               tr("Quality of service, how surely a message arrives. 0: sent once and forgotten. 1: sent again until "
                  "it is acknowledged. 2: as 1, and never twice."));
    m_sharingRows->retranslate();
    m_tlsRows->retranslate();
    m_tls->setText(tr("Encrypt with TLS"));
    explain(m_tls, tr("Nobody on the way can read or change the messages. The broker must offer it."));
    m_retain->setText(tr("Retain the last reading"));
    explain(m_retain, tr("The broker keeps the last reading and gives it at once to whoever subscribes later."));
    m_connect->setText(tr("Connect"));
    explain(m_connect, tr("Connects to the broker with these settings."));
    m_disconnect->setText(tr("Disconnect"));
    explain(m_disconnect, tr("Says goodbye to the broker. The device goes on reading its sensor."));
    showState();
}

} // namespace nightlight
