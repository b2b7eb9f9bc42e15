// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace nightlight {

/// A number that changes and the word for what it counts, in a place of constant width.
class Figure final : public QWidget
{
    Q_OBJECT

public:
    /// \a digits is how many characters the number has room for; beyond that the place grows and stays grown.
    explicit Figure(int digits, QWidget *parent = nullptr);

    void setCaption(const QString &caption, const QString &explanation);
    void setValue(const QString &value);
    QString value() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void reserve();
    void soften();

    int m_digits;
    QLabel *m_caption;
    QLabel *m_value;
};

} // namespace nightlight
