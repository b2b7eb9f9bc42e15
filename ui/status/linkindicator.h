// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QWidget>

namespace nightlight {

class ElidedLabel;
class LinkWatch;

/// Whether it gets through: a dot, filled only when it does, and the words for it.
class LinkIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit LinkIndicator(const LinkWatch *link, QWidget *parent = nullptr);

    void setBrokerKind(BrokerKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLink();
    int dotSize() const;

    const LinkWatch *m_link;
    BrokerKind m_kind = BrokerKind::BuiltIn;
    ElidedLabel *m_words;
};

} // namespace nightlight
