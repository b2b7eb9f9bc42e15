// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportchoice.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace nightlight {

/// Asks what is to be put into a file, and which file. It does not hold up the window.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Offer { Pictures, PicturesAndReadings };

    /// \a size is that of the chart.
    ExportDialog(ExportKind kind, QSize size, Offer offer, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportChoice choice() const;
    void choose(ExportKind kind);

signals:
    void chosen(const nightlight::ExportChoice &choice, const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addKind(ExportKind kind);
    void showKind();
    void showPixels();
    void askForFile();
    void retranslate();

    QFormLayout *m_form;
    QComboBox *m_kind;
    QWidget *m_size;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_scale;
    QComboBox *m_range;
    QLabel *m_pixels;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
};

} // namespace nightlight
