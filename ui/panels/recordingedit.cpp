// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingedit.h"

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

RecordingEdit::RecordingEdit(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_browse(new QPushButton(this))
{
    setAcceptDrops(true);
    m_edit->setAcceptDrops(false); // it would take a file's address as a text
    constexpr int charactersOfAName = 12;
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * charactersOfAName);
    m_edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // takes what the button leaves
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    connect(m_edit, &QLineEdit::editingFinished, this,
            [this] { choose(QDir::fromNativeSeparators(m_edit->text().trimmed())); });
    connect(m_browse, &QPushButton::clicked, this, &RecordingEdit::browse);
    retranslate();
}

void RecordingEdit::setFile(const QString &file)
{
    if (file == m_file)
        return; // what is being entered stays
    m_file = file;
    m_edit->setText(QDir::toNativeSeparators(file));
}

void RecordingEdit::choose(const QString &file)
{
    if (file == m_file)
        return;
    setFile(file);
    emit fileChosen(file);
}

void RecordingEdit::browse()
{
    auto *dialog = findChild<QFileDialog *>();
    if (!dialog) {
        dialog = new QFileDialog(this, tr("Choose a recording"), QFileInfo(m_file).path(),
                                 tr("Recordings (*.csv *.txt);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &RecordingEdit::choose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void RecordingEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RecordingEdit::dropEvent(QDropEvent *event)
{
    choose(fileIn(event->mimeData()));
    event->acceptProposedAction();
}

void RecordingEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecordingEdit::retranslate()
{
    m_browse->setText(tr("Br&owse…"));
    explain(m_browse, tr("Looks for the file of the recording."));
}

} // namespace nightlight
