#include "diagram/prose/tree.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestName = 36;
constexpr int mostNodes = 80;
constexpr int deepest = 5;

/// An item of the list as part of a tree.
struct Branch {
    QString name;
    QString note; ///< its definition
    Span span;
    bool named = false; ///< the text names something (it is no sentence and no question)
    bool defined = false;
    QList<Branch> children;
};

bool isQuestion(const QString& name) {
    static const QStringList words{u"?"_s,      u"？"_s, u"如何"_s, u"怎么"_s, u"什么"_s,
                                   u"为什么"_s, u"吗"_s, u"哪"_s,   u"是否"_s};
    return std::any_of(words.begin(), words.end(), [&](const QString& w) { return name.contains(w); });
}

bool isName(const QString& text) {
    static constexpr QStringView sentence = u",，;；。!！\n";
    return !text.isEmpty() && displayWidth(text) <= widestName && !isQuestion(text) &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return sentence.contains(c); });
}

/// What an item is called: the name before its colon, its leading bold or code words, or all of a short text.
void nameBranch(Branch& branch, const Note& note, int paragraph) {
    const Block& block = note.blocks[paragraph];
    const Definition definition = definitionOf(block.text);
    int end = int(block.text.size());
    if (definition.nameEnd > 0) {
        branch.name = definition.name;
        branch.note = block.text.mid(definition.restBegin).simplified();
        branch.defined = !branch.note.isEmpty();
        end = definition.nameEnd;
    } else {
        branch.name = cleanName(block.text);
        if (!block.runs.isEmpty() && block.runs.first().at == 0 && block.runs.size() > 1 && !isName(branch.name) &&
            block.runs.first().style.testAnyFlags(RunStyle::Bold | RunStyle::Code)) {
            end = block.runs.first().length;
            branch.name = cleanName(QStringView(block.text).left(end));
            branch.note = block.text.mid(end).simplified();
        }
    }
    branch.named = isName(branch.name);
    branch.span = sourceSpan(note, block, 0, end);
}

QList<Branch> branchesOf(const Note& note, int list, int depth);

Branch branchOf(const Note& note, int item, int depth) {
    Branch branch;
    if (const int paragraph = ownParagraph(note, item); paragraph >= 0)
        nameBranch(branch, note, paragraph);
    if (depth >= deepest)
        return branch;
    for (int i = item + 1; i < note.blocks[item].next; i = note.blocks[i].next)
        if (note.blocks[i].kind == BlockKind::List)
            branch.children += branchesOf(note, i, depth + 1);
    return branch;
}

QList<Branch> branchesOf(const Note& note, int list, int depth) {
    QList<Branch> branches;
    for (int i = list + 1; i < note.blocks[list].next; i = note.blocks[i].next)
        branches.append(branchOf(note, i, depth));
    return branches;
}

struct Count {
    int items = 0;
    int named = 0;
    int heads = 0; ///< with at least two named children
    int defined = 0;
};

void count(const QList<Branch>& branches, Count& c) {
    for (const Branch& b : branches) {
        ++c.items;
        c.named += b.named;
        c.defined += b.defined;
        const auto namedChildren =
            std::count_if(b.children.begin(), b.children.end(), [](const Branch& x) { return x.named; });
        c.heads += b.named && namedChildren >= 2 && namedChildren * 2 > b.children.size();
        count(b.children, c);
    }
}

/// Branches → nodes, clusters and edges.
class TreeBuilder {
public:
    explicit TreeBuilder(const Passage& passage)
        : m_passage(passage) {
        m_graph.kind = GraphKind::Hierarchy;
    }

    Graph build(const QList<Branch>& branches, const QString& root, const Span& rootSpan) {
        const bool allHeads =
            std::all_of(branches.begin(), branches.end(), [&](const Branch& b) { return isCluster(b); });
        QString rootId;
        const bool ownRoot = branches.size() == 1 && hasNamedChildren(branches.first());
        if (!allHeads && !ownRoot && !root.isEmpty())
            rootId = addNode(root, {}, rootSpan, {});
        for (const Branch& b : branches)
            addBranch(b, rootId, {});
        m_graph.span = rootSpan;
        return m_graph;
    }

private:
    [[nodiscard]] static bool isCluster(const Branch& b) {
        const auto named = std::count_if(b.children.begin(), b.children.end(), [](const Branch& x) { return x.named; });
        return b.named && named >= 2 &&
               std::all_of(b.children.begin(), b.children.end(), [](const Branch& x) { return !hasNamedChildren(x); });
    }

    [[nodiscard]] static bool hasNamedChildren(const Branch& b) {
        return std::any_of(b.children.begin(), b.children.end(), [](const Branch& x) { return x.named; });
    }

    void addBranch(const Branch& b, const QString& parent, const QString& cluster) {
        if (!b.named || m_graph.nodes.size() >= mostNodes)
            return;
        if (isCluster(b)) {
            const QString id = addCluster(b);
            connect(parent, id, b.span);
            for (const Branch& child : b.children)
                if (child.named)
                    addNode(child.name, child.note, child.span, id);
            return;
        }
        const QString id = addNode(b.name, b.note, b.span, cluster);
        connect(parent, id, b.span);
        for (const Branch& child : b.children)
            addBranch(child, id, cluster);
    }

    QString addCluster(const Branch& b) {
        GraphCluster cluster;
        cluster.id = unique(u"cluster:"_s + nameKey(b.name));
        cluster.label = b.name;
        cluster.span = b.span;
        cluster.kind = look(b.name).kind;
        m_graph.clusters.append(cluster);
        return cluster.id;
    }

    QString addNode(const QString& name, const QString& note, const Span& span, const QString& cluster) {
        GraphNode node = look(name);
        node.id = unique(node.id);
        node.label = name;
        node.span = span;
        node.cluster = cluster;
        if (!note.isEmpty())
            node.note = note;
        m_graph.nodes.append(node);
        return node.id;
    }

    [[nodiscard]] GraphNode look(const QString& name) const {
        Actor actor;
        actor.label = name;
        actor.term = m_passage.lexicon.find(name);
        return nodeOf(actor, m_passage.lexicon);
    }

    void connect(const QString& from, const QString& to, const Span& span) {
        if (!from.isEmpty())
            m_graph.edges.append({from, to, QString(), u"contains"_s, 0, false, span});
    }

    /// The same name under two heads is two boxes.
    QString unique(QString id) {
        while (m_ids.contains(id))
            id += u'\'';
        m_ids.insert(id);
        return id;
    }

    const Passage& m_passage;
    Graph m_graph;
    QSet<QString> m_ids;
};

QString rootName(const Passage& passage) {
    return cleanName(passage.topic.title);
}

} // namespace

std::optional<Graph> readTree(const Passage& passage, int list) {
    const Rules& rules = Rules::shipped();
    const QList<Branch> branches = branchesOf(passage.note, list, 1);
    Count c;
    count(branches, c);
    const bool promised = rules.has(Cue::Structure, passage.heading) || rules.has(Cue::Structure, passage.intro);
    const bool refused =
        rules.has(Cue::Compare, passage.heading) || (rules.has(Cue::Refuse, passage.heading) && !promised);
    const double named = c.items ? double(c.named) / c.items : 0;
    const bool nested = c.heads >= 1 && named >= 0.6;
    const bool flat = promised && branches.size() >= 2 && named >= 0.75 && (c.defined * 2 >= c.items || c.heads > 0);
    if (refused || !(nested || flat))
        return std::nullopt;
    Graph graph = TreeBuilder(passage).build(branches, rootName(passage), passage.topic.headingSpan);
    if (graph.nodes.size() + graph.clusters.size() < 3)
        return std::nullopt;
    graph.span = passage.note.spanOf(passage.note.blocks[list].begin, passage.note.blocks[list].end);
    return graph;
}

std::optional<Graph> readSections(const Passage& passage, const QList<std::pair<int, int>>& sections) {
    QList<Branch> branches;
    for (const auto& [paragraph, list] : sections) {
        Branch branch;
        nameBranch(branch, passage.note, paragraph);
        branch.children = branchesOf(passage.note, list, 2);
        branches.append(branch);
    }
    Count c;
    count(branches, c);
    const bool refused =
        Rules::shipped().has(Cue::Refuse, passage.heading) && !Rules::shipped().has(Cue::Structure, passage.heading);
    if (refused || branches.size() < 2 || c.named * 5 < c.items * 4)
        return std::nullopt;
    Graph graph = TreeBuilder(passage).build(branches, rootName(passage), passage.topic.headingSpan);
    graph.span = passage.note.spanOf(passage.note.blocks[sections.first().first].begin,
                                     passage.note.blocks[sections.last().second].end);
    return graph;
}

namespace {

/// A sub-heading with the names under it. `onlyNames`: nothing but lists of named things stands there.
Branch headingBranch(const Note& note, int topic, bool& onlyNames) {
    const Topic& t = note.topics[topic];
    const QString name = cleanName(t.title);
    Branch branch{name, {}, t.headingSpan, isName(name), false, {}};
    bool says = false;
    for (int i = t.first; i < t.last; i = note.blocks[i].next) {
        if (note.blocks[i].kind == BlockKind::List)
            branch.children += branchesOf(note, i, 2);
        else
            says = says || note.blocks[i].kind != BlockKind::Heading;
    }
    onlyNames = onlyNames && (!says || !branch.children.isEmpty()); // a remark beside a list does no harm
    for (int s = topic + 1; s < t.next; s = note.topics[s].next)
        branch.children.append(headingBranch(note, s, onlyNames));
    const auto named =
        std::count_if(branch.children.begin(), branch.children.end(), [](const Branch& b) { return b.named; });
    onlyNames = onlyNames && branch.named && named >= 1 && named * 4 >= branch.children.size() * 3;
    return branch;
}

} // namespace

std::optional<Graph> readHeadingTree(const Passage& passage, int topic) {
    const Rules& rules = Rules::shipped();
    const bool promised = rules.has(Cue::Structure, passage.heading);
    if (rules.has(Cue::Refuse, passage.heading) && !promised)
        return std::nullopt;
    QList<Branch> branches;
    const Note& note = passage.note;
    bool onlyNames = topic > 0;
    for (int t = topic + 1; t < note.topics[topic].next; t = note.topics[t].next)
        branches.append(headingBranch(note, t, onlyNames));
    const auto named = std::count_if(branches.begin(), branches.end(), [](const Branch& b) { return b.named; });
    if (named < 2 || named * 4 < branches.size() * 3 || !(promised || onlyNames))
        return std::nullopt;
    return TreeBuilder(passage).build(branches, rootName(passage), passage.topic.headingSpan);
}

namespace {

/// The names of a cell: "PV、PVC、StorageClass".
QList<Branch> namesOfCell(const Note& note, int cell) {
    static const QRegularExpression between(uR"(\s*(?:[、,，/;；\n]|\band\b)\s*)"_s);
    const Block& block = note.blocks[cell];
    QList<Branch> names;
    int at = 0;
    const auto parts = block.text.split(between, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        at = int(block.text.indexOf(part, at));
        const QString name = cleanName(part);
        names.append({name, {}, sourceSpan(note, block, at, int(part.size())), isName(name), false, {}});
        at += int(part.size());
    }
    return names;
}

bool asksForParts(const Passage& passage, const QList<int>& head) {
    const Rules& rules = Rules::shipped();
    if (rules.has(Cue::Compare, passage.heading))
        return false;
    return rules.has(Cue::Structure, passage.heading) ||
           rules.has(Cue::Structure, foldForRules(passage.note.blocks[head.first()].text));
}

} // namespace

std::optional<Graph> readTableTree(const Passage& passage, int table) {
    const Note& note = passage.note;
    const QList<int> rows = childrenOf(note, table, 0, 0);
    const QList<int> head = rows.size() < 3 ? QList<int>() : childrenOf(note, rows.first(), 0, 0);
    if (head.size() != 2 || !asksForParts(passage, head))
        return std::nullopt;
    QList<Branch> branches;
    qsizetype several = 0;
    for (int row : rows.mid(1)) {
        const QList<int> cells = childrenOf(note, row, 0, 0);
        if (cells.size() != 2)
            continue;
        Branch branch;
        nameBranch(branch, note, cells.first());
        branch.children = namesOfCell(note, cells.last());
        const bool names =
            std::all_of(branch.children.begin(), branch.children.end(), [](const Branch& b) { return b.named; });
        if (!branch.named || !names)
            return std::nullopt;
        several += branch.children.size() >= 2;
        branches.append(branch);
    }
    if (several * 2 <= branches.size())
        return std::nullopt;
    Graph graph = TreeBuilder(passage).build(branches, rootName(passage), passage.topic.headingSpan);
    graph.span = note.spanOf(note.blocks[table].begin, note.blocks[table].end);
    return graph;
}

} // namespace tujian::prose
