// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingworker.h"

namespace nightlight {

void RecordingWorker::open()
{
    if (const auto sentence = m_lines.open())
        emit failed(*sentence);
    else
        emit opened(m_lines.hasTwo() ? QString() : m_lines.name());
}

void RecordingWorker::readPiece()
{
    RecordedPoints points;
    const auto more = m_lines.read(points, rowsAPiece);
    const After what = !more ? After::Trouble : *more ? After::Piece : After::LastPiece;
    emit read(points, m_lines.share(), what, m_lines.skipped());
    if (!more)
        emit failed(more.error());
}

} // namespace nightlight
