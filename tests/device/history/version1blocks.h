// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nightlight::test {

/// A block as version 1 of the history's file had it: walk(100, noonMs, 10), each with a fifth of its number's rest as
/// latency.
inline QByteArray version1Integers()
{
    return QByteArray::fromBase64(
        "QVh/NwGhAAAAAZp4Ab2PyRHCMAxFv5bg2JaNcTxUyIEyONATZ1qhCo4oCS2AttHXPGlGl9v7cX9ezyAWqICJSdceCqwSzOLhs11u"
        "BFySc/AkZifV3VFsd75rCqL9pjqAV2iYZ+4WuDD1OpMxFyltJCNOWMimU0SMSfoB0luoQzuajVM65hqnTurRKpVUyDJy5MUgjWpu"
        "VmSEESLhD+YvM4cflw+kiwq2");
}

/// The same of walk(64, noonMs, 10), a third of each light.
inline QByteArray version1Doubles()
{
    return QByteArray::fromBase64(
        "Z5wyNwFcAAAAAQl4AaWK0RGAIAxD08AMzsMwiriFH+7Et1v5p6HcyQC8a9Mml3Q+9brLAmNADKDRYvsRgWZBBo2ybr0BWVMPWiPx"
        "pknWzcld82D/GVn2rIhDtFsMs3xk6i80tQoKNWBqygrg6qCqoABKdWqqtcB1YBVq1QpKQEqAgBUKSirKlZVgKmBKqsrKtRVqQIr1"
        "CmpqwABqCkDqqvXAoFWqqlUAqqqqAKoAqgAAqlWqqlUAVQBVqlWqqgCqAABVqqqqqlVVAKoAqqqqqlVVqgCqVaqqqgAAqqoAqqpV"
        "AABVqqpVAKqqqgCqAKoAAKpVqqpVAFUAVapVqqoAqgAAVaqqqqpVVQCqAKqqqqpVVaoAqlWqqqoAAKqqAKqqVQAAVaqqVQCqqqoA"
        "qgCqAACqVaqqVQBVAFWqVaqqAKoAAFWqqqqqVVUAqgCqqqqqVVWqAKpVqqqqAACqqgCqqlUAAFWqqlUAqqqqAKoAqgAAqlWqqlUA"
        "VQBVqlWqqgCqAABVqqqqqlVVAKoAqqqqqlVVqgCqVaqqqgAAqqoAqqpVAABVq6tVAKurqwCrAKsAAKtVq6tVAFUAVatVq6sAqwAA"
        "Vaurq6tVVQCrAKurq6tVVasAq1Wrq6sAAKurAKurVQAA");
}

} // namespace nightlight::test
