// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/form.h"
#include "ui/panels/sensorrows.h"

#include <QWidget>

namespace nightlight {

/// A shown form with the rows of one kind of sensor.
template <typename Rows> class RowsForm : public QWidget
{
public:
    template <typename... Arguments>
    explicit RowsForm(const SensorSettings &settings, Arguments... arguments) : m_form(new Form)
    {
        rows = new Rows(m_form, arguments..., this);
        setLayout(m_form);
        rows->retranslate();
        rows->setVisible(true);
        rows->setSettings(settings);
        show();
    }

    /// What \a before becomes by what is entered.
    SensorSettings entered(SensorSettings before) const
    {
        rows->putInto(before);
        return before;
    }

    Rows *rows;

private:
    Form *m_form;
};

} // namespace nightlight
