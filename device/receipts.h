// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace nightlight {

/// Tells whether those to whom values go by queued signals keep up: each value carries a receipt, and gives it back
/// when the last of its copies is gone. So no queue grows while a window is busy.
class Receipts
{
public:
    std::shared_ptr<const void> give() const { return m_receipt; }
    /// Whether so few are out that another value may follow; else it is to wait.
    bool mayGive() const { return m_receipt.use_count() <= mostOut; }

private:
    static constexpr long mostOut = 16; ///< each receiver has a copy

    std::shared_ptr<const char> m_receipt = std::make_shared<const char>();
};

} // namespace nightlight
