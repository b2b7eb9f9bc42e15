// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace nightlight::test {

/// While this object lives, root may do no more than anybody else, for tests of what is forbidden.
class AsNobody
{
public:
    AsNobody() : m_wasRoot(::geteuid() == 0 && ::setresuid(nobody, nobody, 0) == 0) { }
    ~AsNobody()
    {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qCritical("This process cannot be root again.");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    static constexpr uid_t nobody = 65534;

    bool m_wasRoot;
};

} // namespace nightlight::test
