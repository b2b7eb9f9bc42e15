// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include "app/messagebus.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace nightlight {

namespace {

const QString service = QStringLiteral("Nightlight");

KeychainError errorOf(const QKeychain::Job &job)
{
    using Kind = KeychainError::Kind;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, job.errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {Kind::Refused, job.errorString()};
    default:
        return {Kind::None, job.errorString()};
    }
}

} // namespace

/// A job has no parent: the library answers to it even after whoever asked is gone.
void start(QKeychain::Job *job, const QString &key)
{
    outliveMessageBus();
    job->setKey(key);
    job->start();
}

void Keychain::read(const QString &key, std::function<void(const Secret &)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() == QKeychain::NoError)
            answer(job->textData());
        else
            answer(tl::make_unexpected(errorOf(*job)));
    });
    start(job, key);
}

void Keychain::write(const QString &key, const QString &secret, std::function<void(const Done &)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() == QKeychain::NoError)
            answer({});
        else
            answer(tl::make_unexpected(errorOf(*job)));
    });
    start(job, key);
}

void Keychain::remove(const QString &key)
{
    start(new QKeychain::DeletePasswordJob(service), key);
}

} // namespace nightlight
