#include "term/lexicon.h"
#include "yaml/yaml.h"
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QStringList texts(const YamlNode& node) {
    QStringList list;
    if (node.kind == YamlKind::Scalar && !node.scalar.isEmpty())
        list.append(node.scalar);
    for (const YamlNode& item : node.items)
        if (item.kind == YamlKind::Scalar)
            list.append(item.scalar);
    return list;
}

Term termOf(const YamlNode& node, TermSource source) {
    Term term;
    term.name = node[u"name"].text().trimmed();
    term.aliases = texts(node[u"aliases"]);
    term.kind = node[u"kind"].text();
    term.icon = node[u"icon"].text();
    term.definition = node[u"definition"].text();
    term.documentation = node[u"documentation"].text();
    // A reader who adds a term by hand means something that takes part, unless told otherwise.
    const QString actor = node[u"actor"].text();
    term.actor = actor.isEmpty() ? source != TermSource::Shipped : actor == u"true";
    term.source = source;
    return term;
}

} // namespace

Glossary readGlossary(const QString& yaml, const QString& file, TermSource source) {
    Glossary glossary;
    const auto problem = [&](int line, const QString& code, const QString& message) {
        glossary.diagnostics.append({Severity::Warning, code, message, Span{file, 0, 0, line}});
    };
    const YamlResult read = parseYaml(yaml);
    for (const YamlProblem& p : read.problems)
        problem(p.line, u"glossary-syntax"_s, p.message);
    for (const YamlNode& document : read.documents) {
        const QList<YamlNode>& items = document.isMap() ? document[u"terms"].items : document.items;
        for (const YamlNode& item : items) {
            Term term = termOf(item, source);
            if (term.name.isEmpty())
                problem(item.line, u"glossary-entry"_s,
                        QCoreApplication::translate("term", "An entry of the glossary %1 has no name").arg(file));
            else
                glossary.terms.append(std::move(term));
        }
    }
    return glossary;
}

const QList<Term>& shippedTerms() {
    static const QList<Term> terms = [] {
        QList<Term> all;
        const QDir folder(u":/glossary"_s);
        const QStringList names = folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += readGlossary(QString::fromUtf8(file.readAll()), name, TermSource::Shipped).terms;
        }
        return all;
    }();
    return terms;
}

} // namespace tujian
