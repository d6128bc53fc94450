#include "layout/lifelines.h"
#include "layout/curve.h"
#include <algorithm>
#include <limits>

namespace tujian {
namespace {

using namespace measure;

constexpr double kLeastGap = 168; ///< between neighbouring lifelines
constexpr double kMostGap = 320;
constexpr double kBetween = 18; ///< from an arrow to the next message's label
constexpr double kLoop = 40;    ///< how far a message to oneself swings out
constexpr double kHeadGap = 26; ///< between the heads and the first message

struct Actor {
    GraphNode node;
    MeasuredNode measured;
    double x = 0;
};

struct Message {
    int edge = 0;
    int from = 0;
    int to = 0;
};

struct Play {
    QList<Actor> actors;
    QList<Message> messages;
};

int actorOf(Play& play, QHash<QString, int>& known, const Graph& graph, const QString& id) {
    if (const auto found = known.constFind(id); found != known.constEnd())
        return *found;
    Actor actor;
    if (const GraphNode* node = graph.node(id)) {
        actor.node = *node;
    } else {
        for (const GraphCluster& cluster : graph.clusters)
            if (cluster.id == id) {
                actor.node.label = cluster.label;
                actor.node.kind = cluster.kind;
                actor.node.span = cluster.span;
            }
        actor.node.id = id;
    }
    actor.measured = measureNode(actor.node, kHeadText, 10, 3);
    known.insert(id, static_cast<int>(play.actors.size()));
    play.actors.append(actor);
    return known.value(id);
}

Play playOf(const Graph& graph) {
    Play play;
    QHash<QString, int> known;
    QList<int> order;
    for (int i = 0; i < graph.edges.size(); ++i)
        order.append(i);
    const auto turn = [&graph](int edge) {
        return graph.edges[edge].step > 0 ? graph.edges[edge].step : std::numeric_limits<int>::max();
    };
    std::stable_sort(order.begin(), order.end(), [&turn](int a, int b) { return turn(a) < turn(b); });
    for (const int edge : std::as_const(order)) {
        const int from = actorOf(play, known, graph, graph.edges[edge].from);
        play.messages.append(Message{edge, from, actorOf(play, known, graph, graph.edges[edge].to)});
    }
    if (play.messages.isEmpty())
        for (const GraphNode& node : graph.nodes)
            actorOf(play, known, graph, node.id);
    return play;
}

/// Neighbouring lifelines stand as far apart as their heads and the labels between them ask, within limits.
void spaceActors(const Graph& graph, Play& play) {
    QList<double> gaps(play.actors.size(), kLeastGap);
    for (qsizetype i = 0; i + 1 < play.actors.size(); ++i)
        gaps[i] = std::max(kLeastGap,
                           (play.actors[i].measured.size.width() + play.actors[i + 1].measured.size.width()) / 2 + 28);
    for (const Message& message : std::as_const(play.messages)) {
        const MeasuredLabel label = measureLabel(graph.edges[message.edge]);
        const int left = std::min(message.from, message.to);
        const bool self = message.from == message.to;
        if (self || std::abs(message.from - message.to) == 1)
            gaps[left] =
                std::clamp(label.plate.width() + (self ? kLoop + 24 : 56), gaps[left], std::max(gaps[left], kMostGap));
    }
    double x = 0;
    for (qsizetype i = 0; i < play.actors.size(); ++i) {
        play.actors[i].x = x;
        x += gaps[i];
    }
}

double roomFor(const Play& play, const Message& message) {
    if (message.from != message.to)
        return std::abs(play.actors[message.from].x - play.actors[message.to].x) - 44;
    const bool last = message.from + 1 >= play.actors.size();
    return last ? 200 : play.actors[message.from + 1].x - play.actors[message.from].x - kLoop - 20;
}

PlacedEdge placeMessage(const Graph& graph, const Play& play, const Message& message, double& y) {
    PlacedEdge edge = startEdge(graph, message.edge);
    const double from = play.actors[message.from].x;
    const double to = play.actors[message.to].x;
    const bool self = message.from == message.to;
    GraphEdge plain = graph.edges[message.edge];
    plain.step = 0; // the badge stands on the lifeline, not beside the label
    const MeasuredLabel label = measureLabel(plain, std::max(90.0, roomFor(play, message)), 4);
    const double height = label.plate.height();
    if (self) {
        const double drop = std::max(30.0, height + 4);
        edge.path =
            roundedPath({{from, y + 6}, {from + kLoop, y + 6}, {from + kLoop, y + 6 + drop}, {from, y + 6 + drop}}, 8);
        placeLabel(edge, label, QPointF(from + kLoop + 5, y + 6 + (drop - height) / 2));
        if (edge.step > 0)
            edge.badge = QRectF(from - kBadge / 2, y + 6 - kBadge / 2, kBadge, kBadge);
        y += drop + 6 + kBetween;
        return edge;
    }
    y += std::max(height, kBadge / 2) + 3;
    // The head of the arrow meets the line, its tail begins at the badge's border.
    const double toward = to > from ? 1 : -1;
    const double start = edge.step > 0 ? kBadge / 2 : 0;
    edge.path = straightPath({from + toward * start, y}, {to, y});
    const double left = std::min(from, to) + (to > from ? start : 0);
    const double right = std::max(from, to) - (to > from ? 0 : start);
    placeLabel(edge, label, QPointF((left + right - label.size.width()) / 2, y - height - 2));
    if (edge.step > 0)
        edge.badge = QRectF(from - kBadge / 2, y - kBadge / 2, kBadge, kBadge);
    y += kBetween;
    return edge;
}

void placeHeads(const Play& play, double top, double height, PlacedGraph& placed) {
    for (const Actor& actor : play.actors) {
        const double width = actor.measured.size.width();
        placed.nodes.append(placeNode(actor.node, actor.measured, QRectF(actor.x - width / 2, top, width, height)));
    }
}

} // namespace

PlacedGraph placeLifelines(const Graph& graph) {
    PlacedGraph placed = startPlaced(graph, DiagramView::Lifelines);
    Play play = playOf(graph);
    spaceActors(graph, play);
    double head = kNodeHeight;
    for (const Actor& actor : std::as_const(play.actors))
        head = std::max(head, actor.measured.size.height());
    double y = head + kHeadGap;
    for (const Message& message : std::as_const(play.messages))
        placed.edges.append(placeMessage(graph, play, message, y));
    y += 8;
    placeHeads(play, 0, head, placed);
    if (!play.messages.isEmpty())
        placeHeads(play, y, head, placed);
    for (const Actor& actor : std::as_const(play.actors))
        placed.lifelines.append(PlacedLifeline{actor.node.id, QPointF(actor.x, head), QPointF(actor.x, y)});
    fitToContents(placed);
    return placed;
}

} // namespace tujian
