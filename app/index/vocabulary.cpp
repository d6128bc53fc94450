#include "index/vocabulary.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include <algorithm>

namespace tujian {

namespace {

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

} // namespace

int forgivenEdits(qsizetype length) {
    return length >= 9 ? 2 : length >= 6 ? 1 : 0;
}

Vocabulary::Vocabulary(Source words, Source names)
    : wordSource(std::move(words))
    , nameSource(std::move(names)) {}

const Vocabulary::Words& Vocabulary::words() const {
    if (!latin) {
        latin.emplace();
        for (const QString& word : wordSource ? wordSource() : QStringList()) {
            latin->known.insert(word);
            latin->byLength[static_cast<int>(word.size())].append(word);
        }
    }
    return *latin;
}

const QStringList& Vocabulary::chinese() const {
    if (!han) {
        han.emplace();
        for (const QString& name : nameSource ? nameSource() : QStringList())
            if (QString folded = fold(name); hasHan(folded))
                han->append(std::move(folded));
    }
    return *han;
}

QStringList Vocabulary::near(const QString& word, int limit) const {
    QList<std::pair<int, QString>> found;
    const auto length = static_cast<int>(word.size());
    for (int n = length - limit; n <= length + limit; ++n) {
        const auto same = words().byLength.constFind(n);
        if (same == words().byLength.constEnd())
            continue;
        for (const QString& candidate : *same)
            if (const int edits = editDistance(word, candidate, limit); edits > 0 && edits <= limit)
                found.append({edits, candidate});
    }
    std::sort(found.begin(), found.end());
    QStringList words;
    for (const auto& entry : found)
        words.append(entry.second);
    return words;
}

QStringList Vocabulary::spelledBy(const QString& query, int most) const {
    QHash<QString, int> counts;
    for (const QString& name : chinese())
        if (const auto range = pinyinFind(query, name))
            ++counts[name.sliced(range->begin, range->end - range->begin)];
    QList<std::pair<int, QString>> order;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        order.append({-it.value(), it.key()});
    std::sort(order.begin(), order.end());
    QStringList found;
    for (const auto& entry : order)
        if (found.size() < most)
            found.append(entry.second);
    return found;
}

} // namespace tujian
