// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QObject>

class QLineEdit;

namespace nightlight {

class FileEdit;
class Form;
class PinnedEdit;

/// The rows of a form that say whom to believe over TLS, and what to show.
class TlsRows final : public QObject
{
    Q_OBJECT

public:
    TlsRows(Form *form, QWidget *parent);

    void addRows();
    void setVisible(bool visible);
    void setSettings(const TlsSettings &settings);
    /// What the person has entered meanwhile stays.
    void showPassphrase(const QString &passphrase);
    void setPinned(const QByteArray &sha256);
    TlsSettings entered() const;
    /// To be called once the rows are added, and when the language changes.
    void retranslate();

signals:
    /// The person entered something else.
    void edited();
    void returnPressed();

private:
    Form *m_form;
    FileEdit *m_authorityFile;
    FileEdit *m_certificateFile;
    FileEdit *m_keyFile;
    QLineEdit *m_keyPassphrase;
    QLineEdit *m_protocol;
    PinnedEdit *m_pinned;
    bool m_visible = true;
};

} // namespace nightlight
