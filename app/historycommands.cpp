// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommands.h"

#include "device/history/csvfileexport.h"
#include "device/history/csvtime.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <cstdio>

namespace nightlight {

namespace {

/// \a rows in columns, the last one to the right.
QString tableOf(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(row.size());
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString table;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            line += row[i].leftJustified(widths[i]) + QStringLiteral("  ");
        table += line + row.constLast().rightJustified(widths.constLast()) + u'\n';
    }
    return table;
}

QString timeText(qint64 ms)
{
    QByteArray text;
    CsvTime().append(text, ms);
    return QString::fromLatin1(text);
}

} // namespace

HistoryCommands::HistoryCommands(const Profile &profile)
    : m_profile(profile), m_store(HistoryFile::pathIn(profile.dataFolder), HistoryFile::Access::Read)
{
}

tl::expected<QString, QString> HistoryCommands::list()
{
    const auto contents = m_store.contents();
    if (!contents)
        return tl::unexpected(contents.error().sentence);
    const QLocale locale;
    QList<QStringList> rows{{tr("Device"), tr("Value"), tr("What"), tr("First"), tr("Last"), tr("Readings")}};
    for (const HistorySeriesInfo &info : contents->series) {
        rows.append({info.series.device, info.series.field,
                     info.series.kind == HistoryKind::Published ? tr("published") : tr("received"),
                     timeText(info.firstMs), timeText(info.lastMs), locale.toString(info.count)});
    }
    return tableOf(rows)
           + tr("%1 in %2")
                 .arg(locale.formattedDataSize(contents->bytes),
                      QDir::toNativeSeparators(HistoryFile::pathIn(m_profile.dataFolder)))
           + u'\n';
}

tl::expected<QString, QString> HistoryCommands::write(const ExportOptions &options)
{
    const auto device = deviceOf(options);
    if (!device)
        return device;
    CsvExportRequest request;
    request.device = *device;
    if (options.from)
        request.fromMs = options.from->time_since_epoch().count();
    if (options.to)
        request.toMs = options.to->time_since_epoch().count();
    request.file = options.file;
    QStringList remarks;
    qint64 damaged = 0;
    if (options.file == u"-") {
        QFile out; // by its descriptor: of what stdio cannot write it would not know
        if (!out.open(::fileno(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered))
            return tl::unexpected(out.errorString());
        CsvExport csv(m_store, request, out);
        if (const auto done = carryOut(csv); !done)
            return tl::unexpected(done.error());
        damaged = csv.damaged();
    } else {
        CsvFileExport csv(m_store, request);
        if (const auto done = carryOut(csv); !done)
            return tl::unexpected(done.error());
        damaged = csv.rows().damaged();
        remarks << tr("Rows written to %1: %2")
                       .arg(QDir::toNativeSeparators(options.file), QLocale().toString(csv.rows().rows()));
    }
    if (damaged > 0)
        remarks << tr("Readings that are damaged and missing: %1").arg(QLocale().toString(damaged));
    return remarks.join(u'\n');
}

template <typename Export> tl::expected<void, QString> HistoryCommands::carryOut(Export &csv)
{
    while (true) {
        const auto more = csv.step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

/// The one that was asked for, or that the program is itself, or that is the only one.
tl::expected<QString, QString> HistoryCommands::deviceOf(const ExportOptions &options)
{
    const auto contents = m_store.contents();
    if (!contents)
        return tl::unexpected(contents.error().sentence);
    QStringList devices;
    for (const HistorySeriesInfo &info : contents->series) {
        if (!devices.contains(info.series.device))
            devices << info.series.device;
    }
    if (devices.isEmpty()) {
        return tl::unexpected(tr("There are no readings in %1.")
                                  .arg(QDir::toNativeSeparators(HistoryFile::pathIn(m_profile.dataFolder))));
    }
    const QSettings settings(m_profile.settingsFile, QSettings::IniFormat);
    const QString own = settings.value(QStringLiteral("device/id")).toString();
    const QString wanted = options.device.value_or(devices.size() == 1 ? devices[0] : own);
    if (devices.contains(wanted))
        return wanted;
    const QString known = devices.join(QStringLiteral(", "));
    if (options.device)
        return tl::unexpected(tr("The history has no device \"%1\". It has: %2.").arg(wanted, known));
    return tl::unexpected(tr("The history has several devices. Choose one with --device: %1.").arg(known));
}

} // namespace nightlight
