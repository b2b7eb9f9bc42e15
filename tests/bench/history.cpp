// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

namespace nightlight::bench {

void benchHistory(Bench &bench)
{
    for (const QString &name : {QStringLiteral("history-write"), QStringLiteral("history-open")}) {
        if (bench.wants(name))
            bench.skip(name, QStringLiteral("not measured: there is no history yet."));
    }
}

} // namespace nightlight::bench
