// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nightlight {

/// GLib, with which keychains are asked, ends every program that was on the desktop's message bus when that goes away,
/// as it does when the person logs out. After this call the bus that there is now does not end this program.
void outliveMessageBus();

} // namespace nightlight
