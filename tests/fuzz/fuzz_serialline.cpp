// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/lightline.h"
#include "device/hardware/linesplitter.h"

#include <QByteArrayView>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace nightlight;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// What a board may send, in pieces as long as the first byte says.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const LightLine first(QStringLiteral("light"), 1);
    static const LightLine third(QStringLiteral("data.Lux"), 3);
    if (size == 0)
        return 0;
    const std::size_t step = data[0] == 0 ? size : data[0];
    std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    quint64 lines = 1; // the first one is dropped
    LineSplitter splitter;
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, step);
        splitter.add(piece, [&lines](std::string_view line) {
            ++lines;
            require(line.size() <= LineSplitter::longest && QByteArrayView(line).isValidUtf8());
            require(line.find_first_of(std::string_view("\0\n\r\x1b\x7f", 5)) == std::string_view::npos);
            for (const LightLine *lightLine : {&first, &third}) {
                const auto light = lightLine->read(line);
                require(!light || std::isfinite(*light));
            }
        });
        require(splitter.held() <= LineSplitter::longest + 1);
        bytes.remove_prefix(piece.size());
    }
    const auto ended = std::max<quint64>(1, quint64(std::count(data + 1, data + size, '\n')));
    const quint64 told = lines + splitter.skipped();
    require(told == ended || told == ended + 1); // the last one may be too long already
    return 0;
}
