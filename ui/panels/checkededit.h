// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace nightlight {

/// A line of text that is refused, with the reason below it, if it cannot be what is asked for.
class CheckedEdit final : public QWidget
{
    Q_OBJECT

public:
    /// Says in one translated sentence why a text is refused; empty: it is taken.
    using WhyNot = QString (*)(const QString &text);

    /// Without \a whyNot every text is taken.
    explicit CheckedEdit(WhyNot whyNot = nullptr, QWidget *parent = nullptr);

    /// Does not emit textChosen().
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Stands there, in grey, while it is empty.
    void setPlaceholderText(const QString &text);

signals:
    /// The person has entered another text, and it is taken. Without the spaces around it.
    void textChosen(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString entered() const;
    QString problem() const;
    void commit();
    void showProblem();

    WhyNot m_whyNot;
    QString m_text;
    QLineEdit *m_edit;
    QLabel *m_problem;
};

} // namespace nightlight
