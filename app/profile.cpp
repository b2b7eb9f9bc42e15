// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include <QStandardPaths>

namespace nightlight {

Profile Profile::named(const QString &name)
{
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return {settings + u'/' + name + QStringLiteral(".conf"), data + u'/' + name};
}

} // namespace nightlight
