// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outagepanel.h"

#include "choicebox.h"
#include "form.h"
#include "formrows.h"

#include <QEvent>
#include <QSpinBox>

namespace nightlight {

OutagePanel::OutagePanel(const OutageSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_form(new Form), m_keep(new ChoiceBox(this))
{
    setLayout(m_form);
    for (const Keep keep : {Keep::Every, Keep::Newest, Keep::None})
        m_keep->addItem(QString(), int(keep));
    m_keep->setCurrentIndex(m_keep->findData(int(settings.keep)));
    addRow(m_form, m_keep);
    m_most = addNumber(OutageSettings::leastMost, OutageSettings::greatestMost, 100'000, settings.most);
    m_days = addNumber(1, int(OutageSettings::greatestLongest.count()), 1, int(settings.longest.count()));
    m_rate = addNumber(0, OutageSettings::greatestRate, 100, settings.rate);
    connectFields();
    retranslate();
    showRows();
}

QSpinBox *OutagePanel::addNumber(int least, int greatest, int step, int value)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, greatest);
    number->setSingleStep(step);
    number->setValue(value);
    number->setKeyboardTracking(false);
    number->setGroupSeparatorShown(true);
    addRow(m_form, number);
    return number;
}

void OutagePanel::connectFields()
{
    connect(m_keep, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.keep = Keep(m_keep->currentData().toInt());
        showRows();
        emit edited();
    });
    connect(m_most, &QSpinBox::valueChanged, this, [this](int most) {
        m_settings.most = most;
        emit edited();
    });
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        m_settings.longest = std::chrono::days(days);
        emit edited();
    });
    connect(m_rate, &QSpinBox::valueChanged, this, [this](int rate) {
        m_settings.rate = rate;
        emit edited();
    });
}

void OutagePanel::showRows()
{
    for (QWidget *field : {m_most, m_days, m_rate})
        m_form->setRowVisible(field, m_settings.keep == Keep::Every);
}

void OutagePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutagePanel::retranslate()
{
    m_keep->setItemText(0, tr("every reading"));
    m_keep->setItemText(1, tr("the newest reading"));
    m_keep->setItemText(2, tr("no reading"));
    m_rate->setSpecialValueText(tr("no limit"));
    setRowText(m_form, m_keep, tr("Keep"),
               tr("Which of the readings that are taken without a connection are stored and sent when it is back. The "
                  "others are given up and counted as discarded."));
    setRowText(m_form, m_most, tr("At most"),
               tr("How many waiting readings are stored. If there are more, the oldest are given up."));
    setRowText(m_form, m_days, tr("Days"), tr("For how many days a reading waits at the most. Then it is given up."));
    setRowText(m_form, m_rate, tr("Per second"),
               tr("How many waiting readings are sent per second when the connection is back, beside the new ones. 0: "
                  "as many as the broker takes."));
}

} // namespace nightlight
