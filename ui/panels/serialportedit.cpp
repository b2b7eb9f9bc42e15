// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialportedit.h"

#include "ui/plaintext.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTimer>

namespace nightlight {

namespace {

constexpr int descriptionRole = Qt::UserRole;

/// Writes the description of a port behind its name.
class PortDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString description = index.data(descriptionRole).toString();
        if (!description.isEmpty())
            option->text += QStringLiteral("  –  ") + description;
    }
};

} // namespace

SerialPortEdit::SerialPortEdit(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr); // a name that is entered is the person's own, not the nearest one of the list
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setItemDelegate(new PortDelegate(this));
    connect(this, &QComboBox::activated, this, &SerialPortEdit::chooseListed);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &SerialPortEdit::chooseEntered);
    retranslate();
}

void SerialPortEdit::setPort(const QString &port, const UsbIdentity &device)
{
    if (port == m_port && device == m_device)
        return;
    m_port = port;
    m_device = device;
    lineEdit()->setModified(false);
    fill();
}

void SerialPortEdit::setPorts(const QList<SerialPortInfo> &ports)
{
    m_ports = ports;
    if (!view()->isVisible() && m_ports != m_shownPorts)
        fill();
}

void SerialPortEdit::showPopup()
{
    lineEdit()->setModified(false);
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width());
    QComboBox::showPopup();
}

void SerialPortEdit::hidePopup()
{
    QComboBox::hidePopup();
    // Not at once: what was clicked at is only chosen next.
    QTimer::singleShot(0, this, [this] { setPorts(m_ports); });
}

/// Lists the ports, and shows the chosen one unless another is being entered.
void SerialPortEdit::fill()
{
    const QSignalBlocker silent(this);
    const bool entering = lineEdit()->isModified();
    const QString enteredText = lineEdit()->text();
    const int cursor = lineEdit()->cursorPosition();
    m_shownPorts = m_ports;
    clear();
    for (const SerialPortInfo &port : std::as_const(m_ports)) {
        addItem(port.name);
        setItemData(count() - 1, visibleText(port.description), descriptionRole);
    }
    setCurrentIndex(chosenIndex());
    if (entering) {
        setEditText(enteredText);
        lineEdit()->setCursorPosition(cursor);
        lineEdit()->setModified(true);
    } else if (currentIndex() < 0) {
        setEditText(m_port);
    }
    retranslate();
}

/// Where the chosen device or, if it is not known, the chosen port is now; -1 if it is not there.
int SerialPortEdit::chosenIndex() const
{
    int found = -1;
    for (int i = 0; i < int(m_shownPorts.size()); ++i) {
        const SerialPortInfo &port = m_shownPorts[i];
        const bool isChosenDevice = m_device.isKnown() && port.device == m_device;
        if (port.name == m_port && (isChosenDevice || !m_device.isKnown()))
            return i;
        if (isChosenDevice && found < 0)
            found = i;
    }
    return found;
}

void SerialPortEdit::chooseListed(int index)
{
    if (!lineEdit()->isModified()) // else it is the entered text that happens to be listed
        choose(m_shownPorts[index].name, m_shownPorts[index].device);
}

void SerialPortEdit::chooseEntered()
{
    if (!lineEdit()->isModified())
        return;
    lineEdit()->setModified(false);
    choose(currentText().trimmed(), {});
}

void SerialPortEdit::choose(const QString &port, const UsbIdentity &device)
{
    if (port == m_port && device == m_device)
        return;
    setPort(port, device); // which makes the list anew that they may be of
    emit portChosen(m_port, m_device);
}

void SerialPortEdit::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SerialPortEdit::retranslate()
{
    lineEdit()->setPlaceholderText(m_shownPorts.isEmpty() ? tr("none plugged in") : tr("choose one"));
}

} // namespace nightlight
