#include "gui/map/term_match.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include <algorithm>

namespace tujian {

namespace {

enum Match { Whole, Begins, Contains, Pinyin, None };

QString comparable(const QString& text) {
    QString folded = fold(text);
    folded.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return folded;
}

Match matchOf(const QString& query, const QString& name) {
    const QString text = comparable(name);
    if (text == query)
        return Whole;
    if (text.startsWith(query))
        return Begins;
    if (text.contains(query))
        return Contains;
    return pinyinMatches(query, text) ? Pinyin : None;
}

Match bestMatch(const QString& query, const MapTerm& term) {
    Match best = matchOf(query, term.name);
    for (const QString& spelling : term.spellings)
        best = std::min(best, matchOf(query, spelling));
    return best;
}

} // namespace

QList<int> matchTerms(const TermMap& map, const QString& query, int limit) {
    const QString wanted = comparable(query);
    QList<std::pair<Match, int>> found;
    for (int i = 0; i < map.terms.size(); ++i) {
        const Match match = wanted.isEmpty() ? Begins : bestMatch(wanted, map.terms[i]);
        if (match != None)
            found.append({match, i});
    }
    std::sort(found.begin(), found.end());
    QList<int> terms;
    for (const auto& [match, term] : found.mid(0, limit))
        terms.append(term);
    return terms;
}

} // namespace tujian
