// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace nightlight {

/// Where the file of a recording is named, looked for or dropped.
class RecordingEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingEdit(QWidget *parent = nullptr);

    /// Does not emit fileChosen().
    void setFile(const QString &file);

signals:
    /// The person chose another one.
    void fileChosen(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void browse();
    void choose(const QString &file);
    void retranslate();

    QString m_file;
    QLineEdit *m_edit;
    QPushButton *m_browse;
};

} // namespace nightlight
