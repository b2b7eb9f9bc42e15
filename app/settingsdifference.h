// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

namespace nightlight {

/// Writes a value into a settings file if it has changed.
class SettingsDifference
{
public:
    explicit SettingsDifference(QSettings &file) : m_file(file) { }

    /// \a stored is how \a now is written down.
    template <typename Value, typename Stored>
    void operator()(const char *key, const Value &before, const Value &now, const Stored &stored)
    {
        if (!(before == now))
            m_file.setValue(QString::fromLatin1(key), stored);
    }

    template <typename Value> void operator()(const char *key, const Value &before, const Value &now)
    {
        (*this)(key, before, now, now);
    }

private:
    QSettings &m_file;
};

} // namespace nightlight
