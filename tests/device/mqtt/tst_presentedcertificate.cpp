// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/presentedcertificate.h"

#include "support/certificates.h"

#include <QCryptographicHash>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

class PresentedCertificateTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheCertificateSays()
    {
        Certificates certificates;
        QVERIFY(certificates.make());
        QVERIFY(certificates.makeDated(QStringLiteral("dated"), QStringLiteral("20200131120000Z"),
                                       QStringLiteral("20450131120000Z")));
        const QSslCertificate certificate = certificates.certificate(QStringLiteral("dated"));
        const PresentedCertificate shown = presented(certificate);
        QCOMPARE(shown.subject, QStringLiteral("CN=dated"));
        QCOMPARE(shown.issuer, QStringLiteral("CN=authority"));
        QCOMPARE(shown.names, QStringList{QStringLiteral("localhost")});
        QCOMPARE(shown.moreNames, 0);
        QCOMPARE(shown.validFrom, QDateTime(QDate(2020, 1, 31), QTime(12, 0), Qt::UTC));
        QCOMPARE(shown.validUntil, QDateTime(QDate(2045, 1, 31), QTime(12, 0), Qt::UTC));
        QCOMPARE(shown.sha256, certificate.digest(QCryptographicHash::Sha256));
    }

    void staysSmallWhateverStandsInIt()
    {
        QByteArrayList names;
        for (int i = 0; i < 2000; ++i)
            names << "DNS:host" + QByteArray::number(i);
        names << "DNS:" + QByteArray(5'000, 'x');
        Certificates certificates;
        QVERIFY(certificates.make());
        QVERIFY(certificates.makeOther(QStringLiteral("huge"), "subjectAltName=" + names.join(',') + '\n'));
        const PresentedCertificate shown = presented(certificates.certificate(QStringLiteral("huge")));
        QCOMPARE(shown.names.size(), 50);
        QCOMPARE(shown.names.size() + shown.moreNames, 2001);
        for (const QString &name : shown.names)
            QVERIFY(name.size() <= 501);
    }
};

QTEST_GUILESS_MAIN(PresentedCertificateTest)
#include "tst_presentedcertificate.moc"
