// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace nightlight {

class LinkWatch;

/// While it does not get through: why, what to do, when the next try is due, and buttons to try now and to look at the
/// certificate that the broker presented.
class LinkNotice final : public QFrame
{
    Q_OBJECT

public:
    explicit LinkNotice(const LinkWatch *link, QWidget *parent = nullptr);

signals:
    void retryRequested();
    void certificateRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLink();
    void countDown();
    void retranslate();

    const LinkWatch *m_link;
    QTimer m_second;
    QLabel *m_reason;
    QLabel *m_nextTry;
    QPushButton *m_tryNow;
    QPushButton *m_certificate;
};

} // namespace nightlight
