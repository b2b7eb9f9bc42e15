// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <functional>

struct png_struct_def;
struct png_info_def;

namespace nightlight {

/// Packs a picture as PNG into a file, some rows at a time.
///
/// Qt's own packer can neither be stopped nor asked how far it is, and wants the whole picture; this is the library
/// that it uses too.
class PngFile
{
public:
    /// \a file must live longer.
    PngFile(QIODevice &file, QSize size);
    ~PngFile();
    Q_DISABLE_COPY_MOVE(PngFile)

    /// Packs the next \a rows, which are as wide as the picture. After some of them each, \a goOn is asked whether to
    /// go on. False if that said no or if the file takes no more; what is in the file is no picture then.
    bool add(const QImage &rows, const std::function<bool()> &goOn);
    /// Once all rows are there. False if the file takes no more.
    bool finish();
    int rowCount() const { return m_rowCount; }

private:
    bool writeHead(const QImage &rows);
    bool writeRows(const QImage &rows);

    QIODevice &m_file;
    QSize m_size;
    int m_rowCount = 0; ///< that are packed
    bool m_failed = false;
    png_struct_def *m_png;
    png_info_def *m_info;
};

} // namespace nightlight
