// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorpanel.h"

#include "checkededit.h"
#include "choicebox.h"
#include "device/telemetry/topics.h"
#include "form.h"
#include "formrows.h"
#include "leveledit.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>

namespace nightlight {

MonitorPanel::MonitorPanel(const MonitorSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_form(new Form), m_watched(new ChoiceBox(this)),
      m_id(new CheckedEdit(Topics::whyNotAnId, this)), m_answers(new QCheckBox(this)), m_threshold(new LevelEdit(this)),
      m_lampOn(new QPushButton(this)), m_lampOff(new QPushButton(this))
{
    build();
    m_watched->setCurrentIndex(settings.watchedId.isEmpty() ? 0 : 1);
    m_id->setText(settings.watchedId);
    m_form->setRowVisible(m_id, !settings.watchedId.isEmpty());
    m_answers->setChecked(settings.answers);
    m_threshold->setLevel(settings.threshold);
    retranslate();

    connect(m_watched, &QComboBox::currentIndexChanged, this, &MonitorPanel::chooseWatched);
    connect(m_id, &CheckedEdit::textChosen, this, [this](const QString &id) {
        m_settings.watchedId = id;
        showLimits();
        emit settingsChanged(m_settings);
    });
    connect(m_answers, &QCheckBox::toggled, this, [this](bool answers) {
        m_settings.answers = answers;
        emit settingsChanged(m_settings);
    });
    connect(m_threshold, &LevelEdit::levelChosen, this, [this](double light) {
        m_settings.threshold = light;
        showLimits();
        emit settingsChanged(m_settings);
    });
    connect(m_lampOn, &QPushButton::clicked, this, [this] { emit commandRequested(true); });
    connect(m_lampOff, &QPushButton::clicked, this, [this] { emit commandRequested(false); });
}

void MonitorPanel::build()
{
    m_watched->addItem(QString());
    m_watched->addItem(QString());
    addRow(m_form, m_watched);
    addRow(m_form, m_id);
    m_form->addRow(m_answers);
    addRow(m_form, m_threshold);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_lampOn);
    buttons->addWidget(m_lampOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
}

void MonitorPanel::chooseWatched()
{
    const bool another = m_watched->currentIndex() == 1;
    m_form->setRowVisible(m_id, another);
    const QString id = another ? m_id->text() : QString();
    if (another)
        m_id->setFocus();
    if (id == m_settings.watchedId)
        return;
    m_settings.watchedId = id;
    showLimits();
    emit settingsChanged(m_settings);
}

void MonitorPanel::setOwnRange(const LightRange &range)
{
    m_ownRange = range;
    showLimits();
}

/// What another device's sensor can answer is not known.
void MonitorPanel::showLimits()
{
    const bool own = m_settings.watchedId.isEmpty();
    own ? m_threshold->setLimits(m_ownRange) : m_threshold->removeLimits();
    setRowText(
        m_form, m_threshold, tr("&Threshold"),
        own ? tr("The light level, %1 to %2 in the sensor's own unit, below which it is dark enough for the lamp.")
                  .arg(glanceText(m_ownRange.lowest), glanceText(m_ownRange.highest))
            : tr("The light level, in the sensor's own unit, below which it is dark enough for the lamp."));
}

void MonitorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MonitorPanel::retranslate()
{
    m_watched->setItemText(0, tr("This device"));
    m_watched->setItemText(1, tr("Another device"));
    setRowText(m_form, m_watched, tr("&Watches"),
               tr("Whose telemetry the server receives: the device in this window, or any other one on the same "
                  "broker, such as a Raspberry Pi."));
    setRowText(m_form, m_id, tr("Its id"), tr("The name of the other device, the first part of its topics."));
    m_answers->setText(tr("&Answer like the lesson's server"));
    explain(m_answers,
            tr("Answers each reading with a command: lamp on if the light is below the threshold, lamp off if not."));
    showLimits();
    m_lampOn->setText(tr("Lamp on"));
    explain(m_lampOn, tr("Sends the command {\"led_on\": true} to the watched device."));
    m_lampOff->setText(tr("Lamp off"));
    explain(m_lampOff, tr("Sends the command {\"led_on\": false} to the watched device."));
}

} // namespace nightlight
