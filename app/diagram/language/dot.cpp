#include "diagram/language/dotattributes.h"
#include "diagram/language/fencegraph.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QHash<QString, DotLexeme>;

struct Scope {
    Attributes node;
    Attributes edge;
    QString cluster; ///< id of the innermost cluster
};

class DotReader {
public:
    explicit DotReader(FenceGraph& into)
        : m_into(into)
        , m_lexer(into.text()) {
        step();
    }
    void read();

private:
    void step() {
        m_end = m_now.at + m_now.length;
        m_now = m_lexer.next();
    }
    [[nodiscard]] bool is(QStringView mark) const { return m_now.token == DotToken::Punctuation && m_now.text == mark; }
    [[nodiscard]] bool isWord(QStringView word) const {
        return m_now.token == DotToken::Id && !m_now.quoted && word.compare(m_now.text, Qt::CaseInsensitive) == 0;
    }
    bool take(QStringView mark) {
        const bool there = is(mark);
        if (there) {
            step();
        }
        return there;
    }
    void complain();
    DotLexeme id();
    Attributes attributes();
    void statements(Scope scope, int depth, QStringList& members);
    void statement(Scope& scope, int depth, QStringList& members);
    QStringList end(Scope& scope, int depth, DotLexeme& first);
    QStringList subgraph(const Scope& scope, int depth);
    void edges(Scope& scope, int depth, QStringList from, const DotLexeme& first, QStringList& members);
    void drawEdges(const QList<QStringList>& ends, const Attributes& attributes, const Span& span);
    void graphAttributes(const Scope& scope, const Attributes& attributes);
    void nodeAttributes(GraphNode& node, const Attributes& attributes);
    void checkNames(const Attributes& attributes);

    FenceGraph& m_into;
    DotLexer m_lexer;
    DotLexeme m_now;
    qsizetype m_end = 0; ///< where the token before it ends
    bool m_directed = true;
    int m_errors = 0;
    bool m_stopped = false; ///< a bound was hit: what follows is no surprise
};

void DotReader::complain() {
    constexpr int maxErrors = 20;
    if (m_stopped || m_into.full()) {
        m_now.token = DotToken::End;
        return;
    }
    const bool end = m_now.token == DotToken::End;
    const QString what = end ? QCoreApplication::translate("language", "the end of the fence")
                             : m_now.text.left(30).section(u'\n', 0, 0);
    const QString message = m_now.token == DotToken::Broken && m_now.length > 1
                                ? QCoreApplication::translate("language", "DOT: a quote or tag that is not closed")
                                : QCoreApplication::translate("language", "DOT: \"%1\" is not expected here").arg(what);
    m_into.say(Severity::Error, u"graph-syntax"_s, message, end ? m_into.endOfText() : m_now.at,
               std::min<qsizetype>(m_now.length, 80));
    if (++m_errors >= maxErrors) {
        m_stopped = true;
        m_now.token = DotToken::End;
        return;
    }
    // Go on after the next mark that ends a statement, or in the next line.
    const qsizetype line = m_into.text().indexOf(u'\n', m_now.at);
    while (m_now.token != DotToken::End && !is(u";") && !is(u"{") && !is(u"}") && (line < 0 || m_now.at < line)) {
        step();
    }
    take(u";");
}

/// An id, its parts joined by '+'.
DotLexeme DotReader::id() {
    DotLexeme whole = m_now;
    step();
    while (whole.quoted && !whole.html && is(u"+")) {
        step();
        if (m_now.token != DotToken::Id) {
            break;
        }
        whole.text += m_now.text;
        whole.length = m_now.at + m_now.length - whole.at;
        step();
    }
    return whole;
}

Attributes DotReader::attributes() {
    Attributes all;
    while (take(u"[")) {
        while (m_now.token == DotToken::Id) {
            const DotLexeme name = id();
            DotLexeme value{DotToken::Id, u"true"_s, false, false, name.at, name.length};
            if (take(u"=") && m_now.token == DotToken::Id) {
                value = id();
            }
            all.insert(name.text.toLower(), value);
            while (take(u",") || take(u";")) {
            }
        }
        if (!take(u"]")) {
            complain();
            return all;
        }
    }
    return all;
}

void DotReader::checkNames(const Attributes& attributes) {
    QStringList names = attributes.keys();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        if (!isDotAttribute(name)) {
            const DotLexeme& value = attributes[name];
            m_into.sayUnknown(QCoreApplication::translate("language", "DOT: the attribute %1 is not used").arg(name),
                              value.at, value.length);
        }
    }
}

void DotReader::nodeAttributes(GraphNode& node, const Attributes& attributes) {
    checkNames(attributes);
    const QString shape = attributes.value(u"shape"_s).text.toLower();
    if (const auto text = attributes.constFind(u"label"_s); text != attributes.constEnd()) {
        const QString shown = dotLabel(*text, node.id, shape.endsWith("record"_L1));
        node.label = shown.isEmpty() ? node.id : shown;
    }
    for (const QString& name : {u"url"_s, u"href"_s}) {
        const QString link = safeLink(attributes.value(name).text);
        node.link = link.isEmpty() ? node.link : link;
    }
    if (shape == "cylinder"_L1) {
        node.kind = u"storage"_s;
    }
}

void DotReader::graphAttributes(const Scope& scope, const Attributes& attributes) {
    checkNames(attributes);
    if (const auto text = attributes.constFind(u"label"_s); text != attributes.constEnd()) {
        GraphCluster* cluster = m_into.findCluster(scope.cluster);
        (cluster != nullptr ? cluster->label : m_into.graph.title) = dotLabel(*text, {}, false);
    }
    const QString direction = attributes.value(u"rankdir"_s).text.toUpper();
    if (!direction.isEmpty() && scope.cluster.isEmpty()) {
        m_into.graph.sideways = direction == "LR"_L1 || direction == "RL"_L1;
    }
}

QStringList DotReader::subgraph(const Scope& scope, int depth) {
    Scope inner = scope;
    QString name;
    const qsizetype at = m_now.at;
    if (isWord(u"subgraph")) {
        step();
        if (m_now.token == DotToken::Id) {
            name = id().text;
        }
    }
    if (name.startsWith("cluster"_L1, Qt::CaseInsensitive)) {
        m_into.cluster(name, {}, scope.cluster, m_into.span(at, m_now.at - at));
        inner.cluster = name;
    }
    QStringList members;
    if (!take(u"{")) {
        complain();
        return members;
    }
    statements(inner, depth + 1, members);
    if (!take(u"}")) {
        complain();
    }
    return members;
}

/// One end of an edge: a node (with its port, which is left out) or a group of nodes.
QStringList DotReader::end(Scope& scope, int depth, DotLexeme& first) {
    first = m_now;
    if (is(u"{") || isWord(u"subgraph")) {
        return subgraph(scope, depth);
    }
    if (m_now.token != DotToken::Id) {
        complain();
        return {};
    }
    first = id();
    while (take(u":")) {
        if (m_now.token == DotToken::Id) {
            id();
        }
    }
    const bool known = m_into.find(first.text) != nullptr;
    GraphNode* node = m_into.node(first.text, first.at, first.length, scope.cluster);
    if (node == nullptr) {
        return {};
    }
    if (!known) {
        nodeAttributes(*node, scope.node);
    } else if (node->cluster.isEmpty()) {
        node->cluster = scope.cluster;
    }
    return {first.text};
}

void DotReader::drawEdges(const QList<QStringList>& ends, const Attributes& attributes, const Span& span) {
    GraphEdge edge;
    edge.relation = m_directed ? u"arrow"_s : u"line"_s;
    edge.span = span;
    edge.label = attributes.contains(u"label"_s) ? dotLabel(attributes[u"label"_s], {}, false) : QString();
    const QString style = attributes.value(u"style"_s).text;
    edge.dashed = style.contains("dashed"_L1) || style.contains("dotted"_L1);
    if (style.contains("invis"_L1)) {
        return;
    }
    const bool back = attributes.value(u"dir"_s).text == "back"_L1;
    const QString head = attributes.value(u"lhead"_s).text;
    const QString tail = attributes.value(u"ltail"_s).text;
    for (qsizetype i = 0; i + 1 < ends.size(); ++i) {
        for (const QString& a : ends[i]) {
            for (const QString& b : ends[i + 1]) {
                edge.from = m_into.findCluster(tail) != nullptr ? tail : a;
                edge.to = m_into.findCluster(head) != nullptr ? head : b;
                if (back) {
                    std::swap(edge.from, edge.to);
                }
                if (!m_into.edge(edge)) {
                    return;
                }
            }
        }
    }
}

void DotReader::edges(Scope& scope, int depth, QStringList from, const DotLexeme& first, QStringList& members) {
    QList<QStringList> ends{std::move(from)};
    DotLexeme last = first;
    while (m_now.token == DotToken::Arrow) {
        step();
        ends.append(end(scope, depth, last));
        members += ends.last();
    }
    const qsizetype stop = m_end;
    const Attributes own = attributes();
    checkNames(own);
    Attributes all = scope.edge;
    for (auto attribute = own.cbegin(); attribute != own.cend(); ++attribute) {
        all.insert(attribute.key(), *attribute);
    }
    drawEdges(ends, all, m_into.span(first.at, stop - first.at));
}

void DotReader::statement(Scope& scope, int depth, QStringList& members) {
    for (const QStringView word : {u"node", u"edge", u"graph"}) {
        if (!isWord(word)) {
            continue;
        }
        step();
        const Attributes all = attributes();
        Attributes& defaults = word == u"node" ? scope.node : scope.edge;
        if (word == u"graph") {
            graphAttributes(scope, all);
            return;
        }
        checkNames(all);
        for (auto attribute = all.cbegin(); attribute != all.cend(); ++attribute) {
            defaults.insert(attribute.key(), *attribute);
        }
        return;
    }
    DotLexeme first;
    const bool group = is(u"{") || isWord(u"subgraph");
    if (!group && m_now.token == DotToken::Id) {
        // "name = value" sets an attribute of the graph; it is told from a node only by what follows.
        DotLexer ahead = m_lexer;
        const DotLexeme next = ahead.next();
        if (next.token == DotToken::Punctuation && next.text == "="_L1) {
            const QString name = id().text.toLower();
            step();
            Attributes one;
            if (m_now.token == DotToken::Id) {
                one.insert(name, id());
            }
            graphAttributes(scope, one);
            return;
        }
    }
    const QStringList from = end(scope, depth, first);
    members += from;
    if (m_now.token == DotToken::Arrow) {
        edges(scope, depth, from, first, members);
        return;
    }
    const Attributes own = is(u"[") ? attributes() : Attributes();
    if (GraphNode* node = group || from.isEmpty() ? nullptr : m_into.find(from.first())) {
        nodeAttributes(*node, own);
    }
}

void DotReader::statements(Scope scope, int depth, QStringList& members) {
    if (depth > FenceGraph::maxDepth) {
        m_into.say(Severity::Warning, u"graph-bound"_s,
                   QCoreApplication::translate("language", "DOT: nested deeper than %1 levels; not read from here on")
                       .arg(FenceGraph::maxDepth),
                   m_now.at, m_now.length);
        m_stopped = true;
        m_now.token = DotToken::End;
        return;
    }
    while (m_now.token != DotToken::End && !is(u"}") && !m_into.full()) {
        const qsizetype before = m_now.at;
        if (take(u";") || take(u",")) {
            continue;
        }
        statement(scope, depth, members);
        if (m_now.at == before && m_now.token != DotToken::End) {
            complain();
            if (m_now.at == before && m_now.token != DotToken::End) {
                step();
            }
        }
    }
}

void DotReader::read() {
    if (isWord(u"strict")) {
        step();
    }
    m_directed = isWord(u"digraph");
    if (!m_directed && !isWord(u"graph")) {
        complain();
        return;
    }
    step();
    if (m_now.token == DotToken::Id) {
        m_into.graph.title = id().text;
    }
    QStringList members;
    if (!take(u"{")) {
        complain();
        return;
    }
    statements(Scope{}, 1, members);
    if (!is(u"}") && !m_into.full() && m_errors == 0) {
        complain();
    }
}

} // namespace

void readDot(FenceGraph& into) {
    DotReader(into).read();
}

} // namespace tujian
