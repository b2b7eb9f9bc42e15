// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileedit.h"

#include "ui/plaintext.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace nightlight {

namespace {

/// The one file on this computer that \a dragged stands for; empty if it is something else.
QString fileIn(const QMimeData *dragged)
{
    const QList<QUrl> urls = dragged->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

FileEdit::FileEdit(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_browse(new QPushButton(this))
{
    setAcceptDrops(true);
    m_edit->setAcceptDrops(false); // it would take a file's address as a text
    constexpr int charactersOfAName = 10;
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * charactersOfAName);
    m_edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // takes what the button leaves
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    connect(m_edit, &QLineEdit::textEdited, this, &FileEdit::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { choose(entered()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &FileEdit::returnPressed);
    connect(m_browse, &QPushButton::clicked, this, &FileEdit::browse);
}

void FileEdit::setWords(const Words &words)
{
    m_words = words;
    m_browse->setText(words.browse);
    explain(m_browse, words.explanation);
}

void FileEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void FileEdit::setFile(const QString &file)
{
    if (file == m_file)
        return; // what is being entered stays
    m_file = file;
    m_edit->setText(QDir::toNativeSeparators(file));
}

QString FileEdit::entered() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FileEdit::choose(const QString &file)
{
    if (file == m_file)
        return;
    setFile(file);
    emit fileChosen(file);
    emit edited();
}

void FileEdit::browse()
{
    auto *dialog = findChild<QFileDialog *>();
    if (!dialog) {
        dialog = new QFileDialog(this, m_words.title, QFileInfo(m_file).path(), m_words.filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &FileEdit::choose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void FileEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileEdit::dropEvent(QDropEvent *event)
{
    choose(fileIn(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace nightlight
