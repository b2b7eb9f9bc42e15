// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace nightlight {

/// A number that changes and the word for what it counts, in a place of constant width.
class Figure final : public QWidget
{
    Q_OBJECT

public:
    /// \a sample is a number as wide as most will be; for a wider one the place grows and stays grown.
    explicit Figure(const QString &sample, QWidget *parent = nullptr);

    void setSample(const QString &sample);
    void setCaption(const QString &caption, const QString &explanation);
    void setValue(const QString &value);
    QString value() const;
    /// From now on it can be pressed, by mouse and by keys.
    void makeButton();

signals:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reserve();
    QSize sizeOf(const QString &value) const;
    void soften();

    QString m_sample;
    QLabel *m_caption;
    QLabel *m_value;
    QToolButton *m_button = nullptr; ///< beneath the labels
};

} // namespace nightlight
