// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include <chrono>

namespace nightlight {

/// A length of time that reads well, as "200 ms", "5 s" or "2 min", and takes the same when typed.
///
/// A number without a unit counts in the unit shown before. What cannot be understood changes nothing.
class DurationEdit final : public QSpinBox
{
    Q_OBJECT

public:
    DurationEdit(std::chrono::milliseconds shortest, std::chrono::milliseconds longest, QWidget *parent = nullptr);

    /// Does not emit durationChosen().
    void setDuration(std::chrono::milliseconds duration);
    std::chrono::milliseconds duration() const { return std::chrono::milliseconds(value()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void stepBy(int steps) override;

signals:
    /// The person chose another one.
    void durationChosen(std::chrono::milliseconds duration);

protected:
    QString textFromValue(int milliseconds) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &input, int &position) const override;
    void changeEvent(QEvent *event) override;
};

} // namespace nightlight
