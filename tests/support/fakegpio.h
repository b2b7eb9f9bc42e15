// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/hardware/gpio.h"

#include <QList>
#include <QMap>

#include <optional>

namespace nightlight::test {

struct FakeGpioLine
{
    QString name;
    QString consumer; ///< not empty: in use
    bool high = false;
    std::optional<bool> tiedTo; ///< the level it has whatever it is set to
};

struct FakeGpioChip
{
    QString path;
    QString label;
    QList<FakeGpioLine> lines;
    std::optional<GpioError> opening;
    std::optional<GpioError> asking; ///< what becomes of each question about a line
    std::optional<GpioError> requesting;
};

/// The chips of a fake system, and what breaks when they are used. Outlives every FakeGpio.
struct FakeGpioSystem
{
    QList<FakeGpioChip> chips;
    std::optional<GpioError> setting;
    std::optional<GpioError> reading;
    int requests = 0;

    FakeGpioLine &line(int chip, int offset) { return chips[chip].lines[offset]; }
};

class FakeGpioOutput final : public GpioOutput
{
public:
    FakeGpioOutput(FakeGpioSystem &system, FakeGpioLine &line) : m_system(system), m_line(line)
    {
        m_line.consumer = QStringLiteral("nightlight");
    }
    ~FakeGpioOutput() override { m_line.consumer.clear(); }
    Q_DISABLE_COPY_MOVE(FakeGpioOutput)

    tl::expected<void, GpioError> set(bool high) override
    {
        if (m_system.setting)
            return tl::make_unexpected(*m_system.setting);
        m_line.high = high;
        return {};
    }

    tl::expected<bool, GpioError> isHigh() override
    {
        if (m_system.reading)
            return tl::make_unexpected(*m_system.reading);
        return m_line.tiedTo.value_or(m_line.high);
    }

private:
    FakeGpioSystem &m_system;
    FakeGpioLine &m_line;
};

class FakeOpenGpioChip final : public GpioChip
{
public:
    FakeOpenGpioChip(FakeGpioSystem &system, FakeGpioChip &chip) : m_system(system), m_chip(chip) { }

    tl::expected<GpioChipInfo, GpioError> info() override
    {
        return GpioChipInfo{m_chip.label, unsigned(m_chip.lines.size())};
    }

    tl::expected<GpioLineInfo, GpioError> line(unsigned offset) override
    {
        if (m_chip.asking)
            return tl::make_unexpected(*m_chip.asking);
        const FakeGpioLine &line = m_chip.lines[offset];
        return GpioLineInfo{line.name, line.consumer};
    }

    tl::expected<std::unique_ptr<GpioOutput>, GpioError> request(unsigned offset, bool high) override
    {
        ++m_system.requests;
        FakeGpioLine &line = m_chip.lines[offset];
        if (m_chip.requesting)
            return tl::make_unexpected(*m_chip.requesting);
        if (!line.consumer.isEmpty())
            return tl::make_unexpected(GpioError{GpioError::Kind::Busy, {}});
        line.high = high;
        return std::make_unique<FakeGpioOutput>(m_system, line);
    }

private:
    FakeGpioSystem &m_system;
    FakeGpioChip &m_chip;
};

class FakeGpio final : public Gpio
{
public:
    explicit FakeGpio(FakeGpioSystem &system) : m_system(system) { }

    QStringList chips() override
    {
        QStringList paths;
        for (const FakeGpioChip &chip : m_system.chips)
            paths << chip.path;
        return paths;
    }

    tl::expected<std::unique_ptr<GpioChip>, GpioError> open(const QString &path) override
    {
        for (FakeGpioChip &chip : m_system.chips) {
            if (chip.path != path)
                continue;
            if (chip.opening)
                return tl::make_unexpected(*chip.opening);
            return std::make_unique<FakeOpenGpioChip>(m_system, chip);
        }
        return tl::make_unexpected(GpioError{GpioError::Kind::Other, QStringLiteral("No such file")});
    }

private:
    FakeGpioSystem &m_system;
};

/// The two chips of a Raspberry Pi 4, as far as tests need them.
inline FakeGpioSystem raspberryPi4()
{
    const auto lines = [](const QStringList &names) {
        QList<FakeGpioLine> lines;
        for (const QString &name : names)
            lines.append({name, {}, false, {}});
        return lines;
    };
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    FakeGpioSystem system;
    system.chips.append({QStringLiteral("/dev/gpiochip0"),
                         QStringLiteral("pinctrl-bcm2711"),
                         lines(words("ID_SDA ID_SCL GPIO2 GPIO3 GPIO4 GPIO5 GPIO6 GPIO7 GPIO8 -")),
                         {},
                         {},
                         {}});
    system.chips.append({QStringLiteral("/dev/gpiochip1"),
                         QStringLiteral("raspberrypi-exp-gpio"),
                         lines(words("BT_ON WL_ON PWR_LED_OFF")),
                         {},
                         {},
                         {}});
    return system;
}

} // namespace nightlight::test
