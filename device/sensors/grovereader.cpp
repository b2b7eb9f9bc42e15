// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grovereader.h"

#include <utility>

namespace nightlight {

GroveReader::GroveReader(const GroveSettings &settings, OpenI2cBus open) : m_settings(settings), m_open(std::move(open))
{
}

void GroveReader::measure(quint64 question)
{
    const auto reading = read();
    if (reading) {
        emit measured(question, *reading);
        return;
    }
    m_hat.reset();
    m_bus.reset();
    emit failed(question, reading.error());
}

tl::expected<GroveReading, GroveError> GroveReader::read()
{
    if (!m_hat) {
        auto bus = m_open(m_settings.bus);
        if (!bus)
            return tl::make_unexpected(GroveError{GroveError::Kind::Bus, bus.error()});
        m_bus = std::move(*bus);
        const auto hat = GroveHat::find(*m_bus);
        if (!hat)
            return tl::make_unexpected(hat.error());
        m_hat = *hat;
    }
    return m_hat->read(m_settings.channel);
}

} // namespace nightlight
