// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartprint.h"

#include "charttext.h"
#include "customplot.h"
#include "lightchart.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLayout>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTimeZone>

namespace nightlight {

namespace {

constexpr double vectorColumns = 2; // of points, to a logical pixel: finer than a printer's eye needs

QDateTime localTime(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time * 1000));
}

QString title()
{
    return QCoreApplication::translate("nightlight::ChartPrint", "Light over time");
}

} // namespace

ChartPrint::ChartPrint(const LightChart &chart, QSize size) : m_picture(&m_sheet, chart.readings())
{
    m_sheet.setPalette(chart.palette());
    m_sheet.setFont(chart.font());
    m_sheet.setLocale(chart.locale());
    m_picture.showAs(chart.picture());
    m_sheet.resize(size.expandedTo({least, least}));
    m_sheet.layout()->activate();
    m_picture.hold();
}

QString ChartPrint::timesName() const
{
    const QLocale locale = m_sheet.locale();
    const auto [from, to] = m_picture.times();
    const auto date = [&](const QDateTime &at) {
        return timeText(at, TimeDetail::Day, locale) + u' ' + timeText(at, TimeDetail::Year, locale);
    };
    const auto clock = [&](const QDateTime &at) { return timeText(at, TimeDetail::Second, locale); };
    const QDateTime first = localTime(from);
    const QDateTime last = localTime(to);
    const QString end = first.date() == last.date() ? clock(last) : date(last) + u' ' + clock(last);
    const QString zone = QTimeZone(last.offsetFromUtc()).displayName(last, QTimeZone::OffsetName);
    return QStringLiteral("%1 %2 – %3  (%4)").arg(date(first), clock(first), end, zone);
}

void ChartPrint::paint(QPaintDevice &device, double scale, double columns, int top)
{
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.translate(0, -top);
    painter.scale(scale, scale);
    m_picture.print(painter, timesName(), columns);
}

QImage ChartPrint::rows(double scale, int top, int count)
{
    QImage image(pixels(scale).width(), count, QImage::Format_RGB32);
    if (!image.isNull())
        paint(image, scale, scale, top);
    return image;
}

QByteArray ChartPrint::svg()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title());
    generator.setSize(m_sheet.size());
    generator.setViewBox(m_sheet.rect());
    generator.setResolution(m_sheet.logicalDpiY());
    paint(generator, 1, vectorColumns);
    return buffer.data();
}

QByteArray ChartPrint::pdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title());
    writer.setCreator(QCoreApplication::applicationName());
    constexpr double pointsPerInch = 72;
    const int dotsPerInch = m_sheet.logicalDpiY(); // those that the layout is for; another one would change the text
    writer.setPageSize(
        QPageSize(QSizeF(m_sheet.size()) * pointsPerInch / dotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(dotsPerInch);
    paint(writer, 1, vectorColumns);
    return buffer.data();
}

} // namespace nightlight
