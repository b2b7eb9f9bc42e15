// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpioline.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::GpioLine)
};

/// The chip and offset that "pinctrl-bcm2711/5" names.
struct Place
{
    QString label;
    unsigned offset;

    static std::optional<Place> read(const QString &name)
    {
        static const QRegularExpression form(QStringLiteral("^(.+)/([0-9]{1,6})$"));
        const auto match = form.match(name);
        return match.hasMatch() ? std::optional(Place{match.captured(1), match.captured(2).toUInt()}) : std::nullopt;
    }

    bool isOn(const GpioChipInfo &chip) const
    {
        return label.endsWith(u'*') ? chip.label.startsWith(QStringView(label).chopped(1)) : chip.label == label;
    }
};

struct Line
{
    QString chip; ///< its path
    QString label; ///< of the chip
    unsigned offset;
};

/// Looks through all chips for the lines of one name.
class Search
{
public:
    Search(Gpio &gpio, const QString &name) : m_gpio(gpio), m_name(name), m_place(Place::read(name)) { }

    /// The only line of that name, or the sentence that says why there is none.
    tl::expected<Line, QString> run();

private:
    tl::expected<void, GpioError> lookAt(const QString &path);
    tl::expected<void, GpioError> lookForName(GpioChip &chip, const Line &first, unsigned lines);
    QString whyNone() const;
    QString whyNoLine() const;
    QString whyNoChip() const;
    QString whyNotOne() const;

    Gpio &m_gpio;
    QString m_name;
    std::optional<Place> m_place;
    QList<Line> m_found;
    QStringList m_labels; ///< of the chips there are
    QStringList m_names; ///< of the lines there are
    unsigned m_lines = 0; ///< of the chip that has too few
    bool m_forbidden = false;
    QString m_reason; ///< why a chip could not be asked
};

tl::expected<Line, QString> Search::run()
{
    const QStringList chips = m_gpio.chips();
    if (chips.isEmpty())
        return tl::make_unexpected(Texts::tr("This system has no GPIO lines: there is no /dev/gpiochip. Run Nightlight "
                                             "on a Raspberry Pi, or leave the GPIO lamp out."));
    for (const QString &path : chips) {
        const auto looked = lookAt(path);
        if (!looked && looked.error().kind == GpioError::Kind::NoPermission)
            m_forbidden = true;
        else if (!looked)
            m_reason = looked.error().reason;
    }
    if (m_found.isEmpty())
        return tl::make_unexpected(whyNone());
    if (m_found.size() > 1)
        return tl::make_unexpected(whyNotOne());
    return m_found.constFirst();
}

tl::expected<void, GpioError> Search::lookAt(const QString &path)
{
    const auto chip = m_gpio.open(path);
    if (!chip)
        return tl::make_unexpected(chip.error());
    const auto info = (*chip)->info();
    if (!info)
        return tl::make_unexpected(info.error());
    m_labels << info->label;
    if (!m_place)
        return lookForName(**chip, {path, info->label, 0}, info->lines);
    if (m_place->isOn(*info) && m_place->offset < info->lines)
        m_found.append({path, info->label, m_place->offset});
    else if (m_place->isOn(*info))
        m_lines = info->lines;
    return {};
}

tl::expected<void, GpioError> Search::lookForName(GpioChip &chip, const Line &first, unsigned lines)
{
    for (Line at = first; at.offset < lines; ++at.offset) {
        const auto line = chip.line(at.offset);
        if (!line)
            return tl::make_unexpected(line.error());
        if (line->name == m_name)
            m_found.append(at);
        if (line->name.size() > 1) // "-" stands on a line that is led nowhere
            m_names << line->name;
    }
    return {};
}

QString Search::whyNone() const
{
    if (m_forbidden)
        return Texts::tr("You may not use the GPIO lines of this system. Add yourself to the group gpio with “sudo "
                         "usermod -aG gpio $USER”, then log in again.");
    if (!m_reason.isEmpty())
        return Texts::tr("The GPIO lines of this system cannot be listed: %1. Nightlight needs Linux 5.10 or later.")
            .arg(m_reason);
    return m_place ? whyNoChip() : whyNoLine();
}

QString Search::whyNoLine() const
{
    constexpr int enough = 8;
    if (m_names.isEmpty())
        return Texts::tr("There is no GPIO line “%1”: the lines here have no names. Choose one by its chip and its "
                         "number there, as “%2/5”.")
            .arg(m_name, m_labels.constFirst());
    return Texts::tr("There is no GPIO line “%1”. Choose one that there is, as %2.")
        .arg(m_name, m_names.mid(0, enough).join(QStringLiteral(", ")));
}

QString Search::whyNoChip() const
{
    if (m_lines > 0)
        return Texts::tr("The GPIO chip “%1” has no line %2. Choose one from 0 to %3.")
            .arg(m_place->label)
            .arg(m_place->offset)
            .arg(m_lines - 1);
    return Texts::tr("There is no GPIO chip “%1”. Choose one that there is: %2.")
        .arg(m_place->label, m_labels.join(QStringLiteral(", ")));
}

QString Search::whyNotOne() const
{
    QStringList lines;
    for (const Line &line : m_found)
        lines << QStringLiteral("%1/%2 (%3)").arg(line.label).arg(line.offset).arg(QFileInfo(line.chip).fileName());
    return Texts::tr("There are several GPIO lines “%1”: %2. Choose one of them by its chip and its number there.")
        .arg(m_name, lines.join(QStringLiteral(", ")));
}

/// Why the line that was found could not be taken.
QString whyRefused(const QString &name, const GpioError &error, const QString &consumer)
{
    switch (error.kind) {
    case GpioError::Kind::Busy:
        if (consumer.isEmpty())
            return Texts::tr("The GPIO line “%1” is in use. End the program that uses it, or choose another line.")
                .arg(name);
        return Texts::tr("The GPIO line “%1” is in use by “%2”. End that program, or choose another line.")
            .arg(name, consumer);
    case GpioError::Kind::NoPermission:
    case GpioError::Kind::Other:
        break;
    }
    return Texts::tr("The GPIO line “%1” cannot be switched: %2. Choose another line.").arg(name, error.reason);
}

} // namespace

tl::expected<std::unique_ptr<GpioOutput>, QString> requestGpioLine(Gpio &gpio, const QString &name, bool high)
{
    const auto line = Search(gpio, name).run();
    if (!line)
        return tl::make_unexpected(line.error());
    const auto chip = gpio.open(line->chip);
    if (!chip)
        return tl::make_unexpected(whyRefused(name, chip.error(), {}));
    auto output = (*chip)->request(line->offset, high);
    if (output)
        return std::move(*output);
    const auto info = (*chip)->line(line->offset);
    return tl::make_unexpected(whyRefused(name, output.error(), info ? info->consumer : QString()));
}

} // namespace nightlight
