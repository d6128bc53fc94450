#include "diagram/prose/token_words.h"
#include "diagram/prose/phrases.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

bool isDefinition(const Leaf& leaf, const QList<Token>& tokens) {
    const auto is = std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.kind == TokenKind::Word && t.is(WordRole::Link) && leaf.folded[t.end - 1] == u'是';
    });
    const bool ownVerb = std::any_of(tokens.begin(), is, isVerb);
    return is != tokens.end() && !ownVerb && tokens.size() >= 2 && tokens.last().kind == TokenKind::Text &&
           !isWeakName(tokens.last()) && tokens[tokens.size() - 2].kind == TokenKind::Word &&
           tokens[tokens.size() - 2].is(WordRole::Of);
}

bool isValue(const Leaf& leaf, const Token& t) {
    static constexpr QStringView quotes = u"\"“”'‘’";
    const bool quoted = t.begin > 0 && quotes.contains(leaf.text[t.begin - 1]);
    return quoted || leaf.folded[t.begin].isDigit() || Rules::shipped().valueNounAt(leaf.folded, t.end);
}

bool isMarked(const Leaf& leaf, const Token& t) {
    return std::any_of(leaf.marked.begin(), leaf.marked.end(),
                       [&](const std::pair<int, int>& m) { return m.first == t.begin && m.second == t.end; });
}

bool isCamelCase(const Leaf& leaf, const Token& t) {
    const auto word = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const auto capitals = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    return word.front().isUpper() && capitals >= 2 && capitals * 2 <= word.size();
}

bool isJoined(const Leaf& leaf, const Token& t) {
    const auto word = QStringView(leaf.folded).mid(t.begin, t.end - t.begin);
    return word.contains(u'-') || word.contains(u'_');
}

bool endsInTarget(const Leaf& leaf, const Token& t) {
    static constexpr QStringView ends = u"给往到至";
    return t.end - t.begin > 1 && ends.contains(leaf.folded[t.end - 1]) &&
           !t.roles.testAnyFlags(WordRole::Watch | WordRole::Receive);
}

bool isEnglish(const Leaf& leaf, const Token& t) {
    return leaf.folded[t.begin].unicode() < 0x80;
}

bool isFor(const Leaf& leaf, const Token& t) {
    return leaf.folded[t.begin] == u'为';
}

bool isGo(const Leaf& leaf, const Token& t) {
    return leaf.folded[t.begin] == u'去';
}

bool followsGo(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    return at > 0 && tokens[at - 1].is(WordRole::Target) && isGo(leaf, tokens[at - 1]);
}

bool placesIn(const Leaf& leaf, const Token& t) {
    if (!t.is(WordRole::Modifier))
        return false;
    static const QList<QStringView> places{u"in", u"on", u"inside", u"在"};
    return places.contains(QStringView(leaf.folded).mid(t.begin, t.end - t.begin));
}

bool isEnglishPassive(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    if (at == 0 || !tokens[at - 1].is(WordRole::Link))
        return false;
    const auto word = [&](const Token& x) { return QStringView(leaf.folded).mid(x.begin, x.end - x.begin); };
    static const QList<QStringView> be{u"is", u"are", u"was", u"were", u"be", u"been", u"being", u"gets"};
    static const QList<QStringView> past{u"sent", u"written", u"put", u"given", u"taken", u"chosen", u"read", u"wrote"};
    return be.contains(word(tokens[at - 1])) && (word(tokens[at]).endsWith(u"ed") || past.contains(word(tokens[at])));
}

bool isComplement(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    if (at == 0 || leaf.folded[tokens[at].begin] != u'到')
        return false;
    const Token& before = tokens[at - 1];
    return isVerb(before) && before.end == tokens[at].begin &&
           before.roles.testAnyFlags(WordRole::Watch | WordRole::Receive) &&
           !before.roles.testAnyFlags(WordRole::Give | WordRole::Act);
}

bool isArrival(const Leaf& leaf, const QList<Token>& tokens, int marker) {
    const Token* before = nullptr;
    for (const Token& t : tokens) {
        if (t.begin >= marker)
            break;
        if (t.is(WordRole::Source))
            return false;
        before = &t;
    }
    const bool bound = before && before->kind == TokenKind::Text && before->end == marker;
    return leaf.folded[marker] == u'到' && !bound;
}

bool repliesNext(const QList<Token>& tokens, qsizetype at) {
    const Token* next = after(tokens, at);
    return next && next->is(WordRole::Reply);
}

bool isPersonText(const Leaf& leaf, const Token& t) {
    return !isEnglish(leaf, t) && Rules::shipped().isPerson(QStringView(leaf.folded).mid(t.begin, t.end - t.begin));
}

bool endsThere(const Leaf& leaf, const Token& t, WordRoles said) {
    const auto word = QStringView(leaf.folded).mid(t.begin, t.end - t.begin);
    return (word == u"at" && said.testAnyFlags(WordRole::Flow | WordRole::Talk)) ||
           (word == u"against" && said.testFlag(WordRole::Act));
}

bool hasFlowAfter(const QList<Token>& tokens, qsizetype at) {
    return std::any_of(tokens.begin() + at + 1, tokens.end(),
                       [](const Token& t) { return t.kind == TokenKind::Word && t.is(WordRole::Flow); });
}

bool hasTalkAfter(const QList<Token>& tokens, qsizetype at) {
    return std::any_of(tokens.begin() + at + 1, tokens.end(),
                       [](const Token& t) { return t.kind == TokenKind::Word && t.is(WordRole::Talk); });
}

bool actsNext(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    const Token* next = after(tokens, at);
    if (!next || next->kind != TokenKind::Actor || !isEnglish(leaf, tokens[at]))
        return false;
    const auto who = qsizetype(next - tokens.data());
    const Token* verb = after(tokens, who);
    if (!verb || !isVerb(*verb))
        return false;
    const Token& before = *(verb - 1);
    const bool spelt =
        leaf.folded[verb->end - 1] == u's' || (before.kind == TokenKind::Word && before.is(WordRole::Link));
    return spelt && !verb->is(WordRole::Message);
}

bool isPredicate(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    return at > 0 && tokens[at - 1].kind == TokenKind::Word && tokens[at - 1].is(WordRole::Link) &&
           leaf.folded[tokens[at - 1].end - 1] == u'是' && at + 1 == tokens.size();
}

bool followsAnd(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    while (at > 0 && tokens[at - 1].kind == TokenKind::Word && tokens[at - 1].is(WordRole::Link))
        --at;
    return at > 0 && isEnglish(leaf, tokens[at]) && tokens[at - 1].kind == TokenKind::Word &&
           tokens[at - 1].is(WordRole::And);
}

bool isMessageOf(const QList<Token>& tokens, qsizetype at) {
    return at + 1 < tokens.size() && tokens[at + 1].is(WordRole::Message);
}

bool isMessageHere(const QList<Token>& tokens, qsizetype at) {
    if (!tokens[at].is(WordRole::Message))
        return false;
    const Token* next = after(tokens, at);
    return !next || !(next->kind == TokenKind::Actor || isWeakName(*next));
}

const Token* after(const QList<Token>& tokens, qsizetype i) {
    for (++i; i < tokens.size(); ++i)
        if (!tokens[i].is(WordRole::Link))
            return &tokens[i];
    return nullptr;
}

bool isAttribute(const QList<Token>& tokens, qsizetype at) {
    for (qsizetype i = at + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Word && tokens[i].is(WordRole::Of))
            return i > at + 1;
        if (tokens[i].kind != TokenKind::Text)
            return false;
    }
    return false;
}

bool opensClause(const QList<Token>& tokens, qsizetype at) {
    const bool before = std::all_of(tokens.begin(), tokens.begin() + at, [](const Token& t) {
        return t.kind == TokenKind::Text || t.roles.testAnyFlags(WordRole::Link | WordRole::OccasionStart);
    });
    if (!before || at + 1 >= tokens.size())
        return false;
    const auto word = std::find_if(tokens.begin() + at + 1, tokens.end(),
                                   [](const Token& t) { return t.kind != TokenKind::Text || isWeakName(t); });
    const Token& next = word == tokens.end() ? tokens[at + 1] : *word;
    const bool role = next.kind == TokenKind::Word &&
                      next.roles.testAnyFlags(WordRole::Modifier | WordRole::Object | WordRole::Target | WordRole::Via);
    return !(next.kind == TokenKind::Word && next.is(WordRole::Of)) && (role || hasVerbAfter(tokens, at));
}

bool isReceiverNoun(const Leaf& leaf, const QList<Token>& tokens, qsizetype at) {
    const Token& noun = tokens[at];
    if (at == 0 || noun.is(WordRole::Neutral))
        return false;
    const bool last = at + 1 == tokens.size();
    const Token& before = tokens[at - 1];
    const auto text = QStringView(leaf.folded).mid(noun.begin, noun.end - noun.begin);
    if (isEnglish(leaf, noun))
        return last && QStringView(leaf.folded).mid(before.begin, before.end - before.begin) == u"the" &&
               text.count(u' ') < 3;
    constexpr qsizetype longest = 6;
    const bool goesOn =
        !last && (isVerb(tokens[at + 1]) || (tokens[at + 1].is(WordRole::Target) && isGo(leaf, tokens[at + 1])));
    return (last || goesOn) && before.end == noun.begin && leaf.folded[before.end - 1] == u'给' && text.size() >= 2 &&
           text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

bool opensAttribute(const QList<Token>& tokens, qsizetype at) {
    if (at == 0 || !isVerb(tokens[at - 1]) || tokens[at - 1].end != tokens[at].begin)
        return false;
    qsizetype i = at + 1;
    while (i < tokens.size() && tokens[i].kind != TokenKind::Word)
        ++i;
    return i > at + 1 && i < tokens.size() && tokens[i].is(WordRole::Of);
}

bool isActAsNoun(const QList<Token>& tokens, qsizetype at) {
    if (at == 0 || !isVerb(tokens[at - 1]) || tokens[at - 1].end != tokens[at].begin)
        return false;
    const bool gives = tokens[at - 1].roles.testAnyFlags(WordRole::Give | WordRole::Reply);
    return gives && std::all_of(tokens.begin() + at + 1, tokens.end(),
                                [](const Token& t) { return t.kind == TokenKind::Text && !isWeakName(t); });
}

} // namespace tujian::prose
