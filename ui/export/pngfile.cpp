// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pngfile.h"

#include <QIODevice>
#include <QImage>

#include <algorithm>
#include <csetjmp>

#include <png.h>

namespace nightlight {

namespace {

constexpr int pixelsAtOnce = 1 << 18; ///< some milliseconds of work
constexpr int bitsPerChannel = 8;

/// What a picture is written from and to. The library leaves by a long jump when it has no memory: nothing in between
/// may need to be cleared away, so it all is here.
struct Packing
{
    const QImage &image;
    QIODevice &file;
    const GoOn &goOn;
    QImage rows; ///< those that are being packed
    bool failed = false;
};

void put(png_structp png, png_bytep data, png_size_t size)
{
    auto *packing = static_cast<Packing *>(png_get_io_ptr(png));
    packing->failed |= packing->file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size);
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

bool takeRows(Packing &packing, int from)
{
    const QImage &image = packing.image;
    const int count = std::clamp(pixelsAtOnce / image.width(), 1, image.height() - from);
    packing.rows = image.copy(0, from, image.width(), count).convertToFormat(QImage::Format_RGB888);
    return !packing.rows.isNull();
}

bool pack(png_structp png, png_infop info, Packing &packing)
{
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    const QImage &image = packing.image;
    png_set_write_fn(png, &packing, put, flush);
    png_set_IHDR(png, info, png_uint_32(image.width()), png_uint_32(image.height()), bitsPerChannel, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, png_uint_32(image.dotsPerMeterX()), png_uint_32(image.dotsPerMeterY()),
                 PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (int y = 0; y < image.height(); y += packing.rows.height()) {
        if (!packing.goOn(double(y) / image.height()) || packing.failed || !takeRows(packing, y))
            return false;
        for (int row = 0; row < packing.rows.height(); ++row)
            png_write_row(png, packing.rows.constScanLine(row));
    }
    png_write_end(png, info);
    return !packing.failed && packing.goOn(1);
}

} // namespace

bool writePng(const QImage &image, QIODevice &file, const GoOn &goOn)
{
    Packing packing{image, file, goOn, {}};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, ignore);
    if (!png)
        return false;
    png_infop info = png_create_info_struct(png);
    const bool done = info && pack(png, info, packing);
    png_destroy_write_struct(&png, &info);
    return done;
}

} // namespace nightlight
