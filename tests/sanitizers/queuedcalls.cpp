// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells ThreadSanitizer that what happens before a queued call is sent happens before any event that is delivered
// later. Qt's event queue guarantees it with a lock, which in a Qt that is not instrumented cannot be seen. Linked into
// programs that are built with -fsanitize=thread, this stands before Qt's functions of the same names and passes on to
// them.

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

char handOver;

bool receive(void **)
{
    __tsan_acquire(&handOver);
    return false; // let the event go on
}

[[maybe_unused]] const bool receiving = QInternal::registerCallback(QInternal::EventNotifyCallback, receive);

template <typename Function> Function inQt(const char *mangledName)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, mangledName));
}

} // namespace

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static const auto real =
        inQt<void (*)(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&handOver);
    real(sender, metaObject, signal, arguments);
}

void QObject::deleteLater()
{
    static const auto real = inQt<void (*)(QObject *)>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&handOver);
    real(this);
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static const auto real = inQt<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(&handOver);
    return real(object, slot, type, result);
}
#else
bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   qsizetype count, const void *const *arguments, const char *const *names,
                                   const QtPrivate::QMetaTypeInterface *const *types)
{
    static const auto real = inQt<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, qsizetype,
                                           const void *const *, const char *const *,
                                           const QtPrivate::QMetaTypeInterface *const *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeExPKPKvPKPKcPK"
        "PKNS2_18QMetaTypeInterfaceE");
    __tsan_release(&handOver);
    return real(object, slot, type, count, arguments, names, types);
}
#endif
