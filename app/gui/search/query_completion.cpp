#include "gui/search/query_completion.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// The word that the cursor is in or behind; inside quotation marks there is none.
struct WordAt {
    int begin = 0;
    int end = 0;
    QString text;
};

WordAt wordAt(const QString& query, int cursor) {
    const int at = std::clamp(cursor, 0, static_cast<int>(query.size()));
    if (query.left(at).count(u'"') % 2 == 1)
        return {at, at, {}};
    int begin = at;
    while (begin > 0 && !query[begin - 1].isSpace())
        --begin;
    while (begin < at && QStringView(u"-(（").contains(query[begin]))
        ++begin;
    int end = at;
    while (end < query.size() && !query[end].isSpace())
        ++end;
    return {begin, end, query.sliced(begin, end - begin)};
}

QString withoutKey(const QString& word, const QString& key) {
    return fold(word).startsWith(key) ? fold(word).sliced(key.size()) : QString();
}

/// How well a name goes on from what is typed: 0 best; -1 not at all.
int fit(const QString& typed, const QString& name) {
    const QString folded = fold(name);
    if (typed.isEmpty())
        return 2;
    if (folded.startsWith(typed))
        return 0;
    if (folded.contains(u'/' + typed) || folded.contains(u'-' + typed))
        return 1;
    if (folded.contains(typed))
        return 2;
    return pinyinMatches(typed, folded) ? 3 : -1;
}

QStringList fitting(const QString& typed, const QStringList& names, int limit) {
    QList<std::pair<int, int>> order;
    for (int i = 0; i < names.size(); ++i)
        if (const int how = fit(typed, names.at(i)); how >= 0)
            order.append({how, i});
    std::sort(order.begin(), order.end());
    QStringList found;
    for (const auto& [how, i] : std::as_const(order))
        if (found.size() < limit)
            found.append(names.at(i));
    return found;
}

QString quotedIfNeeded(const QString& value) {
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

void addNames(QList<QuerySuggestion>& list, const WordAt& word, const QString& typed, const QString& key,
              const QStringList& names, int limit) {
    for (const QString& name : fitting(typed, names, limit)) {
        const QString whole = key + quotedIfNeeded(name);
        if (whole != word.text)
            list.append({word.begin, word.end, whole + u' ', whole, {}});
    }
}

void addKeywords(QList<QuerySuggestion>& list, const WordAt& word) {
    const QString typed = fold(word.text);
    for (QuerySuggestion known : queryGrammar()) {
        if (known.insert.isEmpty() || known.insert.startsWith(u'"') || known.insert.startsWith(u'-'))
            continue;
        const QString key = fold(known.insert).trimmed();
        if (!key.startsWith(typed) || key == typed)
            continue;
        known.begin = word.begin;
        known.end = word.end;
        list.append(known);
    }
}

} // namespace

QList<QuerySuggestion> queryGrammar() {
    return {
        {0,
         0,
         {},
         QCoreApplication::translate("QueryGrammar", "pod network"),
         QCoreApplication::translate("QueryGrammar", "all of the words, in any order; pinyin and initials too")},
        {0, 0, u"\""_s, QCoreApplication::translate("QueryGrammar", "\"api server\""),
         QCoreApplication::translate("QueryGrammar", "exactly this, and nothing else")},
        {0, 0, u"tag:"_s, u"tag:k8s"_s,
         QCoreApplication::translate("QueryGrammar", "topics with the tag or one below it (k8s/net)")},
        {0, 0, u"title:"_s, u"title:pod"_s, QCoreApplication::translate("QueryGrammar", "in headings only")},
        {0, 0, u"in:"_s, u"in:k8s/"_s, QCoreApplication::translate("QueryGrammar", "in notes whose path has this")},
        {0, 0, u"is:todo "_s, u"is:todo"_s, QCoreApplication::translate("QueryGrammar", "marked as unfinished")},
        {0, 0, u"has:diagram "_s, u"has:diagram"_s,
         QCoreApplication::translate("QueryGrammar", "topics that are drawn")},
        {0, 0, u"-"_s, u"-etcd  -tag:todo"_s,
         QCoreApplication::translate("QueryGrammar", "without it, before any of these")},
        {0, 0, u"OR "_s, u"(etcd OR tag:db) -redis"_s,
         QCoreApplication::translate("QueryGrammar", "what stands on either side; parentheses hold together")},
    };
}

QList<QuerySuggestion> completeQuery(const QString& query, int cursor, const QueryNames& names, int limit) {
    QList<QuerySuggestion> list;
    if (query.trimmed().isEmpty()) {
        for (const QString& saved : names.saved)
            list.append({0, static_cast<int>(query.size()), saved, saved,
                         QCoreApplication::translate("QueryGrammar", "saved search")});
        return list + queryGrammar();
    }
    const WordAt word = wordAt(query, cursor);
    if (word.text.isEmpty())
        return list;
    const QString folded = fold(word.text);
    if (folded.startsWith(u"tag:")) {
        addNames(list, word, withoutKey(word.text, u"tag:"_s), u"tag:"_s, names.tags, limit);
    } else if (folded.startsWith(u'#')) {
        addNames(list, word, folded.sliced(1), u"tag:"_s, names.tags, limit);
    } else if (folded.startsWith(u"in:")) {
        addNames(list, word, withoutKey(word.text, u"in:"_s), u"in:"_s, names.notes, limit);
    } else {
        addKeywords(list, word);
        if (folded.size() > 1)
            addNames(list, word, folded, u"tag:"_s, names.tags, 3);
    }
    return list.mid(0, limit);
}

} // namespace tujian
