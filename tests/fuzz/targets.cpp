#include "targets.h"
#include "diagram/correct/correct.h"
#include "diagram/language/language.h"
#include "diagram/manifest/manifest.h"
#include "diagram/read.h"
#include "index/clause.h"
#include "index/query.h"
#include "notebook/notebook.h"
#include "page/page.h"
#include "state/correction_yaml.h"
#include "term/lexicon.h"
#include "text/token.h"
#include <QSet>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace fuzz {
namespace {

void must(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

/// Bytes as a file's text; what is no text is no input.
std::optional<QString> textOf(const QByteArray& input) {
    const Result<QString> text = decodeText(input.left(longest), u"fuzz.md"_s);
    return text ? std::optional<QString>(*text) : std::nullopt;
}

const Lexicon& lexicon() {
    static const Lexicon shipped(shippedTerms());
    return shipped;
}

bool inside(const Note& note, const Span& span) {
    return 0 <= span.begin && span.begin <= span.end && span.end <= note.text.size();
}

void checkBlocks(const Note& note) {
    for (int i = 0; i < note.blocks.size(); ++i) {
        const Block& block = note.blocks[i];
        must(block.next > i && block.next <= note.blocks.size(), "a block ends after it begins");
        must(block.parent < i, "a parent stands before its child");
        must(block.parent < 0 || block.next <= note.blocks[block.parent].next, "a child ends within its parent");
        must(0 <= block.begin && block.begin <= block.end && block.end <= note.text.size(), "a block lies in the text");
        int at = 0;
        for (const Run& run : block.runs) {
            must(run.at == at && run.length >= 0, "runs cover a leaf's text from left to right");
            must(run.source >= 0 && run.sourceLength >= 0 && run.source + run.sourceLength <= note.text.size(),
                 "a run lies in the text");
            must(run.link < note.links.size(), "a run's link is there");
            at += run.length;
        }
        must(block.runs.isEmpty() || at == block.text.size(), "runs cover all of a leaf's text");
    }
}

void checkTopics(const Note& note) {
    must(!note.topics.isEmpty(), "there is always a topic");
    QSet<QString> ids;
    for (int i = 0; i < note.topics.size(); ++i) {
        const Topic& topic = note.topics[i];
        must(topic.parent < i && topic.next > i && topic.next <= note.topics.size(), "topics nest");
        must(topic.first <= topic.last && topic.last <= note.blocks.size(), "a topic's blocks are there");
        must(inside(note, topic.span) && inside(note, topic.headingSpan), "a topic lies in the text");
        must(!ids.contains(topic.id), "topics' ids differ");
        ids.insert(topic.id);
    }
}

void checkDiagnostics(const Note& note, const QList<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        must(inside(note, diagnostic.span), "a diagnostic lies in the text");
        must(!diagnostic.code.isEmpty() && !diagnostic.message.isEmpty(), "a diagnostic says something");
    }
}

void checkNote(const Note& note) {
    checkBlocks(note);
    checkTopics(note);
    checkDiagnostics(note, note.diagnostics);
    for (const Link& link : note.links)
        must(inside(note, link.span), "a link lies in the text");
}

void checkGraph(const Note& note, const Graph& graph) {
    QSet<QString> ends;
    for (const GraphNode& node : graph.nodes) {
        must(!ends.contains(node.id), "nodes' ids differ");
        ends.insert(node.id);
        must(inside(note, node.span), "a node lies in the text");
    }
    for (const GraphCluster& cluster : graph.clusters) {
        must(!ends.contains(cluster.id), "clusters' ids differ");
        ends.insert(cluster.id);
    }
    for (const GraphNode& node : graph.nodes)
        must(node.cluster.isEmpty() || ends.contains(node.cluster), "a node's cluster is there");
    for (const GraphEdge& edge : graph.edges) {
        must(ends.contains(edge.from) && ends.contains(edge.to), "an edge's ends are there");
        must(inside(note, edge.span), "an edge lies in the text");
    }
}

void checkReading(const Note& note, const Reading& reading) {
    for (const Graph& graph : reading.graphs)
        checkGraph(note, graph);
    checkDiagnostics(note, reading.diagnostics);
    for (const Unread& unread : reading.unread)
        must(inside(note, unread.span), "an unread sentence lies in the text");
}

void markdown(const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    const Note note = parseNote(u"fuzz.md"_s, *text);
    checkNote(note);
    const Page page = buildPage(note);
    must(!page.html.contains(u"<script"_s, Qt::CaseInsensitive), "no script comes through");
    for (const PageBlock& block : page.blocks)
        must(block.block < note.blocks.size(), "a block of the page is one of the note");
}

void frontMatter(const QByteArray& input) {
    const std::optional<QString> text = textOf("---\n" + input.left(longest) + "\n---\n# Topic\n\nText\n");
    if (!text)
        return;
    const Note note = parseNote(u"fuzz.md"_s, *text);
    checkNote(note);
    for (auto it = note.frontMatter.begin(); it != note.frontMatter.end(); ++it)
        must(it.key() == it.key().toLower(), "keys are in lower case");
}

void prose(const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    const Note note = parseNote(u"fuzz.md"_s, *text);
    const Reading once = readDiagrams(note, lexicon());
    checkReading(note, once);
    must(once == readDiagrams(note, lexicon()), "the same text gives the same diagrams");
}

void fence(const QString& language, const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    Note note = parseNote(u"fuzz.md"_s, u"~~~~~~"_s + language + u'\n' + *text + u"\n~~~~~~\n"_s);
    Reading reading = readGraphFences(note, 0);
    for (Graph& graph : reading.graphs)
        tidy(graph);
    checkReading(note, reading);
}

void dot(const QByteArray& input) {
    fence(u"dot"_s, input);
}

void mermaid(const QByteArray& input) {
    fence(u"mermaid"_s, input);
}

void manifest(const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    const Note file = yamlNote(u"fuzz.yaml"_s, *text);
    Reading reading = readManifests(file, 0);
    for (Graph& graph : reading.graphs)
        tidy(graph);
    checkReading(file, reading);
    (void)readManifestSet({file, yamlNote(u"other.yaml"_s, *text)});
}

void query(const QByteArray& input) {
    const QString text = QString::fromUtf8(input.left(longest));
    const ParsedQuery parsed = parseQuery(text);
    for (const QueryGroup& group : parsed.groups) {
        must(!group.isEmpty(), "no group is empty");
        QList<PhraseRank> ranks;
        (void)matchExpression(textClauses(group, lexicon(), Vocabulary()), ranks);
    }
    qsizetype last = 0;
    tokenize(text, [&](const Token& token) {
        must(token.begin <= token.end && token.end <= text.size(), "a token lies in the text");
        last = token.begin;
        return true;
    });
    must(last <= text.size(), "tokens end with the text");
}

void glossary(const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    const Glossary read = readGlossary(*text, u"glossary.yaml"_s, TermSource::Notebook);
    for (const Term& term : read.terms)
        must(!term.name.isEmpty(), "a term has a name");
    const Lexicon own = Lexicon(shippedTerms().mid(0, 40)).with(read.terms);
    for (const Mention& mention : own.mentions(*text)) {
        must(0 <= mention.begin && mention.begin < mention.end && mention.end <= text->size(),
             "a mention lies in the text");
        must(mention.term >= 0 && mention.term < own.terms().size(), "a mention names a term");
    }
}

const QList<Graph>& sampleGraphs() {
    static const QList<Graph> graphs = readDiagrams(parseNote(u"n.md"_s, u"# 创建过程\n\n"
                                                                         "1. kubectl 向 kube-apiserver 发送请求\n"
                                                                         "2. kube-apiserver 将 pod 写入 etcd\n"
                                                                         "3. kubelet 向 kube-apiserver 返回状态\n\n"
                                                                         "a → b → c → d\n"_s),
                                                    lexicon())
                                           .graphs;
    return graphs;
}

void checkCorrected(const QList<Graph>& graphs, const Corrected& corrected) {
    QSet<QString> ids;
    for (const Graph& graph : graphs) {
        must(!ids.contains(graph.id), "a corrected diagram's id is its own");
        ids.insert(graph.id);
        QSet<QString> known;
        for (const GraphNode& node : graph.nodes)
            known.insert(node.id);
        for (const GraphCluster& cluster : graph.clusters)
            known.insert(cluster.id);
        for (const GraphEdge& edge : graph.edges)
            must(known.contains(edge.from) && known.contains(edge.to), "a corrected edge has its ends");
        const CorrectedDiagram* diagram = corrected.diagram(graph.id);
        must(!diagram || diagram->edges.size() == graph.edges.size(), "each corrected edge knows where it came from");
        for (int edge = 0; edge < graph.edges.size(); ++edge)
            must(correctionOfEdge(corrected, graph, edge).has_value(), "each edge can be corrected");
    }
}

void corrections(const QByteArray& input) {
    const std::optional<QString> text = textOf(input);
    if (!text)
        return;
    QList<Correction> list = parseCorrections(*text, u"corrections.yaml"_s).list;
    const CorrectionText again = parseCorrections(correctionsYaml(list), u"corrections.yaml"_s);
    must(again.list == list && again.diagnostics.isEmpty(), "corrections are read as they are written");
    for (Correction& correction : list)
        correction.topic = u"n.md#创建过程"_s;
    QList<Graph> graphs = sampleGraphs();
    const Corrected corrected = applyCorrections(graphs, list);
    must(corrected.fitting.size() + corrected.unfit.size() == list.size(), "each correction fits or is listed");
    checkCorrected(graphs, corrected);
    Term term;
    term.name = u"a term"_s;
    const QList<Term> before = readGlossary(*text, {}, TermSource::Notebook).terms;
    const QList<Term> after = readGlossary(glossaryWith(*text, term), {}, TermSource::Notebook).terms;
    must(after.mid(0, before.size()) == before, "a glossary keeps its terms when one is added");
}

} // namespace

const QList<Target>& targets() {
    static const QList<Target> all = {
        {"markdown", markdown}, {"frontmatter", frontMatter}, {"prose", prose},
        {"dot", dot},           {"mermaid", mermaid},         {"manifest", manifest},
        {"query", query},       {"glossary", glossary},       {"corrections", corrections},
    };
    return all;
}

} // namespace fuzz
