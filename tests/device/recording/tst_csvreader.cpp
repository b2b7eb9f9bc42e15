// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/csvreader.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace nightlight;
using Outcome = CsvReader::Outcome;

namespace {

/// What a file reads as: a row as "line: field|field", a broken one as "line: quote", "line: long" or "line: fields".
QStringList rowsOf(QIODevice &source, char separator)
{
    CsvReader reader(source, separator);
    QStringList rows;
    for (auto outcome = reader.next(); outcome != Outcome::End; outcome = reader.next()) {
        QStringList fields;
        for (const QByteArrayView field : reader.fields())
            fields << QString::fromUtf8(field);
        const QString line = QString::number(reader.line()) + QStringLiteral(": ");
        if (outcome == Outcome::Row)
            rows << line + fields.join(u'|');
        else if (outcome == Outcome::BadQuote)
            rows << line + QStringLiteral("quote");
        else if (outcome == Outcome::TooLong)
            rows << line + QStringLiteral("long");
        else if (outcome == Outcome::TooManyFields)
            rows << line + QStringLiteral("fields");
        else if (outcome == Outcome::ReadError)
            return rows << QStringLiteral("error");
    }
    return rows;
}

QStringList rowsOf(QByteArray text, char separator = ',')
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return rowsOf(buffer, separator);
}

/// Gives a text a few bytes at a time.
class SlowSource : public QIODevice
{
public:
    SlowSource(const QByteArray &text, qint64 mostAtOnce) : m_rest(text), m_mostAtOnce(mostAtOnce)
    {
        open(ReadOnly | Unbuffered);
    }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto count = std::min({size, m_mostAtOnce, qint64(m_rest.size())});
        std::copy_n(m_rest.cbegin(), count, data);
        m_rest = m_rest.sliced(count);
        return count;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    qint64 m_mostAtOnce;
};

/// Makes a recording as it is read.
class EndlessRecording : public QIODevice
{
public:
    explicit EndlessRecording(qint64 rows) : m_rows(rows) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const QByteArrayView row(
            "1764000000.5,\"a \"\"quoted\"\" text, with a comma\",a text that makes it longer,512\n");
        qint64 written = 0;
        for (; m_rows > 0 && written + row.size() <= size; --m_rows, written += row.size())
            std::copy(row.begin(), row.end(), data + written);
        return written;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_rows;
};

/// The most memory that this program ever had, where the system tells it.
qint64 mostMemoryKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");
        const auto rows = [](const char *text) { return QString::fromUtf8(text).split(u'/', Qt::SkipEmptyParts); };
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << rows("1: a|b/2: 1|2");
        QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << rows("1: a|b/2: 1|2");
        QTest::newRow("carriage returns") << QByteArray("a,b\r\n1,\r\n") << rows("1: a|b/2: 1|");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a,b\n")
                                         << rows("1: a|b");
        QTest::newRow("mark before a quote") << QByteArray("\xef\xbb\xbf\"a\",b\n") << rows("1: a|b");
        QTest::newRow("nothing") << QByteArray() << rows("");
        QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << rows("");
        QTest::newRow("empty lines") << QByteArray("\n\r\n  \na\n\nb\n") << rows("4: a/6: b");
        QTest::newRow("empty fields") << QByteArray(",\n,,") << rows("1: |/2: ||");
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\n") << rows("1: a,b|c");
        QTest::newRow("quoted quotes") << QByteArray("\"a \"\"b\"\"\",\"\"\"\"\n") << rows("1: a \"b\"|\"");
        QTest::newRow("quoted nothing") << QByteArray("\"\",\"\"\n") << rows("1: |");
        QTest::newRow("quoted line end") << QByteArray("\"a\nb\",c\nd\n") << rows("1: a\nb|c/3: d");
        QTest::newRow("quoted empty lines") << QByteArray("\"\n\n\",c\r\nd\n") << rows("1: \n\n|c/4: d");
        QTest::newRow("quote at the end") << QByteArray("a,\"b\"") << rows("1: a|b");
        QTest::newRow("blanks around quotes") << QByteArray("a, \"b\" ,\t\"c\"\t\n") << rows("1: a|b|c");
        QTest::newRow("blanks elsewhere stay") << QByteArray(" a ,b \n") << rows("1:  a |b ");
        QTest::newRow("other bytes") << QByteArray("a\x01,\xe2\x82\xac\n") << QStringList{QStringLiteral("1: a\x01|€")};

        QTest::newRow("quote never closed")
            << QByteArray("1,2\n3,\"4\n5,6\n7,8\n") << rows("1: 1|2/2: quote/3: 5|6/4: 7|8");
        QTest::newRow("never closed at the end") << QByteArray("1,2\n3,\"") << rows("1: 1|2/2: quote");
        QTest::newRow("text behind a quote") << QByteArray("\"a\"b,1\n2,3\n") << rows("1: quote/2: 2|3");
        QTest::newRow("quote within a field") << QByteArray("5\" wide,1\n2,3\n") << rows("1: quote/2: 2|3");
        QTest::newRow("two rows with one") << QByteArray("1,\"a\n2,\"b\n3,4\n") << rows("1: quote/2: quote/3: 3|4");
        QTest::newRow("broken over lines")
            << QByteArray("1,\"a\n2,3\nb\"c,4\n5,6\n") << rows("1: quote/2: 2|3/3: quote/4: 5|6");
    }

    void readsRows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        QCOMPARE(rowsOf(text), rows);
        for (const int mostAtOnce : {1, 2, 3, 7}) {
            SlowSource slow(text, mostAtOnce);
            QCOMPARE(rowsOf(slow, ','), rows);
        }
    }

    void takesEachSeparator()
    {
        QCOMPARE(rowsOf("a;b,c\n", ';'), QStringList{QStringLiteral("1: a|b,c")});
        QCOMPARE(rowsOf("a\tb;c\t\"d\"\n", '\t'), QStringList{QStringLiteral("1: a|b;c|d")});
        QCOMPARE(rowsOf("\t\n", '\t'), QStringList{QStringLiteral("1: |")});
    }

    void skipsOnlyTheRowThatIsTooLong()
    {
        const QByteArray longest(CsvReader::longestRow - 1, 'x');
        QCOMPARE(rowsOf("1\n" + longest + "\n2\n").size(), 3);
        const QStringList skipped{QStringLiteral("1: 1"), QStringLiteral("2: long"), QStringLiteral("3: 2")};
        QCOMPARE(rowsOf("1\n" + longest + "x\n2\n"), skipped);
        QCOMPARE(rowsOf("1\n" + QByteArray(10 * CsvReader::longestRow, 'x') + "\n2\n"), skipped);
        QCOMPARE(rowsOf("1\n" + QByteArray(10 * CsvReader::longestRow, ',') + "\n2\n"), skipped);
        QCOMPARE(rowsOf("1\n" + longest + "xx"), skipped.first(2));
    }

    void anUnclosedQuoteIsLookedForNoFurtherThanTheLongestRow()
    {
        const QByteArray lines = QByteArray("2,3\n").repeated(CsvReader::longestRow);
        const auto rows = rowsOf("1,\"\n" + lines + "4,5\"\n");
        QCOMPARE(rows.size(), CsvReader::longestRow + 2);
        QCOMPARE(rows.first(), QStringLiteral("1: quote"));
        QCOMPARE(rows.at(1), QStringLiteral("2: 2|3"));
    }

    void skipsARowOfTooManyFields()
    {
        const QByteArray commas(CsvReader::mostFields - 1, ',');
        QCOMPARE(rowsOf(commas + "\n").first().count(u'|'), CsvReader::mostFields - 1);
        QCOMPARE(rowsOf(commas + ",\n1\n"), (QStringList{QStringLiteral("1: fields"), QStringLiteral("2: 1")}));
    }

    void readsWhatIsAddedAfterTheEnd()
    {
        QByteArray text("1\n2");
        QBuffer buffer(&text);
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        CsvReader reader(buffer, ',');
        QCOMPARE(reader.next(), Outcome::Row);
        text += "3\n4\n";
        QCOMPARE(reader.next(), Outcome::Row);
        QCOMPARE(reader.fields()[0], QByteArrayView("23"));
        QCOMPARE(reader.next(), Outcome::Row);
        QCOMPARE(reader.next(), Outcome::End);
        text += "5\n";
        QCOMPARE(reader.next(), Outcome::Row);
        QCOMPARE(reader.fields()[0], QByteArrayView("5"));
        QCOMPARE(reader.line(), 4);
    }

    void saysWhenTheSourceCannotBeRead()
    {
        QFile closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QFile, \"\"): device not open");
        CsvReader reader(closed, ',');
        QCOMPARE(reader.next(), Outcome::ReadError);
    }

    void readsALargeFileInLittleMemory()
    {
        constexpr qint64 rows = 1'300'000; // about 100 MB
        EndlessRecording recording(rows);
        CsvReader reader(recording, ',');
        QCOMPARE(reader.next(), Outcome::Row);
        const qint64 before = mostMemoryKiB();
        qint64 count = 1;
        while (reader.next() == Outcome::Row)
            count += reader.fields().size() == 4 && reader.fields()[1] == "a \"quoted\" text, with a comma";
        QCOMPARE(count, rows);
        QVERIFY(reader.consumed() > 100'000'000);
        QVERIFY2(mostMemoryKiB() - before < 1024, qPrintable(QString::number(mostMemoryKiB() - before)));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
