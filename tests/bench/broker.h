// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testbroker.h"

namespace nightlight::bench {

/// A broker that keeps whatever it cannot pass on yet, and says nothing of each message.
class BenchBroker : public test::TestBroker
{
public:
    BenchBroker()
        : TestBroker({QStringLiteral("log_type notice"), QStringLiteral("log_type warning"),
                      QStringLiteral("log_type information"), QStringLiteral("max_queued_messages 0")})
    {
    }
};

} // namespace nightlight::bench
