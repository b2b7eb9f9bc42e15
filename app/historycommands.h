// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/profile.h"
#include "device/history/csvexport.h"
#include "device/history/historystore.h"

#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// What can be done with a profile's history from a terminal, while a program of that profile runs too. Nothing is
/// written but what was asked for.
class HistoryCommands
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::HistoryCommands)

public:
    explicit HistoryCommands(const Profile &profile);

    /// Which series the history has, as lines to be printed; on failure a translated sentence.
    tl::expected<QString, QString> list();

    /// Writes readings as \a options say. What there is to say of it, on failure as well, is translated; nothing after
    /// all has gone to standard output in order.
    tl::expected<QString, QString> write(const ExportOptions &options);

private:
    tl::expected<QString, QString> deviceOf(const ExportOptions &options);
    template <typename Export> tl::expected<void, QString> carryOut(Export &csv);

    const Profile m_profile;
    HistoryStore m_store;
};

} // namespace nightlight
