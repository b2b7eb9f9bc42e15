// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/historyreading.h"

namespace nightlight {

/// What asks a history for slices: a chart for each of its lines, and its overview for each of its own.
enum class HistoryView { Chart, Overview };

/// The number by which History knows them.
constexpr quint64 viewNumber(HistoryView view, HistoryKind kind)
{
    return 2 * quint64(view) + quint64(kind);
}

constexpr int overviewColumns = 2000; ///< a large screen's width: it is one strip for all sizes of the window

} // namespace nightlight
