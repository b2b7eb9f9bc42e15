// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pngfile.h"

#include <QIODevice>

#include <algorithm>
#include <csetjmp>

#include <png.h>

namespace nightlight {

namespace {

constexpr int pixelsAtOnce = 1 << 18; ///< some milliseconds of work
constexpr int bitsPerChannel = 8;

/// What is written, and whether that has failed.
struct Sink
{
    QIODevice &file;
    bool &failed;
};

// The library leaves by a long jump when it has no memory. Between where it is called and where it jumps to, nothing
// may need to be cleared away.

void put(png_structp png, png_bytep data, png_size_t size)
{
    const auto *sink = static_cast<Sink *>(png_get_io_ptr(png));
    sink->failed |= sink->file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size);
}

void flush(png_structp)
{
}

[[noreturn]] void leave(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void ignore(png_structp, png_const_charp)
{
}

} // namespace

PngFile::PngFile(QIODevice &file, QSize size)
    : m_file(file), m_size(size), m_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, ignore)),
      m_info(m_png ? png_create_info_struct(m_png) : nullptr)
{
}

PngFile::~PngFile()
{
    png_destroy_write_struct(&m_png, &m_info);
}

bool PngFile::add(const QImage &rows, const std::function<bool()> &goOn)
{
    if (!m_info || rows.isNull() || (m_rowCount == 0 && !writeHead(rows)))
        return false;
    const int atOnce = std::max(pixelsAtOnce / rows.width(), 1);
    for (int y = 0; y < rows.height(); y += atOnce) {
        const int count = std::min(atOnce, rows.height() - y);
        const QImage some = rows.copy(0, y, rows.width(), count).convertToFormat(QImage::Format_RGB888);
        if (some.isNull() || !writeRows(some))
            return false;
        m_rowCount += count;
        if (!goOn())
            return false;
    }
    return true;
}

bool PngFile::writeHead(const QImage &rows)
{
    Sink sink{m_file, m_failed};
    png_set_write_fn(m_png, &sink, put, flush);
    if (setjmp(png_jmpbuf(m_png)) != 0)
        return false;
    png_set_IHDR(m_png, m_info, png_uint_32(m_size.width()), png_uint_32(m_size.height()), bitsPerChannel,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(m_png, m_info, png_uint_32(rows.dotsPerMeterX()), png_uint_32(rows.dotsPerMeterY()),
                 PNG_RESOLUTION_METER);
    png_write_info(m_png, m_info);
    return !m_failed;
}

bool PngFile::writeRows(const QImage &rows)
{
    Sink sink{m_file, m_failed};
    png_set_write_fn(m_png, &sink, put, flush);
    if (setjmp(png_jmpbuf(m_png)) != 0)
        return false;
    for (int y = 0; y < rows.height(); ++y)
        png_write_row(m_png, rows.constScanLine(y));
    return !m_failed;
}

bool PngFile::finish()
{
    if (!m_info || m_rowCount != m_size.height())
        return false;
    Sink sink{m_file, m_failed};
    png_set_write_fn(m_png, &sink, put, flush);
    if (setjmp(png_jmpbuf(m_png)) != 0)
        return false;
    png_write_end(m_png, m_info);
    return !m_failed;
}

} // namespace nightlight
