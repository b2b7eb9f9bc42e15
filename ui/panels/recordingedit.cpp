// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingedit.h"

#include <QEvent>

namespace nightlight {

RecordingEdit::RecordingEdit(QWidget *parent) : FileEdit(parent)
{
    retranslate();
}

void RecordingEdit::changeEvent(QEvent *event)
{
    FileEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecordingEdit::retranslate()
{
    setWords({tr("Br&owse…"), tr("Looks for the file of the recording."), tr("Choose a recording"),
              tr("Recordings (*.csv *.txt);;All files (*)")});
}

} // namespace nightlight
