// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace nightlight {

/// Where a file is named, looked for or dropped.
class FileEdit : public QWidget
{
    Q_OBJECT

public:
    /// All translated.
    struct Words
    {
        QString browse; ///< on the button, with its mnemonic
        QString explanation; ///< of the button
        QString title; ///< of the dialog
        QString filter; ///< of the dialog, as QFileDialog takes it
    };

    explicit FileEdit(QWidget *parent = nullptr);

    void setWords(const Words &words);
    /// Stands there, in grey, while it is empty.
    void setPlaceholderText(const QString &text);
    /// Does not emit fileChosen().
    void setFile(const QString &file);
    /// What stands there now, also while the person goes on with it.
    QString entered() const;

signals:
    /// The person chose another one.
    void fileChosen(const QString &file);
    /// The person changed what entered() gives.
    void edited();
    void returnPressed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void browse();
    void choose(const QString &file);

    Words m_words;
    QString m_file;
    QLineEdit *m_edit;
    QPushButton *m_browse;
};

} // namespace nightlight
