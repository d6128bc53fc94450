#include "diagram/correct/correct.h"
#include "diagram/correct/label.h"
#include "diagram/correct/plan.h"
#include "diagram/correct/redraw.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString noTopic() {
    return QCoreApplication::translate("diagram", "there is no such topic any more");
}

QString noDiagram() {
    return QCoreApplication::translate("diagram", "there is no such diagram any more");
}

QString noElement(const QString& name) {
    return QCoreApplication::translate("diagram", "“%1” is not in the diagram any more").arg(name);
}

std::optional<GraphKind> kindNamed(QStringView name) {
    for (int kind = 0; kind <= int(GraphKind::Outline); ++kind)
        if (kindName(GraphKind(kind)) == name)
            return GraphKind(kind);
    return std::nullopt;
}

/// One diagram on its way.
struct Work {
    explicit Work(const Graph& graph)
        : read(graph)
        , plan(graph) {}
    Graph read;
    CorrectionPlan plan;
    std::optional<GraphKind> redraw;
    bool hidden = false;
    bool accepted = false;
    bool touched = false;
};

class Corrector {
public:
    explicit Corrector(const QList<Graph>& graphs) {
        for (const Graph& graph : graphs)
            m_works.append(Work(graph));
    }

    void add(const Correction& correction) {
        if (std::none_of(m_works.begin(), m_works.end(),
                         [&](const Work& work) { return work.read.topic == correction.topic; }))
            return m_result.unfit.append({correction, noTopic()});
        correction.target == CorrectionTarget::Diagram ? addToDiagram(correction) : addToElement(correction);
    }

    Corrected finish(QList<Graph>& graphs) {
        graphs.clear();
        for (Work& work : m_works)
            finishWork(work, graphs);
        for (const auto& [correction, why] : std::as_const(m_late))
            m_result.unfit.append({correction, why});
        return m_result;
    }

private:
    /// The diagrams of the topic that were read as the kind: the named one first.
    QList<Work*> candidates(const Correction& c) {
        QList<Work*> found;
        const QStringView kind = QStringView(c.diagram).left(c.diagram.indexOf(u'-'));
        for (Work& work : m_works) {
            if (work.read.topic != c.topic)
                continue;
            if (diagramName(work.read) == c.diagram)
                found.prepend(&work);
            else if (kindName(work.read.kind) == kind)
                found.append(&work);
        }
        return found;
    }

    void addToDiagram(const Correction& c) {
        const QList<Work*> works = candidates(c);
        const auto seen =
            std::find_if(works.begin(), works.end(), [&c](const Work* work) { return digestOf(work->read) == c.seen; });
        const bool named = !works.isEmpty() && diagramName(works.first()->read) == c.diagram;
        Work* work = seen != works.end() ? *seen : named ? works.first() : nullptr;
        if (!work)
            return m_result.unfit.append({c, noDiagram()});
        if (c.act == CorrectionAct::Accept && seen == works.end() && !c.seen.isEmpty())
            return m_result.unfit.append({c, QCoreApplication::translate("diagram", "the diagram has changed since")});
        const std::optional<GraphKind> kind = kindNamed(c.value);
        const bool undrawable = c.act == CorrectionAct::Redraw && !(kind && otherKinds(work->read).contains(*kind));
        if (undrawable || (c.act == CorrectionAct::Hide && work->read.kind == GraphKind::Outline))
            return m_result.unfit.append({c, QCoreApplication::translate("diagram", "the diagram cannot be drawn so")});
        if (c.act == CorrectionAct::Hide)
            work->hidden = true;
        else if (c.act == CorrectionAct::Redraw)
            work->redraw = kind;
        else
            work->accepted = true;
        work->touched = true;
        m_result.fitting.append(c);
    }

    void addToElement(const Correction& c) {
        const QList<Work*> works = candidates(c);
        QString missing;
        for (Work* work : works) {
            const QString unknown = work->plan.add(c);
            if (unknown.isEmpty()) {
                work->touched = true;
                return m_result.fitting.append(c);
            }
            missing = missing.isEmpty() ? unknown : missing;
        }
        if (works.isEmpty())
            return m_result.unfit.append({c, noDiagram()});
        // It may name what redrawing makes, which is seen when everything is known.
        m_late.append({c, noElement(missing)});
    }

    void finishWork(Work& work, QList<Graph>& graphs) {
        const bool outline = work.read.kind == GraphKind::Outline;
        if (work.hidden)
            return;
        CorrectedDiagram diagram{work.read.id, work.read, {}, work.accepted};
        Graph graph = work.touched ? work.plan.done(diagram.edges) : work.read;
        if (graph.nodes.isEmpty() && graph.clusters.isEmpty() && work.touched && !outline)
            return;
        if (work.redraw) {
            // What is drawn from the outline stands beside it, before it: drawn kinds come first.
            Graph drawn = redraw(work, graph, diagram);
            drawn.id = freeId(drawn, graphs);
            diagram.id = drawn.id;
            graphs.append(drawn);
            m_result.diagrams.append(diagram);
            if (!outline)
                return;
            diagram = {work.read.id, work.read, {}, work.accepted};
            graph = work.plan.done(diagram.edges);
        }
        graphs.append(graph);
        if (work.touched)
            m_result.diagrams.append(diagram);
    }

    Graph redraw(const Work& work, const Graph& graph, CorrectedDiagram& diagram) {
        Redrawn made = redrawn(graph, *work.redraw);
        tidy(made.graph);
        CorrectionPlan plan(made.graph);
        m_late.removeIf([&](const auto& late) {
            const bool here = candidatesContain(late.first, work) && plan.add(late.first).isEmpty();
            if (here)
                m_result.fitting.append(late.first);
            return here;
        });
        QList<int> edges;
        Graph drawn = plan.done(edges);
        QList<int> origins;
        for (const int edge : std::as_const(edges)) {
            const int before = made.edges.value(edge, -1);
            origins.append(before < 0 ? -1 : diagram.edges.at(before));
        }
        diagram.edges = origins;
        return drawn;
    }

    static bool candidatesContain(const Correction& c, const Work& work) {
        return work.read.topic == c.topic && diagramName(work.read) == c.diagram;
    }

    /// "topic/chain", or the first number that neither a finished diagram nor one as read has.
    QString freeId(const Graph& drawn, const QList<Graph>& graphs) const {
        const QString plain = drawn.topic + u'/' + kindName(drawn.kind);
        for (int n = 1;; ++n) {
            QString id = n == 1 ? plain : plain + u"-%1"_s.arg(n);
            const auto has = [&id](const QString& other) { return other == id; };
            if (std::none_of(graphs.begin(), graphs.end(), [&has](const Graph& graph) { return has(graph.id); }) &&
                std::none_of(m_works.begin(), m_works.end(), [&has](const Work& work) { return has(work.read.id); }))
                return id;
        }
    }

    QList<Work> m_works;
    Corrected m_result;
    QList<std::pair<Correction, QString>> m_late;
};

} // namespace

const CorrectedDiagram* Corrected::diagram(QStringView id) const {
    const auto found = std::find_if(diagrams.begin(), diagrams.end(),
                                    [id](const CorrectedDiagram& diagram) { return diagram.id == id; });
    return found == diagrams.end() ? nullptr : &*found;
}

Corrected applyCorrections(QList<Graph>& graphs, const QList<Correction>& corrections) {
    if (corrections.isEmpty())
        return {};
    Corrector corrector(graphs);
    for (const Correction& correction : corrections)
        corrector.add(correction);
    return corrector.finish(graphs);
}

namespace {

Correction start(const Graph& read, CorrectionTarget target) {
    Correction correction;
    correction.target = target;
    correction.topic = read.topic;
    correction.diagram = diagramName(read);
    return correction;
}

} // namespace

Correction correctionOf(const Corrected& corrected, const Graph& shown) {
    const CorrectedDiagram* diagram = corrected.diagram(shown.id);
    const Graph& read = diagram ? diagram->read : shown;
    Correction correction = start(read, CorrectionTarget::Diagram);
    correction.seen = digestOf(read);
    return correction;
}

std::optional<Correction> correctionOfNode(const Corrected& corrected, const Graph& shown, const QString& nodeId) {
    const CorrectedDiagram* diagram = corrected.diagram(shown.id);
    const Graph& read = diagram ? diagram->read : shown;
    // What redrawing made is named by what it is called there.
    const Graph& named = labelOf(read, nodeId).isEmpty() ? shown : read;
    Correction correction = start(read, CorrectionTarget::Node);
    correction.node = labelOf(named, nodeId);
    if (correction.node.isEmpty())
        return std::nullopt;
    for (correction.nth = 1; findNode(named, correction.node, correction.nth) != nodeId; ++correction.nth)
        if (correction.nth > named.nodes.size() + named.clusters.size())
            return std::nullopt;
    return correction;
}

std::optional<Correction> correctionOfEdge(const Corrected& corrected, const Graph& shown, int edge) {
    if (edge < 0 || edge >= shown.edges.size())
        return std::nullopt;
    const CorrectedDiagram* diagram = corrected.diagram(shown.id);
    const int before = diagram ? diagram->edges.at(edge) : edge;
    const Graph& read = diagram ? diagram->read : shown;
    const Graph& named = before < 0 ? shown : read;
    const int index = before < 0 ? edge : before;
    const GraphEdge& wanted = named.edges.at(index);
    Correction correction = start(read, CorrectionTarget::Edge);
    correction.from = labelOf(named, wanted.from);
    correction.to = labelOf(named, wanted.to);
    correction.verb = wanted.label;
    for (correction.nth = 1; findEdge(named, correction.from, correction.to, correction.verb, correction.nth) != index;
         ++correction.nth)
        if (correction.nth > named.edges.size())
            return std::nullopt;
    return correction;
}

} // namespace tujian
