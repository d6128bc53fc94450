#include "index/snippet.h"
#include "index/literal.h"
#include "text/token.h"
#include <QHash>
#include <QSet>
#include <algorithm>

namespace tujian {

namespace {

constexpr int snippetLength = 96;
constexpr int leadingContext = 24;
constexpr qsizetype longestSearched = 400'000; ///< characters of one topic; a hit beyond is found, but not marked

struct PlacedToken {
    QString text;
    int position = 0;
    int begin = 0;
    int end = 0;
};

/// A text's tokens by position.
class TokenTable {
public:
    explicit TokenTable(const QString& text) {
        tokenize(QStringView(text).left(longestSearched), [this](const Token& token) {
            if (starts.size() == token.position)
                starts.append(static_cast<int>(tokens.size()));
            tokens.append(PlacedToken{token.text.toString(), token.position, token.begin, token.end});
            return true;
        });
        starts.append(static_cast<int>(tokens.size()));
    }

    [[nodiscard]] int positions() const { return static_cast<int>(starts.size()) - 1; }

    [[nodiscard]] const PlacedToken* at(int position, const QString& token, bool prefix) const {
        for (int i = starts[position]; i < starts[position + 1]; ++i)
            if (tokens[i].text == token || (prefix && tokens[i].text.startsWith(token)))
                return &tokens[i];
        return nullptr;
    }

private:
    QList<PlacedToken> tokens;
    QList<int> starts;
};

void findPhrase(const TokenTable& table, const Phrase& phrase, int clause, QList<Found>& found) {
    const auto count = static_cast<int>(phrase.tokens.size());
    for (int position = 0; position + count <= table.positions(); ++position) {
        int begin = -1;
        int end = -1;
        for (int i = 0; i < count; ++i) {
            const PlacedToken* const token = table.at(position + i, phrase.tokens[i], phrase.prefix && i + 1 == count);
            end = token != nullptr ? token->end : -1;
            if (token == nullptr)
                break;
            if (i == 0)
                begin = token->begin;
        }
        if (end >= 0 && begin >= 0)
            found.append(Found{begin, end, clause, phrase.quality});
    }
}

/// Of finds on top of one another the longest stays.
void dropCovered(QList<Found>& found) {
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.quality > b.quality;
    });
    QList<Found> kept;
    for (const Found& one : std::as_const(found))
        if (kept.isEmpty() || one.begin >= kept.last().end)
            kept.append(one);
    found = kept;
}

/// The find whose surroundings answer the most, best.
qsizetype bestStart(const QList<Found>& found) {
    qsizetype best = 0;
    double bestScore = -1;
    for (qsizetype i = 0; i < found.size(); ++i) {
        QHash<int, double> byClause;
        for (qsizetype j = i; j < found.size() && found[j].end - found[i].begin <= snippetLength - leadingContext; ++j)
            byClause[found[j].clause] = std::max(byClause.value(found[j].clause), found[j].quality);
        double score = 0;
        for (const double quality : std::as_const(byClause))
            score += quality;
        if (score > bestScore + 1e-9) {
            best = i;
            bestScore = score;
        }
    }
    return best;
}

int lineStart(const QString& text, int at) {
    return static_cast<int>(at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0);
}

Snippet cut(const QString& text, int begin, int end, const QList<Found>& found) {
    Snippet snippet;
    if (begin > 0 && text[begin].isLowSurrogate())
        --begin;
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    while (begin < end && text[begin].isSpace())
        ++begin;
    const QString lead = begin > 0 && text[begin - 1] != u'\n' ? QString(QChar(0x2026)) : QString();
    snippet.text = lead + text.sliced(begin, end - begin);
    for (QChar& c : snippet.text)
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    for (const Found& one : found) {
        const int from = std::max(one.begin, begin);
        const int to = std::min(one.end, end);
        if (from < to)
            snippet.marks.append({from - begin + static_cast<int>(lead.size()), to - from});
    }
    while (snippet.text.endsWith(u' '))
        snippet.text.chop(1);
    if (end < text.size())
        snippet.text += QChar(0x2026);
    return snippet;
}

} // namespace

QList<Found> findClauses(const QString& text, const QList<Clause>& clauses) {
    QList<Found> found;
    if (text.isEmpty() || clauses.isEmpty())
        return found;
    const TokenTable table(text);
    for (int i = 0; i < clauses.size(); ++i) {
        if (!clauses[i].literal.isEmpty()) {
            for (const auto& [begin, end] : findLiteral(text.left(longestSearched), clauses[i].literal))
                found.append(Found{begin, end, i, 1});
            continue;
        }
        for (const Phrase& phrase : clauses[i].phrases)
            findPhrase(table, phrase, i, found);
    }
    dropCovered(found);
    return found;
}

Snippet snippetOf(const QString& text, const QList<Found>& found) {
    const auto size = static_cast<int>(text.size());
    if (found.isEmpty())
        return cut(text, 0, std::min(size, snippetLength), found);
    const Found& best = found[bestStart(found)];
    const int begin = std::max(lineStart(text, best.begin), best.begin - leadingContext);
    Snippet snippet = cut(text, begin, std::min(size, std::max(best.end, begin + snippetLength)), found);
    snippet.hitBegin = best.begin;
    snippet.hitEnd = best.end;
    return snippet;
}

} // namespace tujian
