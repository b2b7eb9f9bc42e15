// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"

namespace nightlight {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor colourOf(Meaning meaning, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Good:
        return dark ? QColor(0x57, 0xc7, 0x6c) : QColor(0x14, 0x6c, 0x2e);
    case Meaning::Busy:
        return dark ? QColor(0xe0, 0xac, 0x3c) : QColor(0x85, 0x58, 0x00);
    case Meaning::Bad:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x1d, 0x24);
    case Meaning::Glow:
        return dark ? QColor(0xff, 0xd1, 0x5c) : QColor(0xff, 0xc1, 0x2e);
    case Meaning::Quiet:
        break;
    }
    const QColor text = palette.color(QPalette::WindowText);
    const QColor behind = palette.color(QPalette::Window);
    const auto mixed = [](int front, int back) { return (front * 68 + back * 32) / 100; };
    return QColor(mixed(text.red(), behind.red()), mixed(text.green(), behind.green()),
                  mixed(text.blue(), behind.blue()));
}

QColor placeholderColour(const QPalette &palette)
{
    QColor faint = palette.color(QPalette::Text);
    faint.setAlphaF(0.55F);
    return faint;
}

QPalette warningText(QPalette palette)
{
    palette.setColor(QPalette::WindowText, colourOf(Meaning::Bad, palette));
    return palette;
}

QPalette quietText(QPalette palette)
{
    palette.setColor(QPalette::WindowText, colourOf(Meaning::Quiet, palette));
    return palette;
}

} // namespace nightlight
