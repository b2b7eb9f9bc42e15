// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensor.h"

namespace nightlight {

QString Sensor::whyLate() const
{
    return tr("The light sensor did not answer before the next reading was due. Choose a longer interval if it is that "
              "slow.");
}

} // namespace nightlight
