#include "gui/quick/quick_rank.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include <QHash>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

// How much a word says, by how it answers.
constexpr double wholeTitle = 100;
constexpr double titleBegins = 80;
constexpr double wordBegins = 70;
constexpr double inside = 60;
constexpr double spelled = 50;
constexpr double mistyped = 35;
constexpr double scattered = 30;
constexpr double elsewhere = 15;
constexpr double mostRecent = 12;

using Marks = QList<std::pair<int, int>>;

struct WordAnswer {
    double score = 0;
    Marks marks; ///< in the folded title
};

bool beginsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || isHan(text[at - 1].unicode()) != isHan(text[at].unicode());
}

bool isLatinWord(QStringView word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
}

std::optional<WordAnswer> asWritten(QStringView word, QStringView title) {
    qsizetype at = title.indexOf(word);
    if (at < 0)
        return std::nullopt;
    const qsizetype first = at;
    while (at >= 0 && !beginsWord(title, at))
        at = title.indexOf(word, at + 1);
    const bool begins = at >= 0;
    if (!begins)
        at = first;
    const double score = word.size() == title.size() ? wholeTitle
                         : at == 0                   ? titleBegins
                         : begins                    ? wordBegins
                                                     : inside;
    return WordAnswer{score, {{static_cast<int>(at), static_cast<int>(word.size())}}};
}

std::optional<WordAnswer> asPinyin(QStringView word, QStringView title) {
    const auto range = word.size() > 1 ? pinyinFind(word, title) : std::nullopt;
    if (!range)
        return std::nullopt;
    return WordAnswer{range->begin == 0 ? spelled + 5 : spelled, {{range->begin, range->end - range->begin}}};
}

/// The word's letters in order, `kbpx` in kube-proxy: each either begins a word of the title or follows the one before,
/// else chance would find them in every long title.
std::optional<WordAnswer> asLetters(QStringView word, QStringView title) {
    if (word.size() < 2)
        return std::nullopt;
    WordAnswer answer{scattered, {}};
    qsizetype at = 0;
    int starts = 0;
    for (const QChar letter : word) {
        const qsizetype next = title.indexOf(letter, at);
        if (next < 0 || (at == 0 && !beginsWord(title, next)))
            return std::nullopt;
        if (beginsWord(title, next))
            ++starts;
        else if (next > at)
            answer.score -= 2 * static_cast<double>(std::min<qsizetype>(next - at, 5));
        if (!answer.marks.isEmpty() && answer.marks.last().first + answer.marks.last().second == next)
            ++answer.marks.last().second;
        else
            answer.marks.append({static_cast<int>(next), 1});
        at = next + 1;
    }
    answer.score += std::min(starts, 4);
    return answer.score >= elsewhere ? std::optional(answer) : std::nullopt;
}

/// One typing error in a long Latin word.
std::optional<WordAnswer> asMistyped(QStringView word, QStringView title) {
    constexpr qsizetype shortest = 5;
    if (word.size() < shortest)
        return std::nullopt;
    for (qsizetype at = 0; at < title.size();) {
        qsizetype end = at;
        while (end < title.size() && isWordChar(title[end].unicode()))
            ++end;
        const qsizetype difference = end - at - word.size();
        if (difference >= -1 && difference <= 1 && editDistance(word, title.sliced(at, end - at), 1) <= 1)
            return WordAnswer{mistyped, {{static_cast<int>(at), static_cast<int>(end - at)}}};
        at = end + 1;
    }
    return std::nullopt;
}

std::optional<WordAnswer> answerOf(const QString& word, bool latin, const QuickItem& item) {
    if (auto found = asWritten(word, item.folded))
        return found;
    if (latin) {
        for (auto* const way : {asPinyin, asLetters, asMistyped})
            if (auto found = way(word, item.folded))
                return found;
    }
    if (item.detail.contains(word, Qt::CaseInsensitive))
        return WordAnswer{elsewhere, {}};
    return std::nullopt;
}

struct Query {
    QStringList words;
    QList<bool> latin;
    std::optional<QuickKind> only;
};

Query readQuery(const QString& typed) {
    Query query;
    QString folded = fold(typed).trimmed();
    if (folded.startsWith(u'>'))
        query.only = QuickKind::Command;
    else if (folded.startsWith(u'#'))
        query.only = QuickKind::Tag;
    if (query.only)
        folded.remove(0, 1);
    query.words = folded.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : std::as_const(query.words))
        query.latin.append(isLatinWord(word));
    return query;
}

/// Of equals, what one reads comes before what one does.
double kindScore(QuickKind kind) {
    switch (kind) {
    case QuickKind::Topic:
        return 3;
    case QuickKind::Note:
        return 4;
    case QuickKind::Tag:
        return 2;
    case QuickKind::Diagram:
        return 1;
    case QuickKind::Command:
        return 0;
    }
    return 0;
}

/// Parts of the folded title as parts of the title, left to right and not overlapping.
Marks inTitle(const QString& title, Marks marks) {
    const FoldedText folded = foldWithOrigin(title);
    std::sort(marks.begin(), marks.end());
    Marks result;
    for (const auto& [at, length] : std::as_const(marks)) {
        const int begin = folded.origin.value(at);
        const int end = folded.origin.value(at + length, static_cast<int>(title.size()));
        if (result.isEmpty() || begin >= result.last().first + result.last().second)
            result.append({begin, std::max(end - begin, 1)});
    }
    return result;
}

class Ranking {
public:
    Ranking(const QString& typed, const QStringList& recent)
        : query(readQuery(typed)) {
        for (qsizetype i = recent.size(); i-- > 0;)
            recency.insert(recent.at(i), 1.0 - static_cast<double>(i) / static_cast<double>(recent.size()));
    }

    std::optional<QuickFound> judge(const QuickItem& item) const {
        if (query.only && item.kind != *query.only)
            return std::nullopt;
        QuickFound found;
        for (qsizetype i = 0; i < query.words.size(); ++i) {
            const auto answer = answerOf(query.words.at(i), query.latin.at(i), item);
            if (!answer)
                return std::nullopt;
            found.score += answer->score;
            found.marks += answer->marks;
            // Of two titles the one that says little else.
            found.score += 8.0 * static_cast<double>(query.words.at(i).size()) /
                           static_cast<double>(std::max(item.folded.size(), query.words.at(i).size()));
        }
        const double last = recency.value(item.key(), 0);
        found.score += kindScore(item.kind) + mostRecent * last;
        if (query.words.isEmpty() && last > 0)
            found.score += 100 * last;
        return found;
    }

private:
    Query query;
    QHash<QString, double> recency; ///< 1: the last one used
};

} // namespace

QString QuickItem::key() const {
    static constexpr char16_t letters[] = u"tngdc"; // as QuickKind
    return QString(letters[static_cast<int>(kind)]) + u':' + id;
}

QuickItem quickItem(QuickKind kind, const QString& id, const QString& title, const QString& detail) {
    return QuickItem{kind, id, title, detail, fold(title)};
}

QList<QuickFound> rankQuick(const QList<QuickItem>& items, const QString& query, const QStringList& recent, int limit) {
    const Ranking ranking(query, recent);
    QList<QuickFound> found;
    for (int i = 0; i < items.size(); ++i) {
        if (auto one = ranking.judge(items.at(i))) {
            one->item = i;
            found.append(std::move(*one));
        }
    }
    const auto middle = found.begin() + std::min<qsizetype>(std::max(limit, 0), found.size());
    std::partial_sort(found.begin(), middle, found.end(), [](const QuickFound& a, const QuickFound& b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    });
    found.erase(middle, found.end());
    for (QuickFound& one : found)
        one.marks = inTitle(items.at(one.item).title, one.marks);
    return found;
}

} // namespace tujian
