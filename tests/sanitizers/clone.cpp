// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QProcess starts a program in a child that shares the parent's memory until then. clang's ThreadSanitizer takes that
// for a fork with memory of its own, and ends the program. This stands before its clone() and passes on to the C
// library's.

#include <dlfcn.h>
#include <sched.h>

#include <cstdarg>

extern "C" int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) noexcept
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, void *, void *, void *);
    static const auto real = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));

    std::va_list more;
    va_start(more, argument);
    void *const parentId = va_arg(more, void *);
    void *const threadStorage = va_arg(more, void *);
    void *const childId = va_arg(more, void *);
    va_end(more);
    return real(function, stack, flags, argument, parentId, threadStorage, childId);
}
