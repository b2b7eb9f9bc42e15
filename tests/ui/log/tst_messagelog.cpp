// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "ui/log/messagelog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <memory>
#include <utility>

using namespace nightlight;

namespace {

LogBatch messages(int count, const QByteArray &payload = "{\"light\": 512}")
{
    LogBatch batch;
    for (int i = 0; i < count; ++i) {
        batch.entries += LogEntry{.direction = LogDirection::In,
                                  .topic = QStringLiteral("desk/telemetry"),
                                  .payload = payload,
                                  .remark = QStringLiteral("1.1 ms")};
    }
    return batch;
}

QTableView *tableOf(const MessageLog &log)
{
    return control<QTableView>(log, QStringLiteral("Messages"));
}

int rowsOf(const MessageLog &log)
{
    return tableOf(log)->model()->rowCount();
}

/// Adds \a batch and waits until more is listed than before.
bool list(MessageLog &log, const LogBatch &batch)
{
    const int before = rowsOf(log);
    log.add(batch);
    return QTest::qWaitFor([&] { return rowsOf(log) > before; });
}

QImage pictureWithNote(const QString &words)
{
    MessageLog log;
    log.resize(700, 200);
    log.show();
    LogBatch batch = messages(2);
    batch.entries += LogEntry{.warning = true, .remark = words};
    log.add(batch);
    return log.grab().toImage();
}

} // namespace

class MessageLogTest : public QObject
{
    Q_OBJECT

private slots:
    void filtersByWhatIsTyped()
    {
        MessageLog log;
        log.show();
        QVERIFY(list(log, messages(3)));
        QVERIFY(list(log, messages(2, "{\"led_on\": true}")));
        auto *filter = control<QLineEdit>(log, QStringLiteral("Filter of the messages"));
        QTest::keyClicks(filter, QStringLiteral("LED_ON"));
        QCOMPARE(tableOf(log)->model()->rowCount(), 2);
        QVERIFY(list(log, messages(1, "led_on")));
        QCOMPARE(tableOf(log)->model()->rowCount(), 3);
        filter->clear();
        QCOMPARE(tableOf(log)->model()->rowCount(), 6);
    }

    void listsAFloodAFewTimesASecondAndAllOfIt()
    {
        MessageLog log;
        log.add(messages(1));
        QCOMPARE(rowsOf(log), 1);
        LogBatch batch = messages(1);
        batch.entries[0].id = 7;
        log.add(batch);
        log.add(LogBatch{.entries = messages(2).entries, .updates = {{7, QStringLiteral("acknowledged")}}});
        QCOMPARE(rowsOf(log), 1);
        QTRY_COMPARE(rowsOf(log), 4);
        QCOMPARE(tableOf(log)->model()->index(1, MessageLogModel::Remark).data().toString(),
                 QStringLiteral("acknowledged"));
    }

    void givesAReceiptBackThoughItsLinesWait()
    {
        MessageLog log;
        log.add(messages(1));
        const auto receipt = std::make_shared<int>(0);
        LogBatch batch = messages(1);
        batch.receipt = receipt;
        log.add(std::exchange(batch, {}));
        QCOMPARE(rowsOf(log), 1);
        QCOMPARE(receipt.use_count(), 1);
    }

    void copiesSelectedRowsAsText()
    {
        MessageLog log;
        log.show();
        log.add(messages(3, "<b>x</b>\n"));
        QTableView *table = tableOf(log);
        QApplication::clipboard()->clear();
        log.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&log));
        table->selectRow(1);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);

        const QStringList cells = QApplication::clipboard()->text().trimmed().split(u'\t');
        QCOMPARE(cells.size(), 5);
        QCOMPARE(cells.mid(1), QStringList({QStringLiteral("↓"), QStringLiteral("desk/telemetry"),
                                            QStringLiteral("<b>x</b>\\n"), QStringLiteral("1.1 ms")}));
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        log.copySelected();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 3);
    }

    void followsTheEndUnlessScrolledUp()
    {
        MessageLog log;
        log.resize(700, 200);
        log.show();
        QScrollBar *bar = tableOf(log)->verticalScrollBar();
        log.add(messages(100));
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(list(log, messages(10)));
        QTRY_COMPARE(bar->value(), bar->maximum());

        bar->setValue(20);
        QVERIFY(list(log, messages(10)));
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), 20);
        bar->setValue(bar->maximum());
        QVERIFY(list(log, messages(10)));
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void followsTheEndWhenItBecomesLower()
    {
        MessageLog log;
        log.resize(700, 600);
        log.show();
        QScrollBar *bar = tableOf(log)->verticalScrollBar();
        log.add(messages(100));
        QTRY_COMPARE(bar->value(), bar->maximum());
        const int before = bar->maximum();
        log.resize(700, 200);
        QTRY_VERIFY(bar->maximum() > before);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void whatIsBeingReadStaysWhileTheOldestGo()
    {
        MessageLog log;
        log.resize(700, 200);
        log.show();
        log.add(messages(MessageLogModel::capacity));
        QScrollBar *bar = tableOf(log)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 2'000);
        bar->setValue(2'000);
        log.add(messages(300));
        QTRY_COMPARE(bar->value(), 1'700);
    }

    void clearEmptiesTheList()
    {
        MessageLog log;
        log.show();
        LogBatch batch = messages(3);
        batch.omitted = 1'234;
        log.add(batch);
        bool told = false;
        for (const QLabel *label : log.findChildren<QLabel *>())
            told = told || (label->isVisible() && label->text() == QStringLiteral("Not listed: 1,234"));
        QVERIFY(told);
        for (QAction *action : tableOf(log)->actions()) {
            if (action->text() == QStringLiteral("C&lear"))
                action->trigger();
        }
        QCOMPARE(tableOf(log)->model()->rowCount(), 0);
    }

    void paintsTheWordsOfANote()
    {
        const QImage closed = pictureWithNote(QStringLiteral("The broker closed the connection."));
        QVERIFY(pictureWithNote(QStringLiteral("The broker closed the connection.")) == closed);
        QVERIFY(pictureWithNote(QStringLiteral("The broker came back.")) != closed);
    }
};

QTEST_MAIN(MessageLogTest)
#include "tst_messagelog.moc"
