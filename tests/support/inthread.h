// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QThread>

#include <memory>
#include <utility>

namespace nightlight::test {

/// A part of the program in a thread of its own, as it lives in the program.
template <typename Part> class InThread
{
public:
    explicit InThread(std::unique_ptr<Part> part) : m_part(part.release())
    {
        m_part->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_part, &QObject::deleteLater);
        m_thread.start();
    }

    ~InThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(InThread)

    /// For connecting to its signals only.
    Part *part() const { return m_part; }

    /// Has \a call, which takes the part, made in its thread.
    template <typename Call> void post(Call call)
    {
        QMetaObject::invokeMethod(m_part, [part = m_part, call = std::move(call)] { call(part); });
    }

private:
    QThread m_thread;
    Part *m_part;
};

} // namespace nightlight::test
