// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/lampgroup.h"

#include "device/actuators/windowlamp.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight;

namespace {

/// A lamp that answers when the test says so.
class SlowLamp final : public Lamp
{
public:
    void switchTo(bool on) override
    {
        QVERIFY2(!m_asked, "asked again before it answered");
        m_asked = true;
        told += on;
    }

    void succeed()
    {
        m_asked = false;
        emit switched(told.constLast());
    }
    void fail()
    {
        m_asked = false;
        emit failed(QStringLiteral("The bulb is broken. Put in another."));
    }

    QList<bool> told;

private:
    bool m_asked = false;
};

using Outcome = LampGroup::Outcome;

} // namespace

class LampGroupTest : public QObject
{
    Q_OBJECT

    LampGroup *m_group = nullptr;
    SlowLamp *m_left = nullptr;
    SlowLamp *m_right = nullptr;
    QList<std::pair<quint64, Outcome>> m_settled;

    using Settled = QList<std::pair<quint64, Outcome>>;

private slots:
    void init()
    {
        m_settled.clear();
        m_group = new LampGroup(this);
        connect(m_group, &LampGroup::settled, this, [this](quint64 command, bool, Outcome outcome) {
            m_settled.append({command, outcome});
        });
        std::vector<std::unique_ptr<Lamp>> lamps;
        lamps.push_back(std::make_unique<SlowLamp>());
        lamps.push_back(std::make_unique<SlowLamp>());
        m_left = static_cast<SlowLamp *>(lamps[0].get());
        m_right = static_cast<SlowLamp *>(lamps[1].get());
        m_group->use(std::move(lamps));
    }

    void cleanup() { delete m_group; }

    void isDoneWhenEveryLampIs()
    {
        m_group->switchTo(true, 7);
        QCOMPARE(m_left->told, QList<bool>{true});
        QCOMPARE(m_right->told, QList<bool>{true});
        m_right->succeed();
        QVERIFY(m_settled.isEmpty());
        m_left->succeed();
        QVERIFY(m_settled == Settled({{7, Outcome::Switched}}));
    }

    void failsIfOneLampFails()
    {
        QSignalSpy failed(m_group, &LampGroup::failed);
        m_group->switchTo(true, 7);
        m_left->fail();
        m_right->succeed();
        QVERIFY(m_settled == Settled({{7, Outcome::Failed}}));
        QCOMPARE(failed.size(), 1);
        m_group->switchTo(false, 8);
        m_left->succeed();
        m_right->succeed();
        QCOMPARE(m_settled.constLast(), std::pair(quint64(8), Outcome::Switched));
    }

    void givesABusyLampOnlyTheNewestCommand()
    {
        for (quint64 command = 1; command <= 100; ++command)
            m_group->switchTo(command % 2 == 0, command);
        QCOMPARE(m_settled.size(), 98);
        for (const auto &[command, outcome] : std::as_const(m_settled))
            QVERIFY(outcome == Outcome::Overtaken && command > 1 && command < 100);
        for (SlowLamp *lamp : {m_left, m_right}) {
            lamp->succeed();
            QCOMPARE(lamp->told, (QList<bool>{false, true}));
            lamp->succeed();
        }
        QCOMPARE(m_settled.size(), 100);
        QCOMPARE(m_settled.constLast(), std::pair(quint64(100), Outcome::Switched));
    }

    void settlesEachCommandThoughTheLampsAreChanged()
    {
        m_group->switchTo(false, 1);
        m_group->switchTo(true, 2);
        m_group->use({});
        QVERIFY(m_settled == Settled({{1, Outcome::Overtaken}, {2, Outcome::Overtaken}}));
        m_group->switchTo(true, 3);
        QCOMPARE(m_settled.constLast(), std::pair(quint64(3), Outcome::Switched));
    }

    void bringsANewLampUpToDate()
    {
        QSignalSpy window(m_group, &LampGroup::windowLampSwitched);
        m_group->switchTo(true, 1);
        std::vector<std::unique_ptr<Lamp>> lamps;
        lamps.push_back(std::make_unique<WindowLamp>());
        lamps.push_back(std::make_unique<SlowLamp>());
        auto *fresh = static_cast<SlowLamp *>(lamps[1].get());
        m_group->use(std::move(lamps));
        QCOMPARE(fresh->told, QList<bool>{true});
        QCOMPARE(window, QList<QVariantList>({{true}}));
        const auto before = m_settled.size();
        fresh->succeed();
        QCOMPARE(m_settled.size(), before);
    }

    void tellsALampAgainThatForgot()
    {
        m_group->switchTo(true, 1);
        m_left->succeed();
        emit m_left->forgot();
        QCOMPARE(m_left->told, (QList<bool>{true, true}));
        emit m_left->forgot(); // while it is busy
        m_left->succeed();
        QCOMPARE(m_left->told.size(), 3);
    }
};

QTEST_GUILESS_MAIN(LampGroupTest)
#include "tst_lampgroup.moc"
