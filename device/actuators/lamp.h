// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace nightlight {

/// Something that a command switches on and off.
///
/// Each switchTo() is answered with exactly one of switched() and failed(), at once or later, in two seconds at the
/// most; it never blocks. It is not called again before the answer. The lamp may be deleted with an answer owing.
class Lamp : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void switchTo(bool on) = 0;

signals:
    void switched(bool on);
    void failed(const QString &sentence); ///< translated, with what to do about it
    /// The lamp may have lost its state, as a board that was plugged in again; it wants to be told it once more.
    void forgot();
};

} // namespace nightlight
