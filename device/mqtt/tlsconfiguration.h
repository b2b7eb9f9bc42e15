// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"
#include "tlsfailure.h"

#include <QSslConfiguration>
#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// A file that is not what it should be.
struct TlsFileTrouble
{
    TlsFailure failure = TlsFailure::Other;
    QString file;
};

/// Reads the files that \a settings name: TLS 1.2 or newer, with every certificate checked.
tl::expected<QSslConfiguration, TlsFileTrouble> tlsConfiguration(const TlsSettings &settings);

/// Whether the key of the client's certificate is locked with a passphrase.
bool hasLockedKey(const TlsSettings &settings);

/// Where the key of the client's certificate is.
QString keyFileOf(const TlsSettings &settings);

} // namespace nightlight
