#include "gui/map/map_model.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype mostNeighbours = 60; ///< listed of one term; the map shows the others

} // namespace

MapModel::MapModel(QObject* parent)
    : QObject(parent) {}

void MapModel::setMap(const TermMap& map, const QString& title) {
    m_whole = map;
    m_title = title;
    filterAgain();
}

void MapModel::setFilter(const MapFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterAgain();
}

void MapModel::setMost(int terms) {
    if (terms == m_most)
        return;
    m_most = terms;
    draw();
}

void MapModel::filterAgain() {
    MapFilter filter = m_filter;
    filter.parts = filter.parts || hasOnlyParts(m_whole);
    m_shown = filterMap(m_whole, filter);
    m_edge = -1;
    if (m_shown.find(m_term) < 0)
        m_term.clear();
    findRoute();
    draw();
}

void MapModel::draw() {
    MapDetail detail;
    detail.most = m_most;
    detail.always = wantedTerms();
    m_picture = mapPicture(m_shown, m_title, detail);
    Q_EMIT pictureChanged();
}

QStringList MapModel::wantedTerms() const {
    QStringList wanted;
    if (!m_term.isEmpty())
        wanted << m_term;
    if (m_routes.isEmpty())
        return wanted;
    for (const MapHop& hop : m_routes[m_route].hops)
        wanted << m_shown.terms[m_shown.edges[hop.edge].from].id << m_shown.terms[m_shown.edges[hop.edge].to].id;
    wanted.removeDuplicates();
    return wanted;
}

void MapModel::focusTerm(const QString& id) {
    m_term = m_shown.find(id) < 0 ? QString() : id;
    m_edge = -1;
    m_from.clear();
    m_to.clear();
    m_routes.clear();
    if (!m_term.isEmpty() && !m_picture.graph.node(m_term))
        return draw(); // a term of few words: it comes into the picture now
    Q_EMIT focusChanged();
}

void MapModel::focusElement(const ElementRef& element) {
    if (element.kind == ElementKind::Node)
        return focusTerm(element.id);
    const int index = element.id.toInt();
    if (element.kind != ElementKind::Edge || index < 0 || index >= m_picture.graph.edges.size())
        return focusTerm({});
    focusTerm({});
    for (int i = 0; i < m_shown.edges.size(); ++i) {
        if (elementOf(i) == element)
            m_edge = i;
    }
    Q_EMIT focusChanged();
}

void MapModel::setRoute(const QString& from, const QString& to) {
    m_term.clear();
    m_edge = -1;
    m_from = from;
    m_to = to;
    findRoute();
    draw();
}

void MapModel::stepRoute(int by) {
    if (m_routes.isEmpty())
        return;
    m_route = (m_route + by + routeCount()) % routeCount();
    draw();
}

void MapModel::findRoute() {
    m_route = 0;
    m_against = false;
    m_routes.clear();
    if (m_from.isEmpty() || m_to.isEmpty())
        return;
    const int from = m_shown.find(m_from);
    const int to = m_shown.find(m_to);
    m_routes = findRoutes(m_shown, from, to);
    if (m_routes.isEmpty()) {
        m_routes = findRoutes(m_shown, from, to, true);
        m_against = !m_routes.isEmpty();
    }
}

/// A connection's edge in the picture; None if it is not drawn.
ElementRef MapModel::elementOf(int edge) const {
    const MapEdge& wanted = m_shown.edges[edge];
    for (int i = 0; i < m_picture.graph.edges.size(); ++i) {
        const GraphEdge& drawn = m_picture.graph.edges[i];
        if (drawn.from == m_shown.terms[wanted.from].id && drawn.to == m_shown.terms[wanted.to].id &&
            drawn.relation == wanted.relation)
            return {ElementKind::Edge, QString::number(i)};
    }
    return {};
}

QList<ElementRef> MapModel::lit() const {
    QList<ElementRef> lit;
    const auto add = [&lit](const ElementRef& element) {
        if (element.kind != ElementKind::None && !lit.contains(element))
            lit.append(element);
    };
    const auto addEnds = [&](int edge) {
        add(elementOf(edge));
        add({ElementKind::Node, m_shown.terms[m_shown.edges[edge].from].id});
        add({ElementKind::Node, m_shown.terms[m_shown.edges[edge].to].id});
    };
    if (!m_term.isEmpty())
        add({ElementKind::Node, m_term});
    if (m_edge >= 0)
        addEnds(m_edge);
    for (const MapHop& hop : m_routes.isEmpty() ? QList<MapHop>() : m_routes[m_route].hops)
        addEnds(hop.edge);
    for (int i = 0; i < m_shown.edges.size() && !m_term.isEmpty(); ++i) {
        const MapEdge& edge = m_shown.edges[i];
        if (m_shown.terms[edge.from].id == m_term || m_shown.terms[edge.to].id == m_term)
            addEnds(i);
    }
    return lit;
}

void MapModel::addEdge(QList<Statement>& rows, int edge, bool backwards) const {
    const MapEdge& said = m_shown.edges[edge];
    const QString from = m_shown.terms[said.from].name;
    const QString to = m_shown.terms[said.to].name;
    rows.append(Statement{StatementKind::Heading,
                          backwards ? to + u" ← "_s + from : from + u" → "_s + to,
                          tr("%n sentence(s)", nullptr, said.weight),
                          {},
                          {}});
    for (const MapReason& reason : said.reasons)
        rows.append(Statement{StatementKind::Sentence, reason.sentence, reason.topicTitle + u" · "_s + reason.span.file,
                              reason.topic, reason.span});
    if (said.weight > said.reasons.size())
        rows.append(Statement{StatementKind::Remark,
                              tr("and %n more", nullptr, said.weight - static_cast<int>(said.reasons.size())),
                              {},
                              {},
                              {}});
}

QList<Statement> MapModel::routeStatements() const {
    QList<Statement> rows;
    if (m_routes.isEmpty()) {
        rows.append(Statement{StatementKind::Remark,
                              tr("Nothing in the notes leads from one to the other, in either direction."),
                              {},
                              {},
                              {}});
        return rows;
    }
    if (m_against)
        rows.append(Statement{StatementKind::Remark,
                              tr("No path follows the arrows all the way: “←” is walked against them."),
                              {},
                              {},
                              {}});
    for (const MapHop& hop : m_routes[m_route].hops)
        addEdge(rows, hop.edge, hop.backwards);
    return rows;
}

QList<Statement> MapModel::statements() const {
    QList<Statement> rows;
    if (!m_from.isEmpty() && !m_to.isEmpty())
        return routeStatements();
    if (m_edge >= 0)
        addEdge(rows, m_edge, false);
    const int term = m_shown.find(m_term);
    if (term < 0)
        return rows;
    rows.append(
        Statement{StatementKind::Heading, m_shown.terms[term].name, areaTitle(m_shown.terms[term].kind), {}, {}});
    const QString& definition = m_shown.terms[term].definition;
    if (!definition.isEmpty())
        rows.append(Statement{StatementKind::Remark, definition, {}, {}, {}});
    QList<int> edges;
    for (int i = 0; i < m_shown.edges.size(); ++i)
        if (m_shown.edges[i].from == term || m_shown.edges[i].to == term)
            edges.append(i);
    std::stable_sort(edges.begin(), edges.end(),
                     [this](int a, int b) { return m_shown.edges[a].weight > m_shown.edges[b].weight; });
    for (const int edge : edges.mid(0, mostNeighbours))
        addEdge(rows, edge, false);
    return rows;
}

QString MapModel::topicOf(const QString& termId) const {
    const int term = m_shown.find(termId);
    return term < 0 ? QString() : m_shown.terms[term].topic;
}

} // namespace tujian
