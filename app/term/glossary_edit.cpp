#include "term/lexicon.h"
#include "yaml/yaml.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString quoted(QString text) {
    text = text.simplified();
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

/// The term as an item of a list, each line behind `margin`.
QString entryOf(const Term& term, const QString& margin) {
    QStringList lines{u"- name: "_s + quoted(term.name)};
    if (!term.aliases.isEmpty()) {
        QStringList aliases;
        for (const QString& alias : term.aliases)
            aliases << quoted(alias);
        lines << u"  aliases: ["_s + aliases.join(u", "_s) + u']';
    }
    const auto field = [&lines](const QString& key, const QString& value) {
        if (!value.isEmpty())
            lines << u"  "_s + key + u": "_s + quoted(value);
    };
    field(u"kind"_s, term.kind);
    field(u"icon"_s, term.icon);
    field(u"definition"_s, term.definition);
    QString entry;
    for (const QString& line : std::as_const(lines))
        entry += margin + line + u'\n';
    return entry;
}

/// The list of the last document that entries can be added to; null if there is none.
const YamlNode* lastList(const YamlResult& read) {
    if (read.documents.isEmpty())
        return nullptr;
    const YamlNode& document = read.documents.last();
    const YamlNode& list = document.isMap() ? document[u"terms"] : document;
    return list.isList() && !list.items.isEmpty() ? &list : nullptr;
}

/// Behind the last item, at its margin, if the list is written with dashes.
std::optional<QString> inserted(const QString& yaml, const YamlNode& list, const Term& term) {
    QStringList lines = yaml.split(u'\n');
    const YamlNode& item = list.items.last();
    const int line = item.line - 1;
    if (line < 0 || line >= lines.size() || item.endLine > lines.size())
        return std::nullopt;
    const qsizetype dash = lines.at(line).indexOf(u'-');
    if (dash < 0 || !lines.at(line).left(dash).trimmed().isEmpty())
        return std::nullopt;
    lines.insert(item.endLine, entryOf(term, lines.at(line).left(dash)).chopped(1));
    return lines.join(u'\n');
}

bool hasAll(const QString& yaml, const QList<Term>& terms) {
    const Glossary glossary = readGlossary(yaml, {}, TermSource::Notebook);
    return glossary.terms == terms;
}

} // namespace

QString glossaryWith(const QString& yaml, const Term& term) {
    const QString before = yaml.isEmpty() || yaml.endsWith(u'\n') ? yaml : yaml + u'\n';
    Term plain;
    plain.name = term.name.simplified();
    plain.aliases = term.aliases;
    plain.kind = term.kind;
    plain.icon = term.icon;
    plain.definition = term.definition.simplified();
    const QList<Term> wanted = readGlossary(before, {}, TermSource::Notebook).terms +
                               readGlossary(entryOf(plain, {}), {}, TermSource::Notebook).terms;
    const YamlResult read = parseYaml(before);
    if (const YamlNode* list = read.problems.isEmpty() ? lastList(read) : nullptr)
        if (const std::optional<QString> with = inserted(before, *list, plain); with && hasAll(*with, wanted))
            return *with;
    // Written in another way, or damaged: a document of its own touches nothing of it.
    return before.trimmed().isEmpty() ? before + entryOf(plain, {}) : before + u"---\n"_s + entryOf(plain, {});
}

} // namespace tujian
