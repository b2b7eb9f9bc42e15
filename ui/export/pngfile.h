// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QImage;
class QIODevice;

namespace nightlight {

/// Told how much is done, from 0 to 1; false to give up.
using GoOn = std::function<bool(double share)>;

/// Packs \a image as PNG into \a file, some rows at a time, with \a goOn after each time. False if that said so or if
/// the file takes no more; what is in the file is no picture then.
///
/// Qt's own packer can neither be stopped nor asked how far it is; this is the library that it uses too.
bool writePng(const QImage &image, QIODevice &file, const GoOn &goOn);

} // namespace nightlight
