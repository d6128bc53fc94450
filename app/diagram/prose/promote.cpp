#include "diagram/prose/rules.h"
#include "diagram/prose/token_words.h"
#include "diagram/prose/tokens.h"
#include "text/fold.h"
#include <algorithm>

namespace tujian::prose {

namespace {

constexpr int mostNounWords = 3;
constexpr qsizetype mostGoingOn = 100;

bool introducesReceiver(const Leaf& leaf, const Token& t) {
    const auto roles = WordRole::Target | WordRole::Pivot | WordRole::Source | WordRole::Passive;
    return t.kind == TokenKind::Word &&
           (t.roles.testAnyFlags(roles) || (leaf.folded[t.end - 1] == u'给' && endsInTarget(leaf, t)));
}

/// Chinese nouns are short; English ones are up to three words.
bool isPlainNoun(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const int width = displayWidth(text);
    const bool han = isHan(text.front().unicode());
    const int widest = han ? 16 : 28;
    return t.kind == TokenKind::Text && !t.is(WordRole::Neutral) && width >= (han ? 4 : 3) && width <= widest &&
           !text.contains(u'\n') && text.count(u' ') < mostNounWords;
}

/// order-svc, GroupCoordinator, dn1: spelt as nothing but a name is. Not a file, a flag or a version.
bool isSpeltAsName(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const bool odd = std::any_of(text.begin() + 1, text.end(),
                                 [](QChar c) { return c.isUpper() || c.isDigit() || c == u'-' || c == u'_'; });
    const bool shouted = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral) && text.size() >= 2 && text.front().isLetter() && odd &&
           !shouted && !text.contains(u'.') && !text.contains(u'/') && !text.contains(u'(');
}

/// openapi, device plugin: among Chinese words, a Latin one.
bool isLatinNoun(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral) && text.size() >= 3 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c == u' '; });
}

/// Postfix: an English name, though nothing but its capital letter says so.
bool isCapitalised(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral) && text.size() >= 3 && text.front().isUpper() &&
           std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c.isLower(); });
}

/// **行政**: in bold or code; without it later on, it is the same.
bool isMarkedNoun(const Leaf& leaf, const Token& t) {
    return isMarked(leaf, t) && isHan(leaf.text[t.begin].unicode());
}

/// 在北森里建档案: 北森
QString withoutPlace(const Leaf& leaf, const Token& t) {
    const QString noun = leaf.folded.mid(t.begin, t.end - t.begin);
    return noun.size() > 2 && QStringView(u"里上中内").contains(noun.back()) ? noun.chopped(1) : noun;
}

/// How often a passage uses a noun as what.
struct Uses {
    int subject = 0;
    int acting = 0; ///< of these, with an English verb of the third person
    int receiver = 0;
    int object = 0;
    int all = 0;
    bool name = false; ///< isSpeltAsName
    bool amongChinese = false;
};

/// Twice somebody in a sentence, or once and met again, if it is spelt as a name.
bool isSomebodyHere(const Uses& uses) {
    const int parts = uses.subject + uses.receiver + (uses.subject > 0 ? uses.object : 0);
    return uses.name ? parts >= 1 && uses.all >= 2 : parts >= 2 && uses.subject >= 1;
}

class NounCount {
public:
    /// `chinese`: the leaf has Chinese words.
    void read(const Leaf& leaf, const QList<Token>& tokens, bool chinese) {
        const Token* before = nullptr;
        bool introduced = false; // 交给旁边的软路由: what stands between only says which
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Token& t = tokens[i];
            if (t.is(WordRole::Link))
                continue;
            const bool name = isSpeltAsName(leaf, t) || isMarkedNoun(leaf, t);
            if (name || isPlainNoun(leaf, t) || (chinese ? isLatinNoun(leaf, t) : isCapitalised(leaf, t))) {
                Uses& uses = m_uses[before && placesIn(leaf, *before) ? withoutPlace(leaf, t)
                                                                      : leaf.folded.mid(t.begin, t.end - t.begin)];
                uses.name = name;
                uses.amongChinese = chinese;
                ++uses.all;
                const bool subject = !before && acts(leaf, tokens, i);
                uses.subject += subject;
                uses.acting += subject && !chinese && isThirdPerson(leaf, tokens, i);
                uses.object +=
                    before && (before->is(WordRole::Act) || (before->is(WordRole::Of) && t.is(WordRole::Neutral)));
                uses.receiver += before && (introducesReceiver(leaf, *before) || placesIn(leaf, *before) ||
                                            (introduced && before->is(WordRole::Of)));
            }
            const bool qualifies = t.kind == TokenKind::Text || t.is(WordRole::Of);
            introduced = introducesReceiver(leaf, t) || (introduced && qualifies);
            if (!before && chinese && t.kind == TokenKind::Text)
                m_openings.append(leaf.folded.mid(t.begin, t.end - t.begin));
            before = &t;
        }
    }

    /// `promised`: the heading says that a process is told.
    [[nodiscard]] QSet<QString> somebodies(bool promised) {
        std::sort(m_openings.begin(), m_openings.end());
        QSet<QString> found;
        QSet<QString> goOn;
        for (auto uses = m_uses.cbegin(); uses != m_uses.cend(); ++uses) {
            if (isSomebodyHere(*uses) || (promised && uses->acting > 0) || isOftenGiven(uses.key(), *uses))
                found.insert(uses.key());
            else if (uses->receiver > 0 && opensAnother(uses.key()))
                goOn.insert(uses.key());
        }
        if (goOn.size() <= mostGoingOn) // each is looked for in every noun; so many nobody writes about
            found += goOn;
        return found;
    }

private:
    /// 推给 HIS, 由 HIS …: a Latin word among Chinese ones.
    [[nodiscard]] static bool isOftenGiven(const QString& noun, const Uses& uses) {
        return uses.receiver > 1 && uses.amongChinese && noun.front().unicode() < 0x80;
    }

    /// 交给软路由, and then 软路由下面接…: a Chinese noun that another clause goes on from.
    [[nodiscard]] bool opensAnother(const QString& noun) const {
        if (noun.size() < 2 || !isHan(noun.front().unicode()))
            return false;
        const auto longer = std::upper_bound(m_openings.begin(), m_openings.end(), noun);
        return longer != m_openings.end() && longer->startsWith(noun);
    }

    [[nodiscard]] static bool acts(const Leaf& leaf, const QList<Token>& tokens, qsizetype i) {
        for (++i; i < tokens.size() && tokens[i].is(WordRole::Link);)
            ++i;
        if (i >= tokens.size() || tokens[i].kind != TokenKind::Word)
            return false;
        const bool where = tokens[i].is(WordRole::Modifier) && leaf.folded[tokens[i].begin] == u'在';
        return where || tokens[i].roles.testAnyFlags(WordRole::Verb | WordRole::Target | WordRole::Object);
    }

    /// "portal mails the team lead"
    [[nodiscard]] static bool isThirdPerson(const Leaf& leaf, const QList<Token>& tokens, qsizetype i) {
        const Token* verb = after(tokens, i);
        if (!verb || verb != &tokens[i] + 1 || verb->kind != TokenKind::Word || leaf.folded[verb->end - 1] != u's')
            return false;
        const auto noun = QStringView(leaf.folded).mid(tokens[i].begin, tokens[i].end - tokens[i].begin);
        const auto last = noun.mid(noun.lastIndexOf(u' ') + 1);
        const bool travels = Rules::shipped().longestAt(last, 0).roles.testFlag(WordRole::Message);
        return !travels && !verb->is(WordRole::Flow) &&
               verb->roles.testAnyFlags(WordRole::Act | WordRole::Give | WordRole::Pivot | WordRole::Watch);
    }

    QHash<QString, Uses> m_uses;
    QStringList m_openings; ///< what clauses begin with, if no word of the rules stands there
};

/// 登录服务: found where no verb can stand (向登录服务…), it is a name everywhere in the passage.
bool beginsWithVerb(const Actor& actor) {
    const QString name = foldForRules(actor.label);
    if (actor.term >= 0 || !isHan(name.front().unicode()))
        return false;
    const WordMatch word = Rules::shipped().longestAt(name, 0);
    return word.length > 0 && word.length < name.size() && word.roles.testAnyFlags(WordRoles(WordRole::Verb));
}

} // namespace

void promoteNouns(const QList<const Leaf*>& leaves, Cast& cast, bool promised) {
    NounCount count;
    QSet<QString> compounds;
    for (const Leaf* leaf : leaves) {
        Cast scratch(cast.note(), cast.lexicon());
        const bool chinese =
            std::any_of(leaf->text.begin(), leaf->text.end(), [](QChar c) { return isHan(c.unicode()); });
        for (const Clause& clause : leaf->clauses)
            count.read(*leaf, tokensOf(*leaf, clause, scratch), chinese);
        for (const Actor& actor : scratch.actors())
            if (beginsWithVerb(actor))
                compounds.insert(foldForRules(actor.label));
    }
    cast.promoted = count.somebodies(promised) + compounds;
}

} // namespace tujian::prose
