// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace nightlight {

/// Something that a command switches on and off.
///
/// Each switchTo() is answered with exactly one of switched() and failed(), at once or later; it never blocks.
class Lamp : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void switchTo(bool on) = 0;

signals:
    void switched(bool on);
    void failed(const QString &sentence); ///< translated, with what to do about it
};

} // namespace nightlight
