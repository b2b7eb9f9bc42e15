// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds what any server may send to what reads CounterFit's answers.

#include "device/hardware/counterfitreply.h"

#include <cstdlib>

using namespace nightlight;

namespace {

void readAll(const CounterFitReply &reply)
{
    const auto light = decodeSensorValue(reply);
    if (light && !(*light >= 0 && *light <= 1023)) // also for NaN
        std::abort();
    if (light && reply.status != 200)
        std::abort();
    if (decodeLed(reply, 5) && reply.status != 200)
        std::abort();
    if (decodeDone(reply) && light)
        std::abort(); // nothing is both
}

} // namespace

/// The bytes are first an answer of HTTP as it comes, then the body of one with each status.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto early = decodeReply(bytes, false);
    const auto whole = decodeReply(bytes, true);
    if (!whole || (early && *early != *whole))
        std::abort(); // the end of the connection changes nothing that was complete
    if (*whole) {
        if ((*whole)->body.size() > bytes.size())
            std::abort();
        readAll(**whole);
    }
    for (const int status : {0, 200, 302, 404, 500})
        readAll({status, bytes});
    return 0;
}
