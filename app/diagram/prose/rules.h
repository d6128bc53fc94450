#pragma once
#include "text/trie.h"
#include <QFlags>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <array>

namespace tujian {
struct YamlNode;
}

namespace tujian::prose {

/// The roles a word may play in a clause; one word may have several. The words are data: resources/rules/*.yaml.
enum class WordRole : quint32 {
    Act = 1,          ///< the thing acted on is the receiver
    Pivot = 1 << 1,   ///< the receiver then does the rest of the clause
    Give = 1 << 2,    ///< moves a message; the receiver stands with a target word
    Reply = 1 << 3,   ///< an answer to who spoke last
    Receive = 1 << 4, ///< the object is the sender
    Watch = 1 << 5,   ///< looks at its object
    Flow = 1 << 6,    ///< what is on its way gets there
    Inner = 1 << 7,   ///< done alone
    Talk = 1 << 8,    ///< done with somebody
    Target = 1 << 9,
    Via = 1 << 10,
    Source = 1 << 11,
    Passive = 1 << 12,
    Object = 1 << 13,
    With = 1 << 14,
    Modifier = 1 << 15, ///< what follows only qualifies
    Negation = 1 << 16,
    Of = 1 << 17,
    And = 1 << 18,
    Neutral = 1 << 19,
    OccasionStart = 1 << 20, ///< "when …"
    OccasionEnd = 1 << 21,   ///< "…后"
    Done = 1 << 22,
    Link = 1 << 23,
    Message = 1 << 24,
    Remove = 1 << 25, ///< from where something is taken away is acted on
    Pronoun = 1 << 26,
    Then = 1 << 27,   ///< what was said before it is the occasion
    Noun = 1 << 28,   ///< part of a noun, though another word stands in it
    Latter = 1 << 29, ///< who was spoken of last
    Former = 1 << 30, ///< who was spoken of before that
    Verb = Act | Pivot | Give | Reply | Receive | Watch | Flow | Inner | Talk
};
Q_DECLARE_FLAGS(WordRoles, WordRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordRoles)

struct WordMatch {
    int length = 0; ///< 0: no word begins here
    WordRoles roles;
};

/// What a heading or an item says about what is under it.
enum class Cue {
    Process,
    Procedure,
    Lifecycle,
    States,
    Structure,
    Refuse,
    Compare, ///< two things are set against each other: a tree of them says nothing
    Moves,
    FromColumn,
    NextColumn,
    EventColumn,
    DoerColumn, ///< who does what a row says
    StepColumn, ///< the rows are numbered steps
    Selects,
    Contains,   ///< what follows are the parts of what stands before
    ComposedOf, ///< 由…组成
    Has,        ///< the same, but so common that only a heading that promises parts makes it mean that
    BelongsTo,  ///< what stands before is a part of what stands behind
    Reaches,    ///< stands right before a state that something gets to
    Sets,       ///< of the moves, those that somebody makes: 改为
    StandsAs,   ///< stands before the state that something is in
    Otherwise,  ///< what follows is another way from where the last one began
    ItAgain,    ///< it, 其
    Asks        ///< a clause with it asks, it tells nothing
};

/// A regular expression, for what words alone cannot say: resources/rules/patterns.yaml tells what each finds.
enum class Pattern {
    LeadIn,
    WholeFront,
    WholeBack,
    WholeCleft,
    BetweenParts,
    Enumerates,
    PartFront,
    PartCount,
    PartEnd,
    EventEdges,
    StateWord,
    StepHeading,
    NumberedHeading,
    Quantity,
    Conclusion,
    CountOnly,
    OneOfThem,
    HasSoMany,
    SpeltAsState
};

/// The rules read from ":/rules/*.yaml", once. All texts given to it are folded by foldForRules().
class Rules {
public:
    static const Rules& shipped();

    [[nodiscard]] const QRegularExpression& pattern(Pattern pattern) const { return m_patterns[std::size_t(pattern)]; }
    [[nodiscard]] WordMatch longestAt(QStringView text, qsizetype at) const;
    [[nodiscard]] bool has(Cue cue, QStringView text) const;
    /// Where the first of the cue's words stands, and how long it is; length 0 if none.
    [[nodiscard]] std::pair<int, int> find(Cue cue, QStringView text, int from = 0) const;
    /// The length of the cue's longest word at `at`; 0 if none.
    [[nodiscard]] int cueAt(Cue cue, QStringView text, qsizetype at) const;
    /// The length of the role noun (服务, server) that `text` ends with; 0 if none.
    [[nodiscard]] int roleSuffix(QStringView text) const;
    /// "the optimizer", "a dispatcher": is the English word made of a verb, so that it names who does it?
    [[nodiscard]] bool isAgentNoun(QStringView word) const;
    /// The first Chinese role noun with something before it ("物流服务发货"): where it begins, how long; length 0 if
    /// none.
    [[nodiscard]] std::pair<int, int> firstRole(QStringView text) const;
    [[nodiscard]] int rolePrefix(QStringView text) const;
    /// Is the role noun enough to name somebody (客户端), or does it need a name before it (订单服务)?
    [[nodiscard]] bool standsForSomebody(const QString& role) const {
        return m_alone.contains(role) || isAgentNoun(role);
    }
    /// Does a role noun alone mean the one named before (the controller: the ingress controller)?
    [[nodiscard]] bool refersBack(const QString& role) const { return m_refersBack.contains(role); }
    /// Does the word only say which of several is meant (其余, 可用)?
    [[nodiscard]] bool qualifies(const QString& word) const { return m_qualifiers.contains(word); }
    /// Does the name end in what people are (员工, 值班工程师)? Where they do something is what they do it with.
    [[nodiscard]] bool isPerson(QStringView folded) const;
    /// Does the name end in what somebody is reached by (接口, api)?
    [[nodiscard]] bool isMeans(QStringView folded) const;
    /// Is it a noun that a verb names (告警中心, 调度系统), even where the verb might be one?
    [[nodiscard]] bool isNamedByVerb(const QString& noun) const { return m_namedByVerb.contains(noun); }
    /// May a verb of one character follow this one (要发, 里写)?
    [[nodiscard]] bool precedesShortVerb(QChar c) const { return m_beforeShort.contains(c); }
    /// Does a character begin at `at` that makes somebody of the verb before it (打包器, 审核台)?
    [[nodiscard]] bool makesDoer(QStringView text, qsizetype at) const;
    /// Does a noun begin at `at` (blanks skipped) that makes what stands before it a value (Terminating状态)?
    [[nodiscard]] bool valueNounAt(QStringView text, qsizetype at) const;
    /// The length of the apposition (对象, 规则) that begins at `at`; 0 if none.
    [[nodiscard]] int appositionAt(QStringView text, qsizetype at) const;

private:
    Rules();
    void addWord(const QString& word, WordRole role);
    void addEnglishVerb(const QString& word, WordRole role);
    void addJoined(const YamlNode& joined);
    void load(const QString& file, bool english);
    void loadPatterns();

    Trie m_words;     ///< → WordRoles
    Trie m_cues;      ///< → one bit for each Cue that has the word
    Trie m_roleNouns; ///< → length
    Trie m_roleEnds;  ///< the role nouns from behind → length
    Trie m_appositions;
    Trie m_valueNouns;
    QSet<QString> m_alone;
    QSet<QString> m_refersBack;
    QSet<QString> m_qualifiers;
    QSet<QString> m_namedByVerb;
    QSet<QString> m_noAgents;
    QSet<QChar> m_doers;
    QSet<QChar> m_beforeShort;
    QStringList m_persons;
    QStringList m_means;
    std::array<QRegularExpression, 19> m_patterns;
};

/// Lower case, half width, simplified; exactly one unit for each unit of the text, so that offsets stay.
QString foldForRules(QStringView text);

} // namespace tujian::prose
