// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace nightlight {

class ChartArea;
class ChartExport;
class ChartTools;
class ElidedLabel;
class LightChart;
class ProgressNotice;
class ViewActions;

/// A window beside the one that is live, with the same chart and the same tools, for what was kept earlier.
class ChartWindow : public QMainWindow
{
    Q_OBJECT

public:
    ~ChartWindow() override;

    LightChart *chart() const;
    ChartArea *area() const { return m_area; }
    ChartExport *exporter() const { return m_export; }

    QSize sizeHint() const override { return {900, 560}; }

public slots:
    /// Shows above the chart what is wrong and what to do.
    void showTrouble(const QString &sentence);

protected:
    /// \a name is that of the file, for the title.
    explicit ChartWindow(const QString &name, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    /// A row between the buttons and the chart.
    void addRow(QWidget *row);
    /// A few words beside the buttons.
    void setWords(const QString &words);
    virtual void retranslate();

    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildMenu();

    QString m_name;
    ChartArea *m_area;
    ProgressNotice *m_writing;
    ViewActions *m_actions;
    ChartTools *m_tools;
    ChartExport *m_export;
    QLabel *m_trouble;
    ElidedLabel *m_words;
    QVBoxLayout *m_rows = nullptr;
    QMenu *m_file = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_close = nullptr;
};

} // namespace nightlight
