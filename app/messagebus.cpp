// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebus.h"

// Without Qt: a structure of GIO has a member that is called as Qt's keyword "signals".
#include <gio/gio.h>

namespace nightlight {

void outliveMessageBus()
{
    // Without a holder it would be made anew, with the old manners, for the next who asks.
    static GDBusConnection *held = nullptr;
    if (held && g_dbus_connection_is_closed(held))
        g_clear_object(&held); // else it would be had again
    GDBusConnection *bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
    if (bus)
        g_dbus_connection_set_exit_on_close(bus, FALSE);
    if (held)
        g_object_unref(held);
    held = bus;
}

} // namespace nightlight
