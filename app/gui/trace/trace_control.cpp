#include "gui/trace/trace_control.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/theme/icons.h"
#include "gui/trace/resource_tools.h"
#include "session/ready.h"
#include "session/session.h"
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

TraceControl::TraceControl(Session& session, DiagramPane& pane, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pane(pane) {
    connect(&pane.resources(), &ResourceTools::traceAsked, this, &TraceControl::ask);
    connect(&pane.resources(), &ResourceTools::choicesAsked, this, &TraceControl::fillPicker);
    connect(&pane.resources(), &ResourceTools::hopShown, this, &TraceControl::light);
    connect(&pane.resources(), &ResourceTools::spanAsked, &pane, &DiagramPane::spanActivated);
    connect(&pane, &DiagramPane::menuAsked, this, &TraceControl::offerTopic);
    // A picture placed anew has lost its light.
    connect(&pane, &DiagramPane::shown, this, [this] {
        if (m_pane.resources().hop() >= 0)
            light(m_pane.resources().hop());
    });
}

void TraceControl::ask(const QString& text) {
    const Result<TraceRequest> request = readRequest(text);
    if (!request)
        return m_pane.resources().showProblem(request.error().message);
    if (!m_pane.current() || !m_session.isOpen())
        return;
    const quint64 number = ++m_request;
    const QString diagram = m_pane.current()->id;
    // A diagram's own window may be closed before the answer comes: the session outlives it.
    const QPointer<TraceControl> alive(this);
    whenReady(&m_session, m_session.trace(*m_pane.current(), *request), [alive, number, diagram](const Trace& trace) {
        if (alive)
            alive->take(number, diagram, trace);
    });
}

void TraceControl::fillPicker() {
    if (!m_pane.current() || !m_session.isOpen())
        return;
    const QString diagram = m_pane.current()->id;
    const QPointer<TraceControl> alive(this);
    whenReady(&m_session, m_session.traceChoices(*m_pane.current()), [alive, diagram](const TraceChoices& choices) {
        if (alive && alive->m_pane.current() && alive->m_pane.current()->id == diagram)
            alive->m_pane.resources().setChoices(choices);
    });
}

void TraceControl::take(quint64 number, const QString& diagram, const Trace& trace) {
    if (number == m_request && m_pane.current() && m_pane.current()->id == diagram)
        m_pane.resources().setTrace(trace);
}

void TraceControl::light(int hop) {
    QStringList nodes;
    const Trace& trace = m_pane.resources().trace();
    for (int i = 0; i <= hop && i < trace.hops.size() && m_pane.current(); ++i)
        nodes << shownAs(*m_pane.current(), m_pane.resources().view(), trace.hops.at(i).node);
    m_pane.canvas().setLit(wayElements(m_pane.canvas().graph(), nodes));
}

void TraceControl::offerTopic(QMenu& menu, const ElementRef& element) {
    const Graph* graph = m_pane.current();
    const GraphNode* node = graph && element.kind == ElementKind::Node ? graph->node(element.id) : nullptr;
    if (graph && !node && element.kind == ElementKind::Node)
        node = graph->node(element.id.section(u'@', 0, -2)); // it stands in several places
    const QString kind = node && graph->kind == GraphKind::Resources ? kindOfNode(*node) : QString();
    if (kind.isEmpty())
        return;
    const Span span = node->span;
    menu.addAction(lineIcon(u"file"_s), tr("Show its YAML"), &m_pane,
                   [this, span] { Q_EMIT m_pane.spanActivated(span); });
    const QString topic = topicAbout(kind, m_session.topics());
    if (!topic.isEmpty())
        menu.addAction(lineIcon(u"book"_s), tr("Read about %1").arg(kind), &m_pane,
                       [this, topic] { Q_EMIT m_pane.linkActivated(topic); });
    menu.addSeparator();
}

namespace {

/// Is this the node, or one that stands for it in another part of a folded picture ("client@2")?
bool standsFor(const QString& shown, const QString& node) {
    return shown == node || (shown.startsWith(node) && shown.at(node.size()) == u'@');
}

} // namespace

QList<ElementRef> wayElements(const PlacedGraph& placed, const QStringList& nodes) {
    QList<ElementRef> lit;
    const auto add = [&lit](ElementKind kind, const QString& id) {
        if (!lit.contains(ElementRef{kind, id}))
            lit.append({kind, id});
    };
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes.at(i).isEmpty())
            continue;
        // The first lights up when it is clear which of several it is.
        if (i > 0 || nodes.size() == 1)
            add(ElementKind::Node, nodes.at(i));
        for (const PlacedEdge& edge : placed.edges) {
            // An arrow may point against the way: a route names its Gateway.
            const bool along = i > 0 && standsFor(edge.from, nodes.at(i - 1)) && standsFor(edge.to, nodes.at(i));
            const bool against = i > 0 && standsFor(edge.to, nodes.at(i - 1)) && standsFor(edge.from, nodes.at(i));
            if (along || against) {
                add(ElementKind::Node, along ? edge.from : edge.to);
                add(ElementKind::Edge, QString::number(edge.edge));
            }
        }
    }
    if (nodes.size() > 1 && !nodes.constFirst().isEmpty() &&
        std::none_of(lit.cbegin(), lit.cend(), [&](const ElementRef& each) { return standsFor(each.id, nodes.at(0)); }))
        lit.prepend({ElementKind::Node, nodes.constFirst()});
    return lit;
}

QString topicAbout(const QString& kind, const QList<TopicRow>& topics) {
    const QRegularExpression word(u"(^|[^A-Za-z])"_s + QRegularExpression::escape(kind) + u"s?($|[^A-Za-z])"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    const TopicRow* best = nullptr;
    const auto rank = [&kind](const TopicRow& row) {
        const bool whole = row.title.compare(kind, Qt::CaseInsensitive) == 0;
        return std::tuple(!whole, row.title.size() > kind.size() + 8, row.level, row.title.size());
    };
    for (const TopicRow& row : topics) {
        // A manifest file is what is to be explained.
        const bool file =
            row.file.endsWith(u".yaml"_s) || row.file.endsWith(u".yml"_s) || row.file.endsWith(u".json"_s);
        if (!file && word.match(row.title).hasMatch() && (!best || rank(row) < rank(*best)))
            best = &row;
    }
    return best ? best->id : QString();
}

} // namespace tujian
