// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayrows.h"

#include "checkededit.h"
#include "choicebox.h"
#include "recordingedit.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace nightlight {

ReplayRows::ReplayRows(Form *form, QWidget *parent)
    : SensorRows(form, Purpose::Sensor, parent), m_file(new RecordingEdit(parent)),
      m_timeColumn(new CheckedEdit(nullptr, parent)), m_lightColumn(new CheckedEdit(nullptr, parent)),
      m_pace(new ChoiceBox(parent)), m_repeat(new QCheckBox(parent))
{
    for (const ReplayPace pace : {ReplayPace::Recorded, ReplayPace::Interval})
        m_pace->addItem(QString(), int(pace));
    for (QWidget *field : std::initializer_list<QWidget *>{m_file, m_timeColumn, m_lightColumn, m_pace, m_repeat})
        addDetail(field);
    connectFields();
}

void ReplayRows::connectFields()
{
    connect(m_file, &RecordingEdit::fileChosen, this, [this](const QString &file) {
        m_replay.file = file;
        emit edited();
    });
    connect(m_timeColumn, &CheckedEdit::textChosen, this, [this](const QString &column) {
        m_replay.timeColumn = column;
        emit edited();
    });
    connect(m_lightColumn, &CheckedEdit::textChosen, this, [this](const QString &column) {
        m_replay.lightColumn = column;
        emit edited();
    });
    connect(m_pace, &QComboBox::currentIndexChanged, this, [this] {
        m_replay.pace = ReplayPace(m_pace->currentData().toInt());
        emit edited();
    });
    connect(m_repeat, &QCheckBox::toggled, this, [this](bool repeat) {
        m_replay.repeat = repeat;
        emit edited();
    });
}

void ReplayRows::setSettings(const SensorSettings &settings)
{
    const QSignalBlocker silentPace(m_pace);
    const QSignalBlocker silentRepeat(m_repeat);
    m_replay = settings.replay;
    m_file->setFile(m_replay.file);
    m_timeColumn->setText(m_replay.timeColumn);
    m_lightColumn->setText(m_replay.lightColumn);
    m_pace->setCurrentIndex(m_pace->findData(int(m_replay.pace)));
    m_repeat->setChecked(m_replay.repeat);
}

void ReplayRows::retranslate()
{
    m_pace->setItemText(m_pace->findData(int(ReplayPace::Recorded)), tr("As it was recorded"));
    m_pace->setItemText(m_pace->findData(int(ReplayPace::Interval)), tr("One row a reading"));
    m_timeColumn->setPlaceholderText(tr("automatic"));
    m_lightColumn->setPlaceholderText(tr("automatic"));
    setText(m_file, tr("&CSV file"),
            tr("A recording: a table as text, with commas, semicolons or tabs between the columns. Name the file, look "
               "for it, or drop it here."),
            tr("Recording"));
    setText(m_timeColumn, tr("Tim&e column"),
            tr("The name of the column that holds the times, or its number, counted from 1. Left empty: the one that "
               "is called as times are."));
    setText(m_lightColumn, tr("Li&ght column"),
            tr("The name of the column that holds the light levels, or its number, counted from 1. Left empty: the one "
               "that is called \"light\", else the first that holds numbers."));
    setText(m_pace, tr("&Pace"),
            tr("Whether the light changes as quickly as the times of the recording say, or by one row at each "
               "reading."));
    setText(m_repeat, tr("A&round again at the end"),
            tr("Begins with the first row again after the last one. Otherwise the recording ends there."));
}

} // namespace nightlight
