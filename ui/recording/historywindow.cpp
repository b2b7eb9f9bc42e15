// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywindow.h"

#include "ui/chart/lightchart.h"
#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace nightlight {

HistoryWindow::HistoryWindow(const QString &name, QWidget *parent)
    : ChartWindow(name, parent), m_row(new QWidget), m_label(new QLabel), m_devices(new QComboBox)
{
    auto *layout = new QHBoxLayout(m_row);
    layout->setContentsMargins(8, 0, 8, 6);
    layout->addWidget(m_label);
    layout->addWidget(m_devices);
    layout->addStretch(1);
    m_label->setBuddy(m_devices);
    m_devices->setObjectName(QStringLiteral("devices"));
    m_devices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_row->hide();
    addRow(m_row);
    HistoryWindow::retranslate();
    connect(m_devices, &QComboBox::currentIndexChanged, this, [this] { emit deviceChosen(device()); });
}

QString HistoryWindow::device() const
{
    return m_devices->currentData().toString();
}

void HistoryWindow::showDevices(const QStringList &devices)
{
    for (const QString &device : devices)
        m_devices->addItem(visibleText(device), device);
    m_row->setVisible(devices.size() > 1); // of a single one there is nothing to choose
}

void HistoryWindow::showReadings(qint64 count)
{
    m_readings = count;
    chart()->fit();
    showState();
}

void HistoryWindow::showState()
{
    if (m_readings >= 0)
        setWords(tr("%1 readings").arg(countText(quint64(m_readings))));
}

void HistoryWindow::retranslate()
{
    ChartWindow::retranslate();
    m_label->setText(tr("&Device:"));
    explain(m_devices, tr("The device whose readings are shown."));
    chart()->setNames(tr("published"), tr("received"));
    showState();
}

} // namespace nightlight
