#include "diagram/prose/rules.h"
#include "text/fold.h"
#include "yaml/yaml.h"
#include <QDir>
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
};

struct CueName {
    const char* name;
    Cue cue;
};
constexpr std::array cueNames{
    CueName{"process", Cue::Process},        CueName{"procedure", Cue::Procedure},
    CueName{"lifecycle", Cue::Lifecycle},    CueName{"states", Cue::States},
    CueName{"structure", Cue::Structure},    CueName{"refuse", Cue::Refuse},
    CueName{"advice", Cue::Advice},          CueName{"moves", Cue::Moves},
    CueName{"next_column", Cue::NextColumn}, CueName{"event_column", Cue::EventColumn},
    CueName{"selects", Cue::Selects},        CueName{"sequence_links", Cue::SequenceLinks},
};

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

/// Where a word of a cue stands in a text as a word of its own; -1: nowhere.
qsizetype indexOfWord(QStringView text, const QString& word, qsizetype from) {
    for (qsizetype at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
        if (standsAlone(text, at, word.size()))
            return at;
    return -1;
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

QList<QString> longestFirst(QList<QString> words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
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
    m_roles = longestFirst(m_roles);
    m_appositions = longestFirst(m_appositions);
}

void Rules::addWord(const QString& word, WordRole role) {
    int node = 0;
    for (QChar c : word) {
        int& next = m_steps[(quint64(node) << 16) | c.unicode()];
        if (next == 0)
            next = ++m_last;
        node = next;
    }
    m_ends[node] |= role;
}

void Rules::addEnglishVerb(const QString& word, WordRole role) {
    const auto forms = inflections(word);
    for (const QString& form : forms)
        addWord(form, role);
}

void Rules::load(const QString& file, bool english) {
    QFile data(file);
    if (!data.open(QIODevice::ReadOnly))
        return;
    const YamlResult yaml = parseYaml(QString::fromUtf8(data.readAll()));
    Q_ASSERT(yaml.problems.isEmpty() && yaml.documents.size() == 1);
    const YamlNode& root = yaml.documents.first();
    const YamlNode& words = root[u"words"];
    for (const RoleName& name : roleNames) {
        const bool verb = english && WordRoles(name.role).testAnyFlags(WordRole::Verb | WordRoles(WordRole::Remove));
        for (const YamlNode& word : words[QString::fromLatin1(name.name)].items) {
            const QString folded = foldForRules(word.text());
            verb ? addEnglishVerb(folded, name.role) : addWord(folded, name.role);
        }
    }
    for (const YamlNode& word : words[u"role"].items)
        m_roles.append(foldForRules(word.text()));
    for (const YamlNode& word : words[u"apposition"].items)
        m_appositions.append(foldForRules(word.text()));
    for (const YamlNode& word : words[u"value_noun"].items)
        m_valueNouns.append(foldForRules(word.text()));
    for (const YamlNode& word : words[u"alone"].items)
        m_alone.insert(foldForRules(word.text()));
    for (const YamlNode& word : words[u"refers_back"].items)
        m_refersBack.insert(foldForRules(word.text()));
    for (const CueName& name : cueNames)
        for (const YamlNode& word : root[u"cues"][QString::fromLatin1(name.name)].items)
            m_cues[name.cue].append(foldForRules(word.text()));
}

WordMatch Rules::longestAt(QStringView text, qsizetype at) const {
    WordMatch best;
    int node = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const auto next = m_steps.find((quint64(node) << 16) | text[i].unicode());
        if (next == m_steps.end())
            break;
        node = next->second;
        const auto end = m_ends.find(node);
        if (end != m_ends.end() && standsAlone(text, at, i + 1 - at))
            best = {int(i + 1 - at), end->second};
    }
    return best;
}

bool Rules::has(Cue cue, QStringView text) const {
    const auto words = m_cues.value(cue);
    return std::any_of(words.begin(), words.end(), [&](const QString& w) { return indexOfWord(text, w, 0) >= 0; });
}

std::pair<int, int> Rules::find(Cue cue, QStringView text, int from) const {
    std::pair<int, int> best{-1, 0};
    const auto words = m_cues.value(cue);
    for (const QString& word : words) {
        const auto at = int(indexOfWord(text, word, from));
        if (at >= 0 && (best.first < 0 || at < best.first || (at == best.first && word.size() > best.second)))
            best = {at, int(word.size())};
    }
    return best;
}

int Rules::roleSuffix(QStringView text) const {
    for (const QString& role : m_roles) {
        if (!text.endsWith(role))
            continue;
        const qsizetype at = text.size() - role.size();
        if (!isLatin(role.front()) || at == 0 || !isLatin(text[at - 1]))
            return int(role.size());
    }
    return 0;
}

bool Rules::valueNounAt(QStringView text, qsizetype at) const {
    static constexpr QStringView passed = u" \"”’'";
    while (at < text.size() && passed.contains(text[at]))
        ++at;
    return std::any_of(m_valueNouns.begin(), m_valueNouns.end(),
                       [&](const QString& w) { return text.mid(at).startsWith(w) && standsAlone(text, at, w.size()); });
}

std::pair<int, int> Rules::firstRole(QStringView text) const {
    for (int at = 1; at < text.size(); ++at)
        for (const QString& role : m_roles)
            if (role.size() >= 2 && isHan(role.front().unicode()) && text.mid(at).startsWith(role))
                return {at, int(role.size())};
    return {-1, 0};
}

int Rules::rolePrefix(QStringView text) const {
    for (const QString& role : m_roles)
        if (role.size() >= 2 && text.startsWith(role) && standsAlone(text, 0, role.size()))
            return int(role.size());
    return 0;
}

int Rules::appositionAt(QStringView text, qsizetype at) const {
    for (const QString& word : m_appositions)
        if (text.mid(at).startsWith(word) && standsAlone(text, at, word.size()))
            return int(word.size());
    return 0;
}

} // namespace tujian::prose
