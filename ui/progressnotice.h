// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace nightlight {

class ElidedLabel;

/// What is being done and how far it is, with a button to stop it. It comes only once that takes longer than a blink.
class ProgressNotice final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressNotice(QWidget *parent = nullptr);

    /// \a sentence says what is being done.
    void start(const QString &sentence);
    /// \a share is from 0 to 1; below 0 nobody knows.
    void setShare(double share);
    /// Says what came of it, if that is to be said: a warning until it is closed; else for a moment, if it took longer
    /// than a blink.
    void finish(const QString &result = {}, bool warning = false);
    bool isActive() const { return m_active; }

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onButton();
    void retranslate();

    bool m_active = false;
    QTimer m_blink;
    QTimer m_leave;
    ElidedLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace nightlight
