// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fileedit.h"

namespace nightlight {

/// Where the file of a recording is named, looked for or dropped.
class RecordingEdit final : public FileEdit
{
    Q_OBJECT

public:
    explicit RecordingEdit(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace nightlight
