// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace nightlight {

/// A panel under a heading that shows and hides it.
class CollapsibleSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CollapsibleSection(QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &explanation);
    void setOpen(bool open);
    bool isOpen() const;

signals:
    void openChanged(bool open);

protected:
    void changeEvent(QEvent *event) override;

private:
    void emphasize();

    QToolButton *m_heading;
    QWidget *m_content;
};

} // namespace nightlight
