#include "sample.h"
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace tujian::sample {

NoteRows rowsOf(const QString& file, const QString& text, const Lexicon& lexicon) {
    NoteRows rows;
    rows.note = parseNote(file, text);
    rows.file = NoteFile{file, text.toUtf8().size(), 1};
    rows.terms = definedTerms(rows.note);
    for (int t = 0; t < rows.note.topics.size(); ++t) {
        const Topic& topic = rows.note.topics[t];
        TopicRow row{topic.id,    topic.title,
                     topic.level, rows.note.pathOf(t),
                     file,        topic.headingSpan.line,
                     topic.tags,  derivedTags(rows.note, t, lexicon),
                     topic.todo,  {topic.id + u"/outline"_s}};
        Graph graph;
        graph.id = row.diagrams[0];
        graph.topic = topic.id;
        for (int b = topic.first; b < topic.last; ++b) {
            if (!rows.note.blocks[b].text.contains(u"->"))
                continue;
            graph.id = topic.id + u"/chain"_s;
            graph.kind = GraphKind::Chain;
            row.diagrams.prepend(graph.id);
            break;
        }
        rows.reading.graphs.append(graph);
        rows.topics.append(row);
    }
    return rows;
}

Index indexOf(const QList<NoteRows>& notes) {
    auto index = Index::open(u":memory:"_s);
    if (!index || !index->put(notes))
        throw std::runtime_error("no index in memory");
    return std::move(*index);
}

QStringList idsOf(const SearchAnswer& answer) {
    QStringList ids;
    for (const Hit& hit : answer.hits)
        ids.append(hit.topic);
    return ids;
}

} // namespace tujian::sample
