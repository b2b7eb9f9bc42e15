// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace nightlight;

namespace {

struct Text
{
    QString context;
    QString source;
    QString translation;
    bool finished = false;
};

QList<Text> textsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            texts.append({context, xml.readElementText(), {}, false});
        } else if (xml.name() == u"translation") {
            texts.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            texts.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%\\d"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// The letter after "&", in capitals; empty if there is none.
QString mnemonic(const QString &text)
{
    static const QRegularExpression letter(QStringLiteral("&(\\w)"));
    return letter.match(text).captured(1).toUpper();
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

    const QStringList codes = [] {
        QStringList codes = Language::codes();
        codes.removeOne(QStringLiteral("en")); // in which the texts are written
        return codes;
    }();

    static QString file(const QString &code)
    {
        return QStringLiteral(NIGHTLIGHT_SOURCE "/translations/nightlight_%1.ts").arg(code);
    }

    void eachLanguage() const
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : codes)
            QTest::addRow("%s", qPrintable(code)) << code;
    }

private slots:
    void everyTextOfTheSourcesIsTranslated_data() { eachLanguage(); }
    void everyTextOfTheSourcesIsTranslated()
    {
        QFETCH(QString, code);
        const QTemporaryDir folder;
        const QString updated = folder.filePath(QStringLiteral("nightlight_%1.ts").arg(code));
        QVERIFY(QFile::copy(file(code), updated));
        QProcess lupdate;
        lupdate.start(QStringLiteral(NIGHTLIGHT_LUPDATE),
                      {QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-no-obsolete"),
                       QStringLiteral(NIGHTLIGHT_SOURCE "/app"), QStringLiteral(NIGHTLIGHT_SOURCE "/device"),
                       QStringLiteral(NIGHTLIGHT_SOURCE "/ui"), QStringLiteral("-ts"), updated});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);

        const QList<Text> texts = textsOf(updated);
        QVERIFY(texts.size() > 200);
        QStringList missing;
        for (const Text &text : texts) {
            // Of a class whose header lupdate does not find it takes the bare name, which the program never asks for.
            QVERIFY2(text.context.startsWith(QStringLiteral("nightlight::")), qPrintable(text.context));
            if (!text.finished || text.translation.isEmpty())
                missing.append(text.context + QStringLiteral(": ") + text.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void theProgramSpeaksEachLanguage_data() { eachLanguage(); }
    void theProgramSpeaksEachLanguage()
    {
        QFETCH(QString, code);
        Language language;
        language.use(code);
        const QList<Text> texts = textsOf(file(code));
        QVERIFY(!texts.isEmpty());
        for (const Text &text : texts) {
            const QByteArray context = text.context.toUtf8();
            const QByteArray source = text.source.toUtf8();
            QCOMPARE(QCoreApplication::translate(context.constData(), source.constData()), text.translation);
        }
        language.use(QStringLiteral("en"));
        const QByteArray source = texts.constFirst().source.toUtf8();
        const QByteArray context = texts.constFirst().context.toUtf8();
        QCOMPARE(QCoreApplication::translate(context.constData(), source.constData()), texts.constFirst().source);
    }

    void everyTranslationKeepsItsPlaceholders_data() { eachLanguage(); }
    void everyTranslationKeepsItsPlaceholders()
    {
        QFETCH(QString, code);
        for (const Text &text : textsOf(file(code))) {
            QVERIFY2(placeholders(text.source) == placeholders(text.translation), qPrintable(text.source));
            QVERIFY2(text.source.count(u'\n') == text.translation.count(u'\n'), qPrintable(text.source));
        }
    }

    void everyTranslationKeepsItsMnemonic_data() { eachLanguage(); }
    void everyTranslationKeepsItsMnemonic()
    {
        QFETCH(QString, code);
        int count = 0;
        for (const Text &text : textsOf(file(code))) {
            QVERIFY2(mnemonic(text.source) == mnemonic(text.translation), qPrintable(text.source));
            count += !mnemonic(text.source).isEmpty();
        }
        QVERIFY(count > 30);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
