#include "diagram/prose/rules.h"
#include "text/fold.h"
#include "yaml/yaml.h"
#include <QFile>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

struct RoleName {
    const char* name;
    WordRole role;
};
constexpr std::array roleNames{
    RoleName{"act", WordRole::Act},
    RoleName{"pivot", WordRole::Pivot},
    RoleName{"give", WordRole::Give},
    RoleName{"reply", WordRole::Reply},
    RoleName{"receive", WordRole::Receive},
    RoleName{"watch", WordRole::Watch},
    RoleName{"flow", WordRole::Flow},
    RoleName{"inner", WordRole::Inner},
    RoleName{"talk", WordRole::Talk},
    RoleName{"target", WordRole::Target},
    RoleName{"via", WordRole::Via},
    RoleName{"source", WordRole::Source},
    RoleName{"passive", WordRole::Passive},
    RoleName{"object", WordRole::Object},
    RoleName{"with", WordRole::With},
    RoleName{"modifier", WordRole::Modifier},
    RoleName{"negation", WordRole::Negation},
    RoleName{"of", WordRole::Of},
    RoleName{"and", WordRole::And},
    RoleName{"neutral", WordRole::Neutral},
    RoleName{"occasion_start", WordRole::OccasionStart},
    RoleName{"occasion_end", WordRole::OccasionEnd},
    RoleName{"done", WordRole::Done},
    RoleName{"link", WordRole::Link},
    RoleName{"message", WordRole::Message},
    RoleName{"remove", WordRole::Remove},
    RoleName{"pronoun", WordRole::Pronoun},
    RoleName{"then", WordRole::Then},
    RoleName{"noun", WordRole::Noun},
    RoleName{"latter", WordRole::Latter},
    RoleName{"former", WordRole::Former},
};

struct CueName {
    const char* name;
    Cue cue;
};
constexpr std::array cueNames{
    CueName{"process", Cue::Process},
    CueName{"procedure", Cue::Procedure},
    CueName{"lifecycle", Cue::Lifecycle},
    CueName{"states", Cue::States},
    CueName{"structure", Cue::Structure},
    CueName{"refuse", Cue::Refuse},
    CueName{"moves", Cue::Moves},
    CueName{"compare", Cue::Compare},
    CueName{"from_column", Cue::FromColumn},
    CueName{"next_column", Cue::NextColumn},
    CueName{"event_column", Cue::EventColumn},
    CueName{"doer_column", Cue::DoerColumn},
    CueName{"step_column", Cue::StepColumn},
    CueName{"selects", Cue::Selects},
    CueName{"contains", Cue::Contains},
    CueName{"composed_of", Cue::ComposedOf},
    CueName{"it_again", Cue::ItAgain},
    CueName{"asks", Cue::Asks},
    CueName{"has", Cue::Has},
    CueName{"belongs_to", Cue::BelongsTo},
    CueName{"reaches", Cue::Reaches},
    CueName{"otherwise", Cue::Otherwise},
    CueName{"sets", Cue::Sets},
    CueName{"stands_as", Cue::StandsAs},
};

/// In the order of Pattern.
constexpr std::array patternNames{"lead_in",    "whole_front",  "whole_back",       "whole_cleft",   "between_parts",
                                  "enumerates", "part_front",   "part_count",       "part_end",      "event_edges",
                                  "state_word", "step_heading", "numbered_heading", "quantity",      "conclusion",
                                  "count_only", "one_of_them",  "has_so_many",      "spelt_as_state"};

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

bool joinsWord(QChar c) {
    return isLatin(c) || c == u'-' || c == u'_';
}

bool standsAlone(QStringView text, qsizetype at, qsizetype length) {
    if (isLatin(text[at]) && at > 0 && joinsWord(text[at - 1]))
        return false;
    const qsizetype end = at + length;
    return !(isLatin(text[end - 1]) && end < text.size() && joinsWord(text[end]));
}

/// The longest word of `words` at `at` that `accepts(length, value)`: {length, value}; length 0 if none.
template<typename Accepts>
std::pair<int, int> longestOf(const Trie& words, QStringView text, qsizetype at, Accepts accepts) {
    std::pair<int, int> best{0, Trie::none};
    if (at >= text.size() || !words.begins(text[at]))
        return best;
    int node = Trie::root;
    for (qsizetype i = at; i < text.size(); ++i) {
        node = words.next(node, text[i]);
        if (node == Trie::none)
            break;
        const int length = int(i + 1 - at);
        if (words.value(node) != Trie::none && accepts(length, words.value(node)))
            best = {length, words.value(node)};
    }
    return best;
}

int bitOf(Cue cue) {
    return 1 << int(cue);
}

void addBits(Trie& words, const QString& word, int bits) {
    int& value = words.at(word);
    value = value == Trie::none ? bits : value | bits;
}

void addNoun(Trie& nouns, const QString& noun) {
    nouns.at(noun) = int(noun.size());
}

bool isVowel(QChar c) {
    return QStringView(u"aeiou").contains(c);
}

QStringList inflections(const QString& base) {
    const QString stem = base.section(u' ', 0, 0);
    const QString rest = base.mid(stem.size());
    QStringList forms{base};
    const QChar last = stem.back();
    const QChar before = stem.size() > 1 ? stem[stem.size() - 2] : QChar();
    QString third = stem + u's';
    QString past = stem + u"ed"_s;
    QString gerund = stem + u"ing"_s;
    if (last == u'e') {
        past = stem + u'd';
        gerund = stem.chopped(1) + u"ing"_s;
    } else if (last == u'y' && !isVowel(before)) {
        third = stem.chopped(1) + u"ies"_s;
        past = stem.chopped(1) + u"ied"_s;
    } else if (last == u's' || last == u'x' || stem.endsWith(u"sh") || stem.endsWith(u"ch")) {
        third = stem + u"es"_s;
    }
    const bool doubles = stem.size() > 2 && !isVowel(last) && isVowel(before) && !isVowel(stem[stem.size() - 3]) &&
                         !QStringView(u"wxy").contains(last);
    if (doubles)
        forms << stem + last + u"ed"_s + rest << stem + last + u"ing"_s + rest;
    forms << third + rest << past + rest << gerund + rest;
    return forms;
}

bool endsInOne(const QStringList& nouns, QStringView folded) {
    return std::any_of(nouns.begin(), nouns.end(), [&](const QString& noun) {
        return folded.endsWith(noun) && standsAlone(folded, folded.size() - noun.size(), noun.size());
    });
}

YamlNode readRules(const QString& file) {
    QFile data(file);
    if (!data.open(QIODevice::ReadOnly))
        return {};
    const YamlResult yaml = parseYaml(QString::fromUtf8(data.readAll()));
    Q_ASSERT(yaml.problems.isEmpty() && yaml.documents.size() == 1);
    return yaml.documents.first();
}

} // namespace

QString foldForRules(QStringView text) {
    static const auto table = [] {
        auto t = std::make_unique<std::array<char16_t, 65536>>();
        for (int c = 0; c < 65536; ++c) {
            const QChar unit = char16_t(c);
            const QString folded = unit.isSurrogate() ? QString(unit) : fold(QStringView(&unit, 1));
            (*t)[size_t(c)] = folded.size() == 1 ? folded.front().unicode() : char16_t(c);
        }
        return t;
    }();
    QString folded(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i)
        folded[i] = (*table)[text[i].unicode()];
    return folded;
}

const Rules& Rules::shipped() {
    static const Rules rules;
    return rules;
}

Rules::Rules() {
    load(u":/rules/zh.yaml"_s, false);
    load(u":/rules/en.yaml"_s, true);
    loadPatterns();
}

void Rules::addWord(const QString& word, WordRole role) {
    addBits(m_words, word, int(role));
}

void Rules::addEnglishVerb(const QString& word, WordRole role) {
    const auto forms = inflections(word);
    for (const QString& form : forms)
        addWord(form, role);
}

/// 丢给, 底下有: each front with each back. A word that has a class of its own keeps it.
void Rules::addJoined(const YamlNode& joined) {
    const QString role = joined[u"word"].text();
    const QString cue = joined[u"cue"].text();
    for (const YamlNode& front : joined[u"front"].items)
        for (const YamlNode& back : joined[u"back"].items) {
            const QString word = foldForRules(front.text() + back.text());
            for (const RoleName& name : roleNames)
                if (role == QLatin1String(name.name) && longestAt(word, 0).length < word.size())
                    addWord(word, name.role);
            for (const CueName& name : cueNames)
                if (cue == QLatin1String(name.name))
                    addBits(m_cues, word, bitOf(name.cue));
        }
}

void Rules::loadPatterns() {
    const YamlNode root = readRules(u":/rules/patterns.yaml"_s);
    for (std::size_t i = 0; i < patternNames.size(); ++i) {
        m_patterns[i].setPattern(root[QString::fromLatin1(patternNames[i])].text());
        Q_ASSERT(m_patterns[i].isValid() && !m_patterns[i].pattern().isEmpty());
        m_patterns[i].optimize();
    }
}

void Rules::load(const QString& file, bool english) {
    const YamlNode root = readRules(file);
    const YamlNode& words = root[u"words"];
    for (const RoleName& name : roleNames) {
        const bool verb = english && WordRoles(name.role).testAnyFlags(WordRole::Verb | WordRoles(WordRole::Remove));
        for (const YamlNode& word : words[QString::fromLatin1(name.name)].items) {
            const QString folded = foldForRules(word.text());
            verb ? addEnglishVerb(folded, name.role) : addWord(folded, name.role);
        }
    }
    for (const YamlNode& word : words[u"role"].items) {
        QString noun = foldForRules(word.text());
        addNoun(m_roleNouns, noun);
        std::reverse(noun.begin(), noun.end());
        addNoun(m_roleEnds, noun);
    }
    for (const YamlNode& word : words[u"apposition"].items)
        addNoun(m_appositions, foldForRules(word.text()));
    for (const YamlNode& word : words[u"value_noun"].items)
        addNoun(m_valueNouns, foldForRules(word.text()));
    const auto read = [&](QSet<QString>& set, QStringView name) {
        for (const YamlNode& word : words[name].items)
            set.insert(foldForRules(word.text()));
    };
    for (const auto& [set, name] : {std::pair(&m_doers, u"doer"_s), std::pair(&m_beforeShort, u"before_short"_s)})
        for (const YamlNode& word : words[name].items)
            set->insert(foldForRules(word.text()).front());
    read(m_alone, u"alone");
    read(m_refersBack, u"refers_back");
    read(m_qualifiers, u"qualifier");
    read(m_namedByVerb, u"named_by_verb");
    read(m_noAgents, u"no_agent");
    for (const auto& [list, name] : {std::pair(&m_persons, u"person"_s), std::pair(&m_means, u"means"_s)})
        for (const YamlNode& word : words[name].items)
            list->append(foldForRules(word.text()));
    for (const CueName& name : cueNames)
        for (const YamlNode& word : root[u"cues"][QString::fromLatin1(name.name)].items)
            addBits(m_cues, foldForRules(word.text()), bitOf(name.cue));
    for (const auto& [name, joined] : root[u"joined"].fields)
        addJoined(joined);
}

WordMatch Rules::longestAt(QStringView text, qsizetype at) const {
    const auto [length, roles] = longestOf(m_words, text, at, [&](int n, int) { return standsAlone(text, at, n); });
    return length > 0 ? WordMatch{length, WordRoles::fromInt(quint32(roles))} : WordMatch{};
}

bool Rules::has(Cue cue, QStringView text) const {
    return find(cue, text).second > 0;
}

std::pair<int, int> Rules::find(Cue cue, QStringView text, int from) const {
    for (int at = from; at < text.size(); ++at)
        if (const int length = cueAt(cue, text, at); length > 0)
            return {at, length};
    return {-1, 0};
}

int Rules::cueAt(Cue cue, QStringView text, qsizetype at) const {
    const auto accepts = [&](int n, int cues) { return (cues & bitOf(cue)) != 0 && standsAlone(text, at, n); };
    return longestOf(m_cues, text, at, accepts).first;
}

int Rules::roleSuffix(QStringView text) const {
    int best = 0;
    int node = Trie::root;
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        node = m_roleEnds.next(node, text[at]);
        if (node == Trie::none)
            break;
        if (m_roleEnds.value(node) != Trie::none && (!isLatin(text[at]) || at == 0 || !isLatin(text[at - 1])))
            best = m_roleEnds.value(node);
    }
    if (best > 0 || text.isEmpty() || text.back() != u'r')
        return best;
    const QStringView last = text.mid(text.lastIndexOf(u' ') + 1);
    return isAgentNoun(last) ? int(last.size()) : 0;
}

bool Rules::isAgentNoun(QStringView word) const {
    constexpr qsizetype shortest = 6;
    return word.size() >= shortest && (word.endsWith(u"er") || word.endsWith(u"or")) &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }) &&
           !m_noAgents.contains(word.toString());
}

bool Rules::isPerson(QStringView folded) const {
    return folded.size() > 1 && endsInOne(m_persons, folded); // 这个人 is anybody
}

bool Rules::isMeans(QStringView folded) const {
    return endsInOne(m_means, folded);
}

bool Rules::makesDoer(QStringView text, qsizetype at) const {
    if (at >= text.size() || !m_doers.contains(text[at]) || longestAt(text, at).length >= 2 ||
        longestOf(m_roleNouns, text, at, [](int n, int) { return n >= 2; }).first > 0)
        return false;
    return std::none_of(m_persons.begin(), m_persons.end(), [&](const QString& person) { // 员工
        return person.size() > 1 && text.mid(at).startsWith(person);
    });
}

bool Rules::valueNounAt(QStringView text, qsizetype at) const {
    static constexpr QStringView passed = u" \"”’'";
    while (at < text.size() && passed.contains(text[at]))
        ++at;
    return longestOf(m_valueNouns, text, at, [&](int n, int) { return standsAlone(text, at, n); }).first > 0;
}

std::pair<int, int> Rules::firstRole(QStringView text) const {
    for (int at = 1; at < text.size(); ++at) {
        if (!isHan(text[at].unicode()))
            continue;
        if (const int length = longestOf(m_roleNouns, text, at, [](int n, int) { return n >= 2; }).first; length > 0)
            return {at, length};
    }
    return {-1, 0};
}

int Rules::rolePrefix(QStringView text) const {
    return longestOf(m_roleNouns, text, 0, [&](int n, int) { return n >= 2 && standsAlone(text, 0, n); }).first;
}

int Rules::appositionAt(QStringView text, qsizetype at) const {
    return longestOf(m_appositions, text, at, [&](int n, int) { return standsAlone(text, at, n); }).first;
}

} // namespace tujian::prose
