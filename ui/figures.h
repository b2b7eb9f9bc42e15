// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLocale>
#include <QString>

namespace nightlight {

/// \a font with digits of one width, so that a number that changes does not shake.
QFont figureFont(QFont font);

QString countText(quint64 count);

/// A light level in as many figures as it needs, three decimals at the most, without group separators.
QString lightText(double light, QLocale locale);
/// The same with no more decimals than the eye can follow while it changes.
QString glanceText(double light);

} // namespace nightlight
