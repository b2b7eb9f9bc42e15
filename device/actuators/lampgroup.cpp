// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lampgroup.h"

#include "windowlamp.h"

#include <algorithm>
#include <utility>

namespace nightlight {

struct LampGroup::Command
{
    std::optional<quint64> id; ///< none: nobody asked, a lamp is only brought up to date
    bool on;
    std::size_t open; ///< lamps that have not answered
    Outcome outcome = Outcome::Switched;
};

struct LampGroup::Member
{
    std::unique_ptr<Lamp> lamp;
    std::shared_ptr<Command> now; ///< what it is busy with
    std::shared_ptr<Command> next;
};

LampGroup::LampGroup(QObject *parent) : QObject(parent)
{
}

LampGroup::~LampGroup() = default;

void LampGroup::use(std::vector<std::unique_ptr<Lamp>> lamps)
{
    for (const auto &member : std::exchange(m_members, {})) {
        for (const auto &command : {member->now, member->next}) {
            if (command)
                finish(command, Outcome::Overtaken);
        }
    }
    for (std::unique_ptr<Lamp> &lamp : lamps) {
        m_members.push_back(std::make_unique<Member>());
        Member &member = *m_members.back();
        member.lamp = std::move(lamp);
        connect(member.lamp.get(), &Lamp::switched, this, [this, &member](bool on) { onSwitched(member, on); });
        connect(member.lamp.get(), &Lamp::failed, this,
                [this, &member](const QString &sentence) { onFailed(member, sentence); });
        connect(member.lamp.get(), &Lamp::forgot, this, [this, &member] { bringUpToDate(member); });
        bringUpToDate(member);
    }
}

void LampGroup::switchTo(bool on, quint64 command)
{
    m_on = on;
    const auto given = std::make_shared<Command>(Command{command, on, m_members.size()});
    if (m_members.empty())
        emit settled(command, on, Outcome::Switched);
    for (const auto &member : m_members)
        start(*member, given);
}

void LampGroup::bringUpToDate(Member &member)
{
    if (m_on)
        start(member, std::make_shared<Command>(Command{std::nullopt, *m_on, 1}));
}

void LampGroup::start(Member &member, const std::shared_ptr<Command> &command)
{
    if (member.now) {
        if (const auto overtaken = std::exchange(member.next, command))
            finish(overtaken, Outcome::Overtaken);
        return;
    }
    member.now = command;
    member.lamp->switchTo(command->on);
}

void LampGroup::onSwitched(Member &member, bool on)
{
    if (qobject_cast<WindowLamp *>(member.lamp.get()))
        emit windowLampSwitched(on);
    if (const auto command = std::exchange(member.now, nullptr))
        finish(command, Outcome::Switched);
    goOn(member);
}

void LampGroup::onFailed(Member &member, const QString &sentence)
{
    emit failed(sentence);
    if (const auto command = std::exchange(member.now, nullptr))
        finish(command, Outcome::Failed);
    goOn(member);
}

void LampGroup::goOn(Member &member)
{
    if (const auto next = std::exchange(member.next, nullptr))
        start(member, next);
}

/// One lamp is done with \a command; the worst outcome of all counts.
void LampGroup::finish(const std::shared_ptr<Command> &command, Outcome outcome)
{
    if (outcome == Outcome::Failed || command->outcome == Outcome::Switched)
        command->outcome = outcome;
    if (--command->open == 0 && command->id)
        emit settled(*command->id, command->on, command->outcome);
}

} // namespace nightlight
