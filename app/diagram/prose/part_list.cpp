#include "diagram/prose/part_list.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestName = 28;
constexpr int mostWords = 4;

} // namespace

bool isHanText(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

QList<Range> PartLister::listed(Range r) const {
    if (const int colon = colonIn(r); colon >= 0) {
        if (namesOne({r.begin, colon}))
            r.end = colon;
        else
            r.begin = colon + 1;
    }
    QList<Range> parts;
    bool last = false;
    for (Range piece : pieces(r)) {
        const bool ends = last;
        if (parts.isEmpty() &&
            Rules::shipped().pattern(Pattern::CountOnly).match(text(trimmed(piece)).toString()).hasMatch())
            continue; // "has two parts, A and B"
        if (Rules::shipped().pattern(Pattern::OneOfThem).match(text(piece).toString()).hasMatch())
            break; // each of them is told by itself
        piece = part(piece, last);
        if (isCondition(piece))
            continue;
        if (!isName(piece))
            break;
        parts.append(piece);
        if (ends || last)
            break;
    }
    return parts;
}

/// "shards: primaries and replicas": what stands before the colon is itself the part.
bool PartLister::namesOne(Range r) const {
    const auto name = text(trimmed(r));
    return !name.isEmpty() && !isHanText(name) && !name.contains(u' ') && !Rules::shipped().has(Cue::Structure, name) &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

/// "and, if somebody uses vectors, …"
bool PartLister::isCondition(Range r) const {
    return Rules::shipped().longestAt(m_leaf.folded, r.begin).roles.testFlag(WordRole::OccasionStart) &&
           !isHanText(text(r));
}

int PartLister::colonIn(Range r) const {
    const auto view = text(r);
    const auto colon = std::find_if(view.begin(), view.end(), [](QChar c) { return c == u':' || c == u'：'; });
    return colon == view.end() ? -1 : r.begin + int(colon - view.begin());
}

/// Cut at what stands between the things of a list. In Chinese a comma ends the list if 、 or 和 make it.
QList<Range> PartLister::pieces(Range r) const {
    const QRegularExpression& between = Rules::shipped().pattern(Pattern::BetweenParts);
    const QRegularExpression& enumerates = Rules::shipped().pattern(Pattern::Enumerates);
    const QString all = text(r).toString();
    const bool chinese = isHanText(all);
    QList<Range> found;
    int begin = r.begin;
    auto matches = between.globalMatch(all);
    while (matches.hasNext()) {
        const auto m = matches.next();
        const int at = r.begin + int(m.capturedStart());
        if (at < begin || insideBracket(r, at))
            continue;
        found.append({begin, at});
        const bool comma = m.captured().trimmed() == u"," || m.captured() == u"，" || m.captured().contains(u';') ||
                           m.captured() == u"；";
        const bool listEnds = comma && chinese && all.left(m.capturedStart()).contains(enumerates);
        const bool afterAnd = comma && !chinese && all.left(m.capturedStart()).contains(u" and ");
        if (listEnds || afterAnd)
            return found;
        begin = r.begin + int(m.capturedEnd());
    }
    found.append({begin, r.end});
    return found;
}

bool PartLister::insideBracket(Range r, int at) const {
    int depth = 0;
    for (int i = r.begin; i < at; ++i)
        depth += m_leaf.folded[i] == u'(' || m_leaf.folded[i] == u'（'   ? 1
                 : m_leaf.folded[i] == u')' || m_leaf.folded[i] == u'）' ? -1
                                                                         : 0;
    return depth > 0;
}

Range PartLister::part(Range r, bool& last) const {
    const QRegularExpression& front = Rules::shipped().pattern(Pattern::PartFront);
    static const QRegularExpression bracket(uR"(\s*[(（].*$)"_s);
    const QRegularExpression& counted = Rules::shipped().pattern(Pattern::PartCount);
    const QRegularExpression& clause = Rules::shipped().pattern(Pattern::PartEnd);
    if (const auto m = front.match(text(r).toString()); m.hasMatch())
        r.begin += int(m.capturedLength());
    for (const QRegularExpression* pattern : {&bracket, &counted, &clause}) {
        const auto m = pattern->match(text(r).toString());
        if (!m.hasMatch() || m.capturedStart() == 0)
            continue;
        r.end -= int(m.capturedLength());
        last = last || pattern != &bracket;
    }
    r = trimmed(r);
    if (const auto of = text(r).lastIndexOf(u'的'); of > 0 && r.end - r.begin - of > 2)
        r.begin += int(of) + 1; // 大家熟悉的工作负载
    return trimmed(r);
}

Range PartLister::trimmed(Range r) const {
    const auto odd = [&](int i) {
        const QChar c = m_leaf.folded[i];
        return c.isSpace() || QStringView(u"*`\"“”。.；;：:").contains(c);
    };
    while (r.begin < r.end && odd(r.begin))
        ++r.begin;
    while (r.end > r.begin && odd(r.end - 1))
        --r.end;
    return r;
}

bool PartLister::isName(Range r) const {
    const auto name = text(r);
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }) && !name.endsWith(u'的') &&
           displayWidth(name) <= widestName && name.count(u' ') < mostWords &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return QStringView(u",，?？!！=").contains(c); });
}

} // namespace tujian::prose
