// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/brokersharing.h"

#include <QObject>
#include <QPointer>

class QLabel;
class QMessageBox;
class QPushButton;
class QWidget;

namespace nightlight {

class Form;
class PasswordView;

/// The rows of a form that share the built-in broker with the network, once the person has said yes, and show what
/// others need to join.
class SharingRows final : public QObject
{
    Q_OBJECT

public:
    SharingRows(Form *form, QWidget *parent);

    void addRows();
    /// \a enabled is whether there is a broker to be shared.
    void setVisible(bool visible, bool enabled);
    void showSharing(const BrokerSharing &sharing);
    /// To be called once the rows are added, and when the language changes.
    void retranslate();

signals:
    /// The person has confirmed it, where that was asked for.
    void requested(nightlight::SharingWish wish);

private:
    void showState();
    void askWhetherToShare();
    void askWhetherToChange();
    void ask(SharingWish wish, const QString &question, const QString &meaning, const QString &yes);

    Form *m_form;
    QWidget *m_parent;
    BrokerSharing m_sharing;
    QPushButton *m_share;
    QLabel *m_addresses;
    QLabel *m_user;
    PasswordView *m_password;
    QLabel *m_sentence;
    QPushButton *m_unshare;
    QPointer<QMessageBox> m_question;
    bool m_visible = true;
};

} // namespace nightlight
