// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace nightlight {

/// Shows which certificate is trusted, whoever signed it, and lets the person forget it.
class PinnedEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedEdit(QWidget *parent = nullptr);

    /// Empty: none is. Does not emit forgotten().
    void setPinned(const QByteArray &sha256);
    const QByteArray &pinned() const { return m_pinned; }
    void retranslate();

signals:
    void forgotten();

private:
    QByteArray m_pinned;
    QLabel *m_digits;
    QPushButton *m_forget;
};

} // namespace nightlight
