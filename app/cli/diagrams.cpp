#include "cli/map.h"
#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include <QCoreApplication>
#include <QtConcurrentMap>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

using Placement = std::shared_ptr<Result<PlacedGraph>>;

QList<Placement> placeAll(const QList<Graph>& graphs) {
    const std::function<Placement(const Graph&)> place = [](const Graph& graph) {
        return std::make_shared<Result<PlacedGraph>>(layoutGraph(graph));
    };
    return QtConcurrent::blockingMapped<QList<Placement>>(graphs, place);
}

void printGraph(Output& out, const Graph& graph) {
    out.line(u"%1:%2: %3  %4"_s.arg(graph.span.file)
                 .arg(qMax(1, graph.span.line))
                 .arg(QCoreApplication::translate("cli", "%1 (%2, from %3): %4 nodes, %5 edges, %6 steps")
                          .arg(graph.title, kindName(graph.kind), originName(graph.origin))
                          .arg(graph.nodes.size())
                          .arg(graph.edges.size())
                          .arg(graph.steps.size()),
                      graph.id));
}

/// Writes one note's diagrams as they come; remembers what was not understood, which follows at the end.
class Writer {
public:
    Writer(const Request& request, Output& out)
        : m_request(request)
        , m_out(out)
        , m_json(out) {}

    void begin() {
        if (m_request.json) {
            m_json.beginObject();
            m_json.key("diagrams");
            m_json.beginArray();
        }
    }

    void note(const NoteDerived& derived, const QString& topic) {
        const QList<Graph> graphs = graphsOf(derived, topic);
        const TextPoints points{{derived.note.file, CodePoints(derived.note.text)}};
        write(graphs, points);
        QSet<QString> topics;
        for (const Graph& graph : graphs) {
            topics.insert(graph.topic);
        }
        for (const Unread& unread : derived.reading.unread) {
            if (topic.isEmpty() || topics.contains(unread.topic)) {
                m_unread << unread;
            }
        }
    }

    /// The joined diagram of the notebook's manifest files.
    void folder(const ManifestFolder& folder) {
        TextPoints points;
        for (const Note& note : folder.notes) {
            points.insert(note.file, CodePoints(note.text));
        }
        write(folder.reading.graphs, points);
    }

    void map(const NotebookMap& map) {
        if (!map.graph.nodes.isEmpty()) {
            write({map.graph}, map.points);
        }
    }

    void end() {
        if (!m_request.json) {
            return;
        }
        m_json.endArray();
        m_json.key("unread");
        m_json.beginArray();
        for (const Unread& unread : m_unread) {
            writeUnread(m_json, unread);
        }
        m_json.endArray();
        m_json.endObject();
        m_out.write("\n");
    }

    [[nodiscard]] int failed() const { return m_failed; }

private:
    void write(const QList<Graph>& graphs, const TextPoints& points) {
        const QList<Placement> placements = m_request.placed ? placeAll(graphs) : QList<Placement>();
        for (qsizetype i = 0; i < graphs.size(); ++i) {
            graph(graphs[i], placements.isEmpty() ? nullptr : placements[i], points);
        }
    }

    void graph(const Graph& graph, const Placement& placement, const TextPoints& points) {
        const PlacedGraph* placed = placement && *placement ? &**placement : nullptr;
        if (placement && !placed) {
            fail(Error{placement->error().code, graph.id + u": "_s + placement->error().message});
            ++m_failed;
        }
        m_request.json ? writeGraph(m_json, graph, placed, points) : printGraph(m_out, graph);
    }

    const Request& m_request;
    Output& m_out;
    JsonWriter m_json;
    QList<Unread> m_unread;
    int m_failed = 0;
};

} // namespace

int runDiagrams(const Request& request, Output& out) {
    const Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    std::optional<TopicRef> topic;
    if (!request.topic.isEmpty() && request.topic != wholeNotebook) {
        const Result<TopicRef> found = findTopic(*open, request.topic);
        if (!found) {
            return fail(found.error());
        }
        topic = *found;
    }
    Writer writer(request, out);
    writer.begin();
    int unread = 0;
    if (!topic) {
        writer.folder(deriveManifests(*open));
    }
    if (request.topic == wholeNotebook) {
        writer.map(mapAloud(*open));
    }
    const QList<NoteFile> files = request.topic == wholeNotebook ? QList<NoteFile>() : filesFor(*open, topic);
    deriveNotes(*open, files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (derived) {
            writer.note(*derived, topic ? topic->id : QString());
        } else {
            sayDiagnostic(unreadable(file.file, derived.error()));
            ++unread;
        }
        return true;
    });
    writer.end();
    return writer.failed() > 0 || (unread > 0 && unread == files.size()) ? 1 : 0;
}

} // namespace tujian
