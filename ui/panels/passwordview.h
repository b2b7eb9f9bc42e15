// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace nightlight {

/// Shows a password that the program has made: hidden until the person wants to see it, and to be copied unseen.
class PasswordView final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordView(QWidget *parent = nullptr);

    /// A new one is hidden. Empty: it is not known here, which is said.
    void setPassword(const QString &password);
    void retranslate();

signals:
    /// The person wants another password.
    void changeRequested();

private:
    void showText();
    void copy() const;

    QString m_password;
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_copy;
    QPushButton *m_change;
};

} // namespace nightlight
