#include "diagram/manifest/manifest.h"
#include "diagram/manifest/canary.h"
#include "diagram/manifest/checks.h"
#include "diagram/manifest/fence.h"
#include "diagram/manifest/folder.h"
#include "diagram/manifest/links.h"
#include "diagram/manifest/view.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <numeric>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxObjects = 5000;           // of one picture
constexpr int maxNamed = 5;                // namespaces in a title
constexpr qsizetype maxInFolders = 10'000; // objects of all folders' own pictures together
constexpr QStringView wholeId = u"./resources";

struct Drawn {
    Graph graph;
    bool full = false;
};

Drawn draw(const ObjectSet& set) {
    Drawing drawing(set);
    drawIngresses(drawing);
    drawRoutes(drawing);
    drawServices(drawing);
    drawReferences(drawing);
    drawPods(drawing);
    drawSelectors(drawing);
    drawPolicies(drawing);
    return {drawing.graph(), drawing.full()};
}

bool hasHan(const QString& text) {
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// The one word in these pictures that is not the notes' own is said in the notes' language, not in the window's: the
/// same notes give the same picture everywhere.
void nameClient(Graph& graph, bool chinese) {
    for (GraphNode& node : graph.nodes) {
        if (node.id == "client"_L1 && chinese) {
            node.label = u"客户端"_s;
            node.aliases = {u"client"_s};
        }
    }
}

Diagnostic tooMuch(const Span& span) {
    return {
        Severity::Warning, u"manifest-bound"_s,
        QCoreApplication::translate("manifest", "more objects or ties than one picture takes; the rest is left out"),
        span};
}

QString titleOf(const QList<ManifestObject>& objects) {
    if (objects.isEmpty()) {
        return {};
    }
    const ManifestObject& first = objects.first();
    const QString more = objects.size() > 1 ? u" +%1"_s.arg(objects.size() - 1) : QString();
    return first.kind + u' ' + (first.space.isEmpty() ? QString() : first.space + u'/') + first.name + more;
}

Span around(const QList<ManifestObject>& objects) {
    Span span = objects.first().span;
    for (const ManifestObject& object : objects) {
        span.end = object.span.file == span.file ? std::max(span.end, object.span.end) : span.end;
    }
    return span;
}

/// Adds the picture of these objects and what is wrong with them.
void drawObjects(QList<ManifestObject> objects, bool chinese, bool alone, Reading& reading) {
    if (objects.isEmpty()) {
        return;
    }
    const bool tooMany = objects.size() > maxObjects;
    if (tooMany) {
        objects.resize(maxObjects);
    }
    const QString title = titleOf(objects);
    const Span span = around(objects);
    const ObjectSet set(std::move(objects));
    reading.diagnostics += checkObjects(set);
    Drawn drawn = draw(set);
    if (tooMany || drawn.full) {
        reading.diagnostics.append(tooMuch(span));
    }
    // A single box in the middle of a text says nothing that the text does not.
    if (drawn.graph.nodes.size() < 2 && !alone) {
        return;
    }
    drawn.graph.title = title;
    drawn.graph.span = span;
    nameClient(drawn.graph, chinese);
    reading.graphs.append(std::move(drawn.graph));
}

bool anyDoubles(const QList<ManifestFence>& fences) {
    QSet<QString> ids;
    qsizetype count = 0;
    for (const ManifestFence& fence : fences) {
        QSet<QString> own;
        for (const ManifestObject& object : fence.objects) {
            own.insert(object.id);
        }
        ids.unite(own);
        count += own.size();
    }
    return ids.size() < count;
}

/// For each fence the first fence that it is connected with, through ties between objects of both. Fences that write
/// one object twice are variants of each other and stay apart.
QList<int> connected(const QList<ManifestFence>& fences) {
    QList<int> group(fences.size());
    std::iota(group.begin(), group.end(), 0);
    QList<ManifestObject> all;
    for (const ManifestFence& fence : fences) {
        all += fence.objects;
    }
    if (fences.size() < 2 || all.size() > maxObjects || anyDoubles(fences)) {
        return group;
    }
    QHash<QString, int> fenceOf;
    for (const ManifestObject& object : std::as_const(all)) {
        fenceOf.insert(object.id, object.fence);
    }
    const auto ties = draw(ObjectSet(std::move(all))).graph.edges;
    for (const GraphEdge& edge : ties) {
        const int a = fenceOf.value(edge.from, -1);
        const int b = fenceOf.value(edge.to, -1);
        if (a >= 0 && b >= 0 && group[a] != group[b]) {
            const auto [into, from] = std::minmax(group[a], group[b]);
            std::replace(group.begin(), group.end(), int(from), int(into));
        }
    }
    return group;
}

void drawFences(const QList<ManifestFence>& fences, bool chinese, bool alone, Reading& reading) {
    const QList<int> group = connected(fences);
    for (int i = 0; i < fences.size(); ++i) {
        QList<ManifestObject> objects;
        for (int j = i; group[i] == i && j < fences.size(); ++j) {
            if (group[j] == i) {
                objects += fences[j].objects;
            }
        }
        drawObjects(std::move(objects), chinese, alone, reading);
    }
}

/// The ids of the objects in it that have a namespace, sorted.
QStringList namespacedIn(const Graph& graph) {
    QStringList ids;
    for (const GraphNode& node : graph.nodes) {
        if (!namespaceOfNode(node).isEmpty()) {
            ids.append(node.id);
        }
    }
    ids.sort();
    return ids;
}

/// The picture of one folder's files by themselves: they may be another version of what other folders have.
/// `left`: how many objects may still be drawn so; folders within folders would draw them again and again.
void addFolder(const QList<ManifestObject>& all, const QString& name, bool chinese, qsizetype& left, Reading& reading) {
    QList<ManifestObject> own;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(own),
                 [&](const ManifestObject& object) { return object.span.file.startsWith(name + u'/'); });
    left -= own.size();
    if (left < 0) {
        return;
    }
    Reading part; // what is wrong in it is said of the whole
    drawObjects(std::move(own), chinese, true, part);
    for (Graph& graph : part.graphs) {
        graph.id = wholeId.toString() + u"/folder/"_s + name;
        graph.title = name + u'/';
        reading.graphs.append(std::move(graph));
    }
}

} // namespace

bool isManifestFile(const Note& note) {
    return note.blocks.size() == 1 && note.blocks.first().kind == BlockKind::Fence && note.blocks.first().begin == 0;
}

Reading readManifests(const Note& note, int topic) {
    Reading reading;
    std::optional<bool> chinese; // looked for once there is a fence: most topics have none, and a note is long
    QList<ManifestFence> fences;
    QList<Graph> fragments;
    const Topic& own = note.topics.at(topic);
    for (int i = own.first; i < own.last; ++i) {
        if (note.blocks.at(i).kind != BlockKind::Fence || !isManifestFence(note.blocks.at(i))) {
            continue;
        }
        if (!chinese) {
            chinese = hasHan(note.text);
        }
        ManifestFence fence = readManifestFence(note, i, static_cast<int>(fences.size()));
        std::optional<Graph> fragment;
        if (fence.objects.isEmpty()) {
            fragment = canaryFragment(*fence.source);
        }
        if (fragment) {
            nameClient(*fragment, *chinese);
            fragments.append(std::move(*fragment));
        }
        reading.diagnostics += fence.diagnostics;
        if (!fence.objects.isEmpty()) {
            fences.append(std::move(fence));
        }
    }
    drawFences(fences, chinese.value_or(false), isManifestFile(note), reading);
    reading.graphs += fragments;
    return reading;
}

Reading readManifestSet(const QList<Note>& notes) {
    FolderObjects folder = objectsOfFolder(notes);
    Reading reading;
    reading.diagnostics = folder.diagnostics;
    const QList<ManifestObject> all = folder.objects;
    drawObjects(std::move(folder.objects), folder.chinese, true, reading);
    if (reading.graphs.isEmpty()) {
        return {};
    }
    reading.graphs.first().id = wholeId.toString();
    if (const QStringList spaces = namespacesIn(reading.graphs.first()); !spaces.isEmpty()) {
        reading.graphs.first().title =
            spaces.mid(0, maxNamed).join(u", "_s) + (spaces.size() > maxNamed ? u" …"_s : QString());
    }
    const QList<Graph> parts = partsOf(reading.graphs.first());
    QList<QStringList> drawn;
    qsizetype left = maxInFolders;
    for (const QString& name : ownFolders(all)) {
        addFolder(all, name, folder.chinese, left, reading);
        drawn.append(namespacedIn(reading.graphs.last()));
    }
    for (const Graph& part : parts) {
        // A folder for each namespace is how many keep them: one picture of both is enough.
        if (!drawn.contains(namespacedIn(part))) {
            reading.graphs.append(part);
        }
    }
    if (folder.files < 2) {
        reading.graphs.removeFirst();
    }
    for (Graph& graph : reading.graphs) {
        graph.topic = u"."_s;
        tidy(graph);
    }
    return reading.graphs.isEmpty() ? Reading() : reading;
}

} // namespace tujian
