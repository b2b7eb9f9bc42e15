// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nightlight {

/// The lamp that commands switch: a bulb that glows or does not, and the words for it.
class LampWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit LampWidget(QWidget *parent = nullptr);

    void setOn(bool on);
    bool isOn() const { return m_on; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int bulbSize() const;
    void drawBulb(QPainter &painter, const QRectF &square) const;
    void retranslate();

    bool m_on = false;
};

} // namespace nightlight
