// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "ui/chart/chartprint.h"
#include "ui/colours.h"
#include "ui/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>

namespace nightlight {

namespace {

QString suffixOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Png:
        return QStringLiteral("png");
    case ExportKind::Svg:
        return QStringLiteral("svg");
    case ExportKind::Pdf:
        return QStringLiteral("pdf");
    case ExportKind::Csv:
        break;
    }
    return QStringLiteral("csv");
}

/// Takes what is too large as well and makes the largest of it when that has been typed: else the last digits of it
/// would be refused without a word, and another size come of it.
class SizeBox final : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    QValidator::State validate(QString &input, int &position) const override
    {
        const bool isNumber = std::ranges::all_of(input, [](QChar letter) { return letter.isDigit(); });
        return isNumber && locale().toLongLong(input) > maximum() ? QValidator::Intermediate
                                                                  : QSpinBox::validate(input, position);
    }
    void fixup(QString &input) const override
    {
        const qlonglong wanted = locale().toLongLong(input);
        input = textFromValue(int(std::clamp<qlonglong>(wanted, minimum(), maximum())));
    }
};

QString usualFolder(ExportKind kind)
{
    const auto place = kind == ExportKind::Csv ? QStandardPaths::DocumentsLocation : QStandardPaths::PicturesLocation;
    const QString folder = QStandardPaths::writableLocation(place);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace

ExportDialog::ExportDialog(ExportKind kind, QSize size, Offer offer, QWidget *parent)
    : QDialog(parent), m_form(new QFormLayout), m_kind(new QComboBox(this)), m_size(new QWidget(this)),
      m_width(new SizeBox(m_size)), m_height(new SizeBox(m_size)), m_scale(new QComboBox(this)),
      m_range(new QComboBox(this)), m_pixels(new QLabel(this)), m_note(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)),
      m_save(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ExportKind each : {ExportKind::Png, ExportKind::Svg, ExportKind::Pdf})
        addKind(each);
    if (offer == Offer::PicturesAndReadings)
        addKind(ExportKind::Csv);
    choose(kind);
    auto *sizes = new QHBoxLayout(m_size);
    sizes->setContentsMargins(0, 0, 0, 0);
    sizes->addWidget(m_width);
    sizes->addWidget(new QLabel(QStringLiteral("×"), m_size));
    sizes->addWidget(m_height);
    sizes->addStretch(1);
    for (const auto &[spin, value] : {std::pair(m_width, size.width()), std::pair(m_height, size.height())}) {
        spin->setRange(ChartPrint::least, ChartPrint::most);
        spin->setValue(value);
        connect(spin, &QSpinBox::valueChanged, this, &ExportDialog::showPixels);
    }
    for (const int scale : {1, 2, 3})
        m_scale->addItem(QStringLiteral("%1×").arg(scale), scale);
    m_range->addItems({QString(), QString()});
    m_note->setWordWrap(true);
    m_note->setPalette(quietText(palette()));
    for (QLabel *label : {m_pixels, m_note})
        label->setTextFormat(Qt::PlainText);

    m_form->addRow(new QLabel(this), m_kind);
    m_form->addRow(new QLabel(this), m_size);
    m_form->addRow(new QLabel(this), m_scale);
    m_form->addRow(new QLabel(this), m_pixels);
    m_form->addRow(new QLabel(this), m_range);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    m_save->setDefault(true);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::showKind);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::showPixels);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    retranslate();
}

ExportDialog::~ExportDialog()
{
    hide(); // for a size that is being typed is told when it hides, and later nobody is there to be told
}

void ExportDialog::addKind(ExportKind kind)
{
    m_kind->addItem(QString(), int(kind));
}

void ExportDialog::choose(ExportKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

ExportChoice ExportDialog::choice() const
{
    return {.kind = ExportKind(m_kind->currentData().toInt()),
            .size = {m_width->value(), m_height->value()},
            .scale = m_scale->currentData().toInt(),
            .everything = m_range->currentIndex() == 1};
}

void ExportDialog::showKind()
{
    const ExportKind kind = choice().kind;
    const bool picture = kind != ExportKind::Csv;
    for (QWidget *field :
         {m_size, static_cast<QWidget *>(m_scale), static_cast<QWidget *>(m_pixels), static_cast<QWidget *>(m_range)}) {
        const bool shown = field == m_range ? !picture : field == m_size ? picture : kind == ExportKind::Png;
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    }
    m_note->setText(picture ? tr("The picture has the colours that the window has, light or dark.")
                            : tr("Times are written with their offset from UTC, one reading a line."));
    showPixels();
}

void ExportDialog::showPixels()
{
    const ExportChoice wanted = choice();
    m_pixels->setText(QStringLiteral("%1 × %2").arg(locale().toString(wanted.size.width() * wanted.scale),
                                                    locale().toString(wanted.size.height() * wanted.scale)));
}

void ExportDialog::askForFile()
{
    if (findChild<QFileDialog *>())
        return;
    const ExportChoice wanted = choice();
    const QString suffix = suffixOf(wanted.kind);
    auto *dialog = new QFileDialog(this, tr("Export to"), usualFolder(wanted.kind), QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("nightlight.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted](const QString &path) {
        emit chosen(wanted, path);
        close();
    });
    dialog->open();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_note->setPalette(quietText(palette()));
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    const QStringList kinds{tr("Picture (PNG)"), tr("Drawing (SVG)"), tr("Page (PDF)"), tr("Readings (CSV)")};
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kinds[i]);
    m_range->setItemText(0, tr("What the chart shows"));
    m_range->setItemText(1, tr("Everything there is"));
    const auto name = [this](QWidget *field, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    };
    name(m_kind, tr("What"));
    name(m_size, tr("Size"));
    name(m_scale, tr("Scale"));
    name(m_pixels, tr("Pixels"));
    name(m_range, tr("Which readings"));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    explain(m_kind, tr("PNG suits a screen, SVG and PDF can be enlarged, CSV is for spreadsheets and programs."));
    explain(m_width, tr("The width of the picture; that of the chart to begin with."));
    explain(m_height, tr("The height of the picture; that of the chart to begin with."));
    explain(m_scale, tr("How many pixels are drawn for each of the size: 2 or 3 for fine screens and for print."));
    explain(m_range, tr("Which readings are written."));
    m_save->setText(tr("&Save as…"));
    explain(m_save, tr("Asks for the file and writes it."));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    showKind();
}

} // namespace nightlight
