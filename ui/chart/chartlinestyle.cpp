// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlinestyle.h"

#include <QPainter>
#include <QPolygonF>

namespace nightlight {

QPen ChartLineStyle::pen() const
{
    QPen pen(color, width(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({dash / width(), pause / width()});
    return pen;
}

void ChartLineStyle::drawMarker(QPainter &painter, QPointF at) const
{
    switch (marker) {
    case Marker::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(at, 3.2, 3.2);
        break;
    case Marker::Diamond: {
        constexpr double reach = 5.5;
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush); // the other series' dot, if it is at the same place, shows inside
        const QPointF x(reach, 0);
        const QPointF y(0, reach);
        painter.drawPolygon(QPolygonF({at - x, at - y, at + x, at + y}));
        break;
    }
    case Marker::None:
        break;
    }
}

} // namespace nightlight
