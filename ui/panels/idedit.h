// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace nightlight {

/// Where a device is named. A name that cannot be one is refused with the reason below it.
class IdEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit IdEdit(QWidget *parent = nullptr);

    /// Does not emit idChosen().
    void setId(const QString &id);
    const QString &id() const { return m_id; }

signals:
    /// The person has named another device, and it can be one.
    void idChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void commit();
    void showWhyNot();

    QString m_id;
    QLineEdit *m_edit;
    QLabel *m_whyNot;
};

} // namespace nightlight
