// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QSize>

namespace nightlight {

enum class ExportKind { Png, Svg, Pdf, Csv };

/// What a person wants to have in a file.
struct ExportChoice
{
    ExportKind kind = ExportKind::Png;
    QSize size; ///< of a picture, in logical pixels
    int scale = 1; ///< of a PNG: pixels to a logical one
    bool everything = false; ///< of readings: not only what the chart shows
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::ExportChoice)
