// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace nightlight {

/// Switches several lamps by the same commands, each at its own speed: one that is still busy gets only the newest
/// command next.
class LampGroup : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Switched, ///< every lamp confirmed it
        Failed,
        Overtaken, ///< a newer command came before every lamp had begun with this one
    };

    explicit LampGroup(QObject *parent = nullptr);
    ~LampGroup() override;

    /// Takes these lamps instead, and switches them as the last command said. Not to be called by a lamp's signal.
    void use(std::vector<std::unique_ptr<Lamp>> lamps);
    /// settled() with this \a command follows, once.
    void switchTo(bool on, quint64 command);

signals:
    void settled(quint64 command, bool on, nightlight::LampGroup::Outcome outcome);
    void failed(const QString &sentence);
    /// The lamp of the window.
    void windowLampSwitched(bool on);

private:
    struct Command;
    struct Member;

    void bringUpToDate(Member &member);
    void start(Member &member, const std::shared_ptr<Command> &command);
    void onSwitched(Member &member, bool on);
    void onFailed(Member &member, const QString &sentence);
    void goOn(Member &member);
    void finish(const std::shared_ptr<Command> &command, Outcome outcome);

    std::vector<std::unique_ptr<Member>> m_members;
    std::optional<bool> m_on; ///< as last told
};

} // namespace nightlight
