// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

namespace nightlight::bench {

void benchDecoding(Bench &)
{
}

} // namespace nightlight::bench
