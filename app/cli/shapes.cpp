#include "cli/shapes.h"
#include <QHash>
#include <algorithm>

namespace tujian {

namespace {

void writeRect(JsonWriter& json, const char* name, const QRectF& box) {
    json.key(name);
    if (box.isEmpty()) {
        json.null();
        return;
    }
    json.beginArray();
    json.value(box.x());
    json.value(box.y());
    json.value(box.width());
    json.value(box.height());
    json.endArray();
}

void writePlace(JsonWriter& json, const Span& span, const TextPoints& points) {
    const CodePoints own = points.value(span.file);
    json.field("file", span.file);
    json.field("line", span.line);
    json.key("chars");
    json.beginArray();
    json.value(own.at(span.begin));
    json.value(own.at(span.end));
    json.endArray();
}

template<class Placed, class Key>
QHash<Key, const Placed*> byKey(const QList<Placed>& list, Key Placed::*key) {
    QHash<Key, const Placed*> map;
    for (const Placed& item : list) {
        map.insert(item.*key, &item);
    }
    return map;
}

void writeNodes(JsonWriter& json, const Graph& graph, const PlacedGraph* placed, const TextPoints& points) {
    const auto places = placed ? byKey(placed->nodes, &PlacedNode::id) : QHash<QString, const PlacedNode*>();
    json.key("nodes");
    json.beginArray();
    for (const GraphNode& node : graph.nodes) {
        json.beginObject();
        json.field("id", node.id);
        json.field("label", node.label);
        json.field("aliases", node.aliases);
        json.field("kind", node.kind);
        json.stringOrNull("cluster", node.cluster);
        writePlace(json, node.span, points);
        if (placed) {
            const PlacedNode* place = places.value(node.id);
            writeRect(json, "box", place ? place->box : QRectF());
        }
        json.endObject();
    }
    json.endArray();
}

void writePath(JsonWriter& json, const PlacedEdge* place) {
    json.key("path");
    json.beginArray();
    for (const QPointF& point : place ? place->path : QList<QPointF>()) {
        json.beginArray();
        json.value(point.x());
        json.value(point.y());
        json.endArray();
    }
    json.endArray();
    writeRect(json, "label_box", place ? place->labelBox : QRectF());
}

void writeEdges(JsonWriter& json, const Graph& graph, const PlacedGraph* placed, const TextPoints& points) {
    const auto places = placed ? byKey(placed->edges, &PlacedEdge::edge) : QHash<int, const PlacedEdge*>();
    json.key("edges");
    json.beginArray();
    for (int i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        json.beginObject();
        json.field("from", edge.from);
        json.field("to", edge.to);
        json.field("label", edge.label);
        json.field("relation", edge.relation);
        json.numberOrNull("step", edge.step);
        writePlace(json, edge.span, points);
        if (placed) {
            writePath(json, places.value(i));
        }
        json.endObject();
    }
    json.endArray();
}

void writeClusters(JsonWriter& json, const Graph& graph, const PlacedGraph* placed, const TextPoints& points) {
    const auto places = placed ? byKey(placed->clusters, &PlacedCluster::id) : QHash<QString, const PlacedCluster*>();
    json.key("clusters");
    json.beginArray();
    for (const GraphCluster& cluster : graph.clusters) {
        json.beginObject();
        json.field("id", cluster.id);
        json.field("label", cluster.label);
        json.stringOrNull("parent", cluster.parent);
        writePlace(json, cluster.span, points);
        if (placed) {
            const PlacedCluster* place = places.value(cluster.id);
            writeRect(json, "box", place ? place->box : QRectF());
        }
        json.endObject();
    }
    json.endArray();
}

void writeSteps(JsonWriter& json, const Graph& graph, const TextPoints& points) {
    json.key("steps");
    json.beginArray();
    for (const GraphStep& step : graph.steps) {
        json.beginObject();
        json.field("n", step.n);
        json.field("text", step.text);
        writePlace(json, step.span, points);
        json.endObject();
    }
    json.endArray();
}

} // namespace

CodePoints::CodePoints(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            m_pairs << int(++i);
        }
    }
}

int CodePoints::at(int offset) const {
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), offset);
    return offset - int(before - m_pairs.begin());
}

void writeTopic(JsonWriter& json, const TopicRow& topic) {
    QStringList tags = topic.tags;
    for (const QString& tag : topic.derivedTags) {
        if (!tags.contains(tag)) {
            tags << tag;
        }
    }
    json.beginObject();
    json.field("id", topic.id);
    json.field("title", topic.title);
    json.field("level", topic.level);
    json.field("path", topic.path);
    json.field("file", topic.file);
    json.field("line", topic.line);
    json.field("tags", tags);
    json.field("todo", topic.todo);
    json.field("diagrams", topic.diagrams);
    json.endObject();
}

void writeHit(JsonWriter& json, const Hit& hit) {
    const CodePoints points(hit.snippet);
    json.beginObject();
    json.field("topic", hit.topic);
    json.field("title", hit.title);
    json.field("path", hit.path);
    json.field("file", hit.file);
    json.field("line", hit.line);
    json.field("snippet", hit.snippet);
    json.key("marks");
    json.beginArray();
    for (const std::pair<int, int>& mark : hit.marks) {
        json.beginArray();
        json.value(points.at(mark.first));
        json.value(points.at(mark.first + mark.second) - points.at(mark.first));
        json.endArray();
    }
    json.endArray();
    json.field("score", hit.score);
    json.endObject();
}

void writeProblem(JsonWriter& json, const Diagnostic& diagnostic) {
    json.beginObject();
    json.field("file", diagnostic.span.file);
    json.field("line", qMax(1, diagnostic.span.line));
    json.field("severity", severityName(diagnostic.severity));
    json.field("code", diagnostic.code);
    json.field("message", diagnostic.message);
    json.endObject();
}

void writeUnread(JsonWriter& json, const Unread& unread) {
    json.beginObject();
    json.field("topic", unread.topic);
    json.field("file", unread.span.file);
    json.field("line", unread.span.line);
    json.field("text", unread.text);
    json.endObject();
}

void writeGraph(JsonWriter& json, const Graph& graph, const PlacedGraph* placed, const TextPoints& points) {
    json.beginObject();
    json.field("id", graph.id);
    json.field("topic", graph.topic);
    json.field("kind", kindName(graph.kind));
    json.field("origin", originName(graph.origin));
    json.field("title", graph.title);
    if (placed) {
        json.key("size");
        json.beginArray();
        json.value(placed->size.width());
        json.value(placed->size.height());
        json.endArray();
    }
    writeNodes(json, graph, placed, points);
    writeEdges(json, graph, placed, points);
    writeClusters(json, graph, placed, points);
    writeSteps(json, graph, points);
    json.endObject();
}

} // namespace tujian
