// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

namespace nightlight::bench {

void benchHistory(Bench &bench)
{
    benchHistoryWriting(bench);
    benchHistoryOpening(bench);
    benchHistoryShowing(bench);
}

} // namespace nightlight::bench
