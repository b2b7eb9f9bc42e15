// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <span>

namespace nightlight {

/// Dashes of a line with so many \a corners that it is more of a band: \a dash pixels to the right are drawn, \a pause
/// pixels are not, beginning at multiples of their sum after x = -\a origin.
///
/// A pause in which the line goes further up or down than beside it is drawn as well, so that no peak is lost.
QList<QPolygonF> dashesOf(std::span<const QPointF> corners, double origin, double dash, double pause);

/// How far to the left of its last corner a line's dashes may change when more corners come, in pixels.
double dashesEnd(double dash, double pause);

} // namespace nightlight
