// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

#include <tl/expected.hpp>

namespace nightlight {

/// Why the keychain did not do what it was asked for.
struct KeychainError
{
    enum class Kind {
        NotFound, ///< it has nothing under this key
        None, ///< there is no keychain that could be asked
        Refused, ///< by the person, or by the keychain itself
    };

    Kind kind = Kind::None;
    QString detail{}; ///< in the keychain's own words; may be empty
};

/// Passwords in the desktop's keychain: the Secret Service or KWallet, whichever there is.
///
/// Lives in the main thread. Answers come later and in order; a keychain that is locked asks the person first, and that
/// takes as long as it takes. Once this object is gone nobody is called any more.
class Keychain : public QObject
{
public:
    using Secret = tl::expected<QString, KeychainError>;
    using Done = tl::expected<void, KeychainError>;

    using QObject::QObject;

    void read(const QString &key, std::function<void(const Secret &)> answer);
    /// What was there under \a key is replaced.
    void write(const QString &key, const QString &secret, std::function<void(const Done &)> answer);
    void remove(const QString &key);
};

} // namespace nightlight
