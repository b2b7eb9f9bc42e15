// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/linesplitter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace nightlight;

namespace {

const QByteArray longestLine(int(LineSplitter::longest), 'x');

/// The lines of \a bytes, after a first line of the board's own.
QByteArrayList linesOf(LineSplitter &splitter, const QByteArray &bytes)
{
    QByteArrayList lines;
    splitter.add({bytes.constData(), std::size_t(bytes.size())},
                 [&](std::string_view line) { lines << QByteArray(line.data(), qsizetype(line.size())); });
    return lines;
}

} // namespace

class LineSplitterTest : public QObject
{
    Q_OBJECT

private slots:
    void dropsTheFirstLineWhichMayBeHalf()
    {
        LineSplitter splitter;
        QCOMPARE(linesOf(splitter, "t value: 5\r\nLight value: 6\r\nLight"), QByteArrayList{"Light value: 6"});
        QCOMPARE(linesOf(splitter, " value: 7\n"), QByteArrayList{"Light value: 7"});
        QCOMPARE(splitter.skipped(), 0);
    }

    void splitsLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<quint64>("skipped");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArrayList &lines, quint64 skipped) {
            QTest::newRow(name) << bytes << lines << skipped;
        };
        row("newlines", "1\n2\n", {"1", "2"}, 0);
        row("carriage returns", "1\r\n2\r\n", {"1", "2"}, 0);
        row("both", "1\n2\r\n3\n", {"1", "2", "3"}, 0);
        row("blank lines", "1\n\n\r\n2\n", {"1", "", "", "2"}, 0);
        row("tabs", "1\t2\n", {"1\t2"}, 0);
        row("no end yet", "1\n2", {"1"}, 0);
        row("control character", "1\n2\x01\n3\n", {"1", "3"}, 1);
        row("zero byte", QByteArray("1\n\0\n3\n", 6), {"1", "3"}, 1);
        row("carriage return within", "1\r2\n3\n", {"3"}, 1);
        row("two carriage returns", "1\r\r\n3\n", {"3"}, 1);
        row("escape", "\x1b[0m1\n3\n", {"3"}, 1);
        row("delete", "1\x7f\n3\n", {"3"}, 1);
        row("UTF-8", "\xc2\xb5 5\n", {"\xc2\xb5 5"}, 0);
        row("broken UTF-8", "\xc2\n\xff\xfe\n\xc0\x80\n\xed\xa0\x80\n3\n", {"3"}, 4);
        row("longest", longestLine + "\n3\n", {longestLine, "3"}, 0);
        row("longest, carriage return", longestLine + "\r\n3\n", {longestLine, "3"}, 0);
        row("too long", longestLine + "x\n3\n", {"3"}, 1);
        row("much too long", QByteArray(1'000'000, 'x') + "\n3\n", {"3"}, 1);
        row("noise without end", QByteArray(1'000'000, '\xff'), {}, 1);
    }

    void splitsLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, lines);
        QFETCH(quint64, skipped);
        bytes.prepend("half\n");

        LineSplitter atOnce;
        QCOMPARE(linesOf(atOnce, bytes), lines);
        QCOMPARE(atOnce.skipped(), skipped);

        LineSplitter piecemeal;
        QByteArrayList pieces;
        QRandomGenerator random(3);
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype count = 1 + random.bounded(bytes.size() > 10'000 ? 5000 : 3);
            pieces += linesOf(piecemeal, bytes.mid(at, count));
            QVERIFY(piecemeal.held() <= LineSplitter::longest + 1);
            at += count;
        }
        QCOMPARE(pieces, lines);
        QCOMPARE(piecemeal.skipped(), skipped);
    }
};

QTEST_GUILESS_MAIN(LineSplitterTest)
#include "tst_linesplitter.moc"
