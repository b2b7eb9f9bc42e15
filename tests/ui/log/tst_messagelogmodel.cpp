// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/messagelogmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace nightlight;
using Model = MessageLogModel;

namespace {

LogEntry message(quint64 id, const QByteArray &payload = "{\"light\": 512}")
{
    return {.id = id,
            .at = Timestamp(std::chrono::milliseconds(1'000 + id)),
            .direction = LogDirection::Out,
            .topic = QStringLiteral("desk/telemetry"),
            .payload = payload,
            .remark = QStringLiteral("sent")};
}

LogBatch batchOf(quint64 firstId, int count)
{
    LogBatch batch;
    for (int i = 0; i < count; ++i)
        batch.entries += message(firstId + quint64(i), QByteArray::number(i));
    return batch;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class MessageLogModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsMessagesBothWays()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        LogEntry in = message(2);
        in.direction = LogDirection::In;
        model.add({.entries = {message(1), in}});

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, Model::Direction), QStringLiteral("↑"));
        QCOMPARE(cell(model, 1, Model::Direction), QStringLiteral("↓"));
        QCOMPARE(cell(model, 0, Model::Topic), QStringLiteral("desk/telemetry"));
        QCOMPARE(cell(model, 0, Model::Payload), QStringLiteral("{\"light\": 512}"));
        QVERIFY(cell(model, 0, Model::Time).endsWith(QStringLiteral(":01.001")));
        QCOMPARE(model.index(1, Model::Direction).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("from the broker"));
    }

    void saysHowMuchOfALongPayloadIsLeftOut()
    {
        Model model;
        LogEntry entry = message(1, "{\"x\": \"%1");
        entry.payloadRest = 2'000;
        model.add({.entries = {entry}});
        QCOMPARE(cell(model, 0, Model::Payload), QStringLiteral("{\"x\": \"%1… and 2,000 bytes more"));
    }

    void remarkFollowsById()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        model.add(batchOf(1, 10));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.add({.updates = {{.id = 4, .remark = QStringLiteral("acknowledged")},
                               {.id = 99, .remark = QStringLiteral("of nothing listed")}}});

        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, 3, Model::Remark), QStringLiteral("acknowledged"));
        QCOMPARE(cell(model, 4, Model::Remark), QStringLiteral("sent"));
    }

    void oldestGoFirst()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        model.add(batchOf(1, Model::capacity));
        model.add({.entries = {message(100'001)},
                   .updates = {{.id = 1, .remark = QStringLiteral("too late")},
                               {.id = 2, .remark = QStringLiteral("in time")},
                               {.id = 100'001, .remark = QStringLiteral("new")}}});

        QCOMPARE(model.rowCount(), Model::capacity);
        QCOMPARE(cell(model, 0, Model::Payload), QStringLiteral("1"));
        QCOMPARE(cell(model, 0, Model::Remark), QStringLiteral("in time"));
        QCOMPARE(cell(model, Model::capacity - 1, Model::Remark), QStringLiteral("new"));
    }

    void batchLargerThanTheLogKeepsItsEnd()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        model.add(batchOf(1, 3));
        LogBatch batch = batchOf(10, Model::capacity + 5);
        batch.updates = {{.id = 15, .remark = QStringLiteral("first kept")}};
        model.add(batch);

        QCOMPARE(model.rowCount(), Model::capacity);
        QCOMPARE(cell(model, 0, Model::Payload), QStringLiteral("5"));
        QCOMPARE(cell(model, 0, Model::Remark), QStringLiteral("first kept"));
    }

    void filteredViewStaysInStep()
    {
        Model model;
        QSortFilterProxyModel shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setSourceModel(&model);
        shown.setFilterRole(Model::SearchRole);
        shown.setFilterFixedString(QStringLiteral("7"));
        for (int i = 0; i < 12; ++i)
            model.add(batchOf(quint64(1 + i * 500), 500));

        int expected = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            expected += cell(model, row, Model::Payload).contains(u'7') ? 1 : 0;
        QCOMPARE(shown.rowCount(), expected);
        model.clear();
        QCOMPARE(shown.rowCount(), 0);
    }

    void outsideTextStaysPlain()
    {
        Model model;
        LogEntry entry = message(1, "<b>x</b>\x1b\xff\n");
        entry.topic = QStringLiteral("a\u202eb");
        model.add({.entries = {entry}});

        QCOMPARE(cell(model, 0, Model::Payload), QStringLiteral("<b>x</b>\\x1b\\xff\\n"));
        QCOMPARE(cell(model, 0, Model::Topic), QStringLiteral("a\\u202eb"));
        QVERIFY(!model.index(0, Model::Payload).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void notesAreTold()
    {
        Model model;
        model.add(
            {.entries = {{.at = {}, .warning = true, .remark = QStringLiteral("The broker closed.")}}, .omitted = 7});
        QVERIFY(model.index(0, Model::Time).data(Model::NoteRole).toBool());
        QVERIFY(model.index(0, Model::Time).data(Model::WarningRole).toBool());
        QCOMPARE(model.index(0, Model::Direction).data(Qt::AccessibleTextRole).toString(), QStringLiteral("warning"));
        QCOMPARE(model.omitted(), 7u);
        model.clear();
        QCOMPARE(model.omitted(), 0u);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(MessageLogModelTest)
#include "tst_messagelogmodel.moc"
