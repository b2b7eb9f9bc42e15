// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topicrules.h"

namespace nightlight::qtmqtt {

namespace {

constexpr qsizetype mostBytes = 65'535;
constexpr QStringView shareMark = u"$share/";

QStringView takeLevel(QStringView &rest)
{
    const qsizetype slash = rest.indexOf(u'/');
    const QStringView level = slash < 0 ? rest : rest.first(slash);
    rest = slash < 0 ? QStringView() : rest.sliced(slash + 1);
    return level;
}

} // namespace

bool fitsTopic(const QString &text)
{
    if (text.isEmpty() || text.contains(QChar::Null))
        return false;
    const bool surelyFits = text.size() <= mostBytes / 3; // a UTF-16 unit takes at most three bytes of UTF-8
    return surelyFits || text.toUtf8().size() <= mostBytes;
}

bool areWildcardsWellPlaced(QStringView filter)
{
    for (qsizetype i = 0; i < filter.size(); ++i) {
        if (filter[i] != u'+' && filter[i] != u'#')
            continue;
        const bool last = i == filter.size() - 1;
        const bool begins = i == 0 || filter[i - 1] == u'/';
        const bool ends = last || (filter[i] == u'+' && filter[i + 1] == u'/');
        if (!begins || !ends)
            return false;
    }
    return true;
}

bool isShareWellFormed(QStringView filter)
{
    if (!filter.startsWith(shareMark))
        return true;
    const QStringView group = shareGroup(filter);
    return !group.isEmpty() && !group.contains(u'+') && !group.contains(u'#') && !withoutShare(filter).isEmpty();
}

QStringView shareGroup(QStringView filter)
{
    if (!filter.startsWith(shareMark))
        return {};
    QStringView rest = filter.sliced(shareMark.size());
    return takeLevel(rest);
}

QStringView withoutShare(QStringView filter)
{
    if (!filter.startsWith(shareMark))
        return filter;
    QStringView rest = filter.sliced(shareMark.size());
    takeLevel(rest);
    return rest;
}

bool filterMatches(QStringView filter, QStringView topic, bool sparesDollar)
{
    if (filter == topic)
        return true;
    if (sparesDollar && topic.startsWith(u'$') && (filter.startsWith(u'+') || filter.startsWith(u'#')))
        return false;
    while (!filter.isNull()) {
        const QStringView wanted = takeLevel(filter);
        if (wanted == u'#')
            return true;
        if (topic.isNull())
            return false;
        const QStringView level = takeLevel(topic);
        if (wanted != u'+' && wanted != level)
            return false;
        if (topic.isNull() && filter == u'#')
            return true; // "a/#" means "a" as well
    }
    return topic.isNull();
}

} // namespace nightlight::qtmqtt
