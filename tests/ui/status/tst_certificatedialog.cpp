// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "support/pseudotranslator.h"
#include "ui/status/certificatedialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace nightlight;

namespace {

LinkStatus refused(TlsFailure failure = TlsFailure::UnknownAuthority)
{
    PresentedCertificate certificate;
    certificate.subject = QStringLiteral("CN=broker.example, O=Example");
    certificate.issuer = QStringLiteral("CN=Somebody");
    certificate.names = {QStringLiteral("broker.example"), QStringLiteral("127.0.0.1")};
    certificate.validFrom = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    certificate.validUntil = QDateTime(QDate(2027, 1, 31), QTime(12, 0), Qt::UTC);
    certificate.sha256 = QByteArray(31, '\xab') + '\x01';
    return {.state = LinkState::Waiting,
            .broker = QStringLiteral("broker.example:8883"),
            .sentence = QStringLiteral("Nobody knows who signed it."),
            .tlsFailure = failure,
            .certificate = certificate};
}

QString shownText(const QWidget &dialog)
{
    QStringList all;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        all << label->text();
    for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
        all << edit->text();
    for (const QPlainTextEdit *edit : dialog.findChildren<QPlainTextEdit *>())
        all << edit->toPlainText();
    return all.join(u'\n');
}

} // namespace

class CertificateDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWholeCertificate()
    {
        auto *dialog = new CertificateDialog(refused());
        const std::unique_ptr<CertificateDialog> owner(dialog);
        dialog->show();
        QVERIFY(!dialog->isModal());
        QCOMPARE(control<QLineEdit>(*dialog, QStringLiteral("Issued to"))->text(),
                 QStringLiteral("CN=broker.example, O=Example"));
        QCOMPARE(control<QLineEdit>(*dialog, QStringLiteral("Issued by"))->text(), QStringLiteral("CN=Somebody"));
        QCOMPARE(control<QPlainTextEdit>(*dialog, QStringLiteral("Hosts"))->toPlainText(),
                 QStringLiteral("broker.example\n127.0.0.1"));
        const QString text = shownText(*dialog);
        QVERIFY(text.contains(QStringLiteral("2026")) && text.contains(QStringLiteral("2027")));
        QVERIFY(text.contains(QStringLiteral("AB:AB:AB:AB:AB:AB:AB:AB\nAB:")));
        QVERIFY(text.contains(QStringLiteral(":AB:01")));
        QVERIFY(text.contains(QStringLiteral("Nobody knows who signed it.")));
    }

    void trustsWhatItHasShown()
    {
        const LinkStatus status = refused();
        const QPointer<CertificateDialog> dialog(new CertificateDialog(status));
        dialog->show();
        QSignalSpy trusted(dialog, &CertificateDialog::trusted);
        QTest::mouseClick(control<QPushButton>(*dialog, QStringLiteral("Trust this certificate")), Qt::LeftButton);
        QCOMPARE(trusted.size(), 1);
        QCOMPARE(trusted[0][0].toString(), QStringLiteral("broker.example:8883"));
        QCOMPARE(trusted[0][1].toByteArray(), status.certificate->sha256);
        QTRY_VERIFY(!dialog);
    }

    void doesNotTrustByEnterAlone()
    {
        const QPointer<CertificateDialog> dialog(new CertificateDialog(refused()));
        dialog->show();
        QSignalSpy trusted(dialog, &CertificateDialog::trusted);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(trusted.size(), 0);
        QTRY_VERIFY(!dialog);
    }

    void offersNoTrustWhereThereIsNone_data()
    {
        QTest::addColumn<TlsFailure>("failure");
        QTest::newRow("revoked") << TlsFailure::Revoked;
        QTest::newRow("wants a certificate") << TlsFailure::WantsCertificate;
    }
    void offersNoTrustWhereThereIsNone()
    {
        QFETCH(TlsFailure, failure);
        auto *dialog = new CertificateDialog(refused(failure));
        const std::unique_ptr<CertificateDialog> owner(dialog);
        dialog->show();
        QVERIFY(!control<QPushButton>(*dialog, QStringLiteral("Trust this certificate"))->isVisible());
        QVERIFY(!shownText(*dialog).contains(QStringLiteral("Trust this one")));
    }

    void showsHostileTextsAsTheyAre()
    {
        LinkStatus status = refused();
        const QString hostile = QStringLiteral("<img src=x><b>bank</b>\u202e\n\x1b[31m") + QString(400, u'W');
        status.certificate->subject = status.certificate->issuer = hostile;
        status.certificate->names = QStringList(50, hostile);
        status.certificate->moreNames = 1951;
        auto *dialog = new CertificateDialog(status);
        const std::unique_ptr<CertificateDialog> owner(dialog);
        dialog->show();
        const QString text = shownText(*dialog);
        QVERIFY(text.contains(QStringLiteral("<img src=x><b>bank</b>\\u202e\\n\\x1b[31mWWW")));
        QVERIFY(text.contains(QStringLiteral("1951")));
        QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x1b)));
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->buddy());
        QVERIFY2(dialog->width() < 1024 && dialog->height() < 700,
                 qPrintable(QStringLiteral("%1 × %2").arg(dialog->width()).arg(dialog->height())));
    }

    void everyTextFollowsTheLanguage()
    {
        auto *dialog = new CertificateDialog(refused());
        const std::unique_ptr<CertificateDialog> owner(dialog);
        dialog->show();
        PseudoTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::processEvents();
        QCoreApplication::removeTranslator(&translator);
        QVERIFY(dialog->windowTitle().contains(PseudoTranslator::mark));
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QVERIFY2(button->text().contains(PseudoTranslator::mark), qPrintable(button->text()));
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->buddy())
                QVERIFY2(label->text().contains(PseudoTranslator::mark), qPrintable(label->text()));
        }
    }
};

QTEST_MAIN(CertificateDialogTest)
#include "tst_certificatedialog.moc"
