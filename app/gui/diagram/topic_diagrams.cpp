#include "gui/diagram/topic_diagrams.h"
#include <QSet>
#include <algorithm>

namespace tujian {

namespace {

/// Ids of the topics that belong to one: they stand behind it, one after the other.
QSet<QString> topicsUnder(const Note& note, int topic) {
    QSet<QString> ids;
    QSet<int> inside{topic};
    for (int i = topic + 1; i < note.topics.size() && inside.contains(note.topics.at(i).parent); ++i) {
        inside.insert(i);
        ids.insert(note.topics.at(i).id);
    }
    return ids;
}

} // namespace

QList<Graph> diagramsOf(const NoteDerived& derived, int topic) {
    QList<Graph> own;
    QList<Graph> under;
    QList<Graph> outlines;
    const QString& id = derived.note.topics.at(topic).id;
    const QSet<QString> inside = topicsUnder(derived.note, topic);
    for (const Graph& graph : derived.reading.graphs) {
        const bool outline = graph.kind == GraphKind::Outline;
        if (graph.topic == id)
            (outline ? outlines : own).append(graph);
        else if (!outline && inside.contains(graph.topic))
            under.append(graph);
    }
    std::stable_sort(under.begin(), under.end(),
                     [](const Graph& a, const Graph& b) { return a.span.begin < b.span.begin; });
    return (own.isEmpty() ? under : own) + outlines;
}

} // namespace tujian
