#include "test_pictures.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

QString labelOf(const Graph& graph, const QString& id) {
    for (const GraphNode& node : graph.nodes)
        if (node.id == id)
            return node.label;
    for (const GraphCluster& cluster : graph.clusters)
        if (cluster.id == id)
            return cluster.label;
    return u"?"_s;
}

QStringList texts(const YamlNode& list) {
    QStringList words;
    for (const YamlNode& item : list.items)
        words.append(item.text());
    return words;
}

/// The first of `wanted` that does not follow the ones before it in `there`; empty if all stand in this order.
QString outOfOrder(const QStringList& wanted, const QStringList& there) {
    qsizetype at = 0;
    for (const QString& name : wanted) {
        at = there.indexOf(name, at) + 1;
        if (at == 0)
            return name;
    }
    return {};
}

struct Arrow {
    QString from;
    QString to;
    QString word;
};

QString outOfOrder(const QList<Arrow>& wanted, const Graph& graph) {
    qsizetype at = 0;
    for (const Arrow& arrow : wanted) {
        const auto fits = [&](const GraphEdge& edge) {
            return labelOf(graph, edge.from) == arrow.from && labelOf(graph, edge.to) == arrow.to &&
                   edge.label.contains(arrow.word);
        };
        const auto found = std::find_if(graph.edges.begin() + at, graph.edges.end(), fits);
        if (found == graph.edges.end())
            return arrow.from + u" → "_s + arrow.to + u' ' + arrow.word;
        at = found - graph.edges.begin() + 1;
    }
    return {};
}

/// What the graph says, for the message of a failed row.
QString told(const Graph& graph) {
    QStringList lines;
    for (const GraphNode& node : graph.nodes)
        lines.append(node.cluster.isEmpty() ? node.label : labelOf(graph, node.cluster) + u" / "_s + node.label);
    for (const GraphEdge& edge : graph.edges)
        lines.append(
            u"%1 %2 → %3: %4"_s.arg(edge.step).arg(labelOf(graph, edge.from), labelOf(graph, edge.to), edge.label));
    return lines.join(u"\n  "_s);
}

/// Why the graph is not the one in the row; empty if it is.
QString difference(const YamlNode& row, const Graph& graph) {
    QStringList labels;
    for (const GraphNode& node : graph.nodes)
        labels.append(node.label);
    if (const QString name = outOfOrder(texts(row[u"actors"]), labels); !name.isEmpty())
        return u"not in this order: "_s + name;
    for (const auto& [group, members] : row[u"groups"].fields) {
        QStringList inside;
        for (const GraphNode& node : graph.nodes)
            if (labelOf(graph, node.cluster) == group)
                inside.append(node.label);
        if (inside != texts(members))
            return u"%1 holds %2"_s.arg(group, inside.join(u", "_s));
    }
    QList<Arrow> arrows;
    for (const YamlNode& edge : row[u"edges"].items) {
        const QStringList words = texts(edge);
        arrows.append({words.value(0), words.value(1), words.value(2)});
    }
    const QString arrow = outOfOrder(arrows, graph);
    return arrow.isEmpty() ? QString() : u"not in this order: "_s + arrow;
}

} // namespace

void PicturesTest::topicsHaveTheirPicture_data() {
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("kind");
    const YamlNode topics = table(u"topics.yaml"_s);
    for (const auto& [kind, drawn] : topics[u"drawn"].fields)
        for (const YamlNode& topic : drawn.items)
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(topic.text())) << topic.text() << kind;
}

void PicturesTest::topicsHaveTheirPicture() {
    QFETCH(QString, topic);
    QFETCH(QString, kind);
    QVERIFY(m_shelf.has(topic));
    const QList<Graph> graphs = m_shelf.drawn(topic);
    QVERIFY(std::any_of(graphs.begin(), graphs.end(), [&](const Graph& g) { return kindName(g.kind) == kind; }));
}

void PicturesTest::nothingIsDrawnFromReasons_data() {
    QTest::addColumn<QString>("topic");
    const YamlNode topics = table(u"topics.yaml"_s);
    for (const YamlNode& topic : topics[u"plain"].items)
        QTest::addRow("%s", qPrintable(topic.text())) << topic.text();
}

void PicturesTest::nothingIsDrawnFromReasons() {
    QFETCH(QString, topic);
    QVERIFY(m_shelf.has(topic));
    const QList<Graph> graphs = m_shelf.drawn(topic);
    QVERIFY2(graphs.isEmpty(), qPrintable(graphs.isEmpty() ? QString() : told(graphs.first())));
}

/// Questions and answers, what is often said and wrong, and what a note says of itself are no processes.
void PicturesTest::nothingIsDrawnFromQuestions() {
    int seen = 0;
    for (const NoteDerived& derived : m_shelf.notes()) {
        for (int i = 0; i < derived.note.topics.size(); ++i) {
            const QString path = derived.note.pathOf(i).join(u'/') + derived.note.topics[i].title;
            const bool itself = derived.note.topics[i].level < 2;
            if (!itself && !path.contains(u"常见追问"_s) && !path.contains(u"常见误解"_s) &&
                !path.contains(u"Common questions"_s))
                continue;
            ++seen;
            const QList<Graph> graphs = m_shelf.drawn(derived.note.topics[i].id);
            QVERIFY2(graphs.isEmpty(), qPrintable(derived.note.topics[i].id + u"\n  "_s + told(graphs.value(0))));
        }
    }
    QVERIFY(seen > 200);
}

void PicturesTest::picturesSayWhatTheNotesSay_data() {
    QTest::addColumn<int>("row");
    const YamlNode rows = table(u"diagrams.yaml"_s);
    QVERIFY(rows.items.size() >= 40);
    for (int i = 0; i < rows.items.size(); ++i)
        QTest::addRow("%s %s", qPrintable(rows.items[i][u"kind"].text()), qPrintable(rows.items[i][u"topic"].text()))
            << i;
}

void PicturesTest::picturesSayWhatTheNotesSay() {
    QFETCH(int, row);
    static const YamlNode rows = table(u"diagrams.yaml"_s);
    const YamlNode& wanted = rows.items[row];
    QVERIFY(!wanted[u"actors"].items.isEmpty());
    QString why = u"no picture of this kind"_s;
    const QList<Graph> graphs = m_shelf.drawn(wanted[u"topic"].text());
    for (const Graph& graph : graphs) {
        if (kindName(graph.kind) != wanted[u"kind"].text())
            continue;
        const QString differs = difference(wanted, graph);
        if (differs.isEmpty())
            return;
        why = differs + u"\n  "_s + told(graph);
    }
    QFAIL(qPrintable(why));
}
