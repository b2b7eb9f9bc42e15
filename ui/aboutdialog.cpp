// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent), m_name(new QLabel(this)), m_words(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_name->setFont(large);
    for (QLabel *label : {m_name, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setWordWrap(true);
    constexpr int readableCharacters = 60;
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * readableCharacters);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_words);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    retranslate();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Nightlight"));
    m_name->setText(tr("Nightlight %1").arg(QCoreApplication::applicationVersion()));
    m_words->setText(tr("A light sensor's whole journey over MQTT, in one window.\n\n"
                        "Copyright 2026 The Nightlight authors. Free software under the GNU General Public License, "
                        "version 3 or later, without any warranty.\n\n"
                        "It uses Qt, Qt MQTT or libmosquitto, QCustomPlot and Eclipse Mosquitto."));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
}

} // namespace nightlight
