// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "baudedit.h"

#include "device/telemetry/sensorsettings.h"

#include <QIntValidator>
#include <QLineEdit>
#include <QSignalBlocker>

namespace nightlight {

namespace {

/// Without 1200, which makes many boards leave their program and wait for a new one.
constexpr qint32 usualBauds[] = {300,     2'400,   4'800,   9'600,   19'200,  38'400,  57'600,    74'880,
                                 115'200, 230'400, 250'000, 460'800, 500'000, 921'600, 1'000'000, 2'000'000};

class BaudValidator final : public QIntValidator
{
public:
    BaudValidator(const qint32 &baud, QObject *parent)
        : QIntValidator(SerialSettings::slowest, SerialSettings::fastest, parent), m_baud(baud)
    {
        setLocale(QLocale::c()); // plain digits, as everywhere where bauds are written
    }

    void fixup(QString &text) const override { text = QString::number(m_baud); }

private:
    const qint32 &m_baud;
};

} // namespace

BaudEdit::BaudEdit(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setValidator(new BaudValidator(m_baud, this));
    for (const qint32 baud : usualBauds)
        addItem(QString::number(baud));
    connect(this, &QComboBox::activated, this, &BaudEdit::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &BaudEdit::choose);
}

void BaudEdit::setBaud(qint32 baud)
{
    if (baud == m_baud)
        return; // what is being entered stays
    m_baud = baud;
    const QSignalBlocker silent(this);
    const QString text = QString::number(baud);
    setCurrentIndex(findText(text));
    setEditText(text);
}

void BaudEdit::choose()
{
    const qint32 baud = currentText().toInt();
    if (baud == m_baud)
        return;
    setBaud(baud);
    emit baudChosen(baud);
}

} // namespace nightlight
