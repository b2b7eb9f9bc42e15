// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QList>
#include <QObject>

class QWidget;

namespace nightlight {

class Form;

/// Rows of a form for the settings of one kind of sensor.
///
/// The rows of a new kind are one file pair beside this one and one line in SensorChooser.
class SensorRows : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        Sensor,
        Lamp, ///< shows only where the hardware is: for a lamp that is there too, while another sensor is chosen
    };

    void setVisible(bool visible);
    /// Does not emit edited().
    virtual void setSettings(const SensorSettings &settings) = 0;
    /// Puts what is entered here into \a settings and leaves the rest as it is.
    virtual void putInto(SensorSettings &settings) const = 0;
    /// To be called once the rows are complete, and when the language changes.
    virtual void retranslate() = 0;

signals:
    /// The person entered something else.
    void edited();

protected:
    SensorRows(Form *form, Purpose purpose, QWidget *parent);

    /// Adds a row that says where the hardware is.
    void addPlace(QWidget *field);
    /// Adds a row that only the sensor needs.
    void addDetail(QWidget *field);

    /// What the row is called, with its mnemonic, and why it is there. \a spokenName is for those who do not see under
    /// which heading it stands.
    void setText(QWidget *field, const QString &label, const QString &explanation, const QString &spokenName = {});

private:
    void add(QWidget *field);

    Form *m_form;
    Purpose m_purpose;
    QList<QWidget *> m_places;
    QList<QWidget *> m_details;
};

} // namespace nightlight
