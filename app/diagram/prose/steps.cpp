#include "diagram/prose/steps.h"
#include "diagram/prose/rules.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int fewest = 3;
constexpr int most = 24;

/// A sub-heading of a step: its topic, and its title behind the number.
struct Step {
    int topic = -1;
    QString name;
};

/// The title behind its number; empty if it has none.
QString behindNumber(const QString& title, bool promised) {
    const QRegularExpression& step = Rules::shipped().pattern(Pattern::StepHeading);
    const QRegularExpression& number = Rules::shipped().pattern(Pattern::NumberedHeading);
    auto match = step.match(title);
    if (!match.hasMatch() && promised)
        match = number.match(title);
    return match.hasMatch() ? title.mid(match.capturedEnd()).trimmed() : QString();
}

QList<Step> stepsUnder(const Passage& passage, int topic) {
    const Rules& rules = Rules::shipped();
    const bool promised = rules.has(Cue::Process, passage.heading) || rules.has(Cue::Procedure, passage.heading);
    QList<Step> steps;
    int all = 0;
    for (int t = topic + 1; t < passage.note.topics[topic].next; t = passage.note.topics[t].next) {
        ++all;
        if (const QString name = behindNumber(passage.note.topics[t].title, promised); !name.isEmpty())
            steps.append({t, name});
    }
    const bool enough = steps.size() >= fewest && steps.size() <= most && steps.size() * 4 >= all * 3;
    return enough && !rules.has(Cue::Refuse, passage.heading) ? steps : QList<Step>();
}

} // namespace

QList<StoryUnit> stepHeadings(const Passage& passage, int topic) {
    QList<StoryUnit> units;
    for (const Step& step : stepsUnder(passage, topic)) {
        const Topic& t = passage.note.topics[step.topic];
        StoryUnit unit;
        unit.name = step.name;
        for (int i = t.first; i < t.last; ++i)
            if (passage.note.blocks[i].kind == BlockKind::Paragraph)
                unit.leaves.append(i);
        if (!unit.leaves.isEmpty())
            units.append(unit);
    }
    return units.size() >= fewest ? units : QList<StoryUnit>();
}

QList<StoryUnit> stepRows(const Passage& passage, int table) {
    const Rules& rules = Rules::shipped();
    const QList<int> rows = childrenOf(passage.note, table, 0, 0);
    if (rows.size() < fewest || rules.has(Cue::Refuse, passage.heading))
        return {};
    const QList<int> head = childrenOf(passage.note, rows.first(), 0, 0);
    const auto has = [&](int cell, Cue cue) { return rules.has(cue, foldForRules(passage.note.blocks[cell].text)); };
    const bool numbered = !head.isEmpty() && has(head.first(), Cue::StepColumn) && !has(head.first(), Cue::DoerColumn);
    const auto doer = std::find_if(head.begin(), head.end(), [&](int cell) { return has(cell, Cue::DoerColumn); });
    if (head.size() < 2 || doer == head.end() || !(numbered || rules.has(Cue::Process, passage.heading)))
        return {};
    QList<StoryUnit> units;
    for (int row : rows.mid(1)) {
        QList<int> cells = childrenOf(passage.note, row, 0, 0);
        if (cells.size() != head.size() || passage.note.blocks[cells[doer - head.begin()]].text.isEmpty())
            continue;
        const int who = cells.takeAt(int(doer - head.begin()));
        if (numbered)
            cells.removeFirst();
        StoryUnit unit;
        unit.leaves = QList<int>{who} + cells;
        unit.who = true;
        units.append(unit);
    }
    return units;
}

std::optional<Graph> readStepNames(const Passage& passage, int topic) {
    Graph graph;
    graph.kind = GraphKind::Sequence;
    graph.span = passage.topic.headingSpan;
    for (const Step& step : stepsUnder(passage, topic)) {
        GraphNode node;
        node.id = u"step%1"_s.arg(graph.nodes.size() + 1);
        node.label = shortened(step.name, 44);
        node.kind = u"step"_s;
        node.span = passage.note.topics[step.topic].headingSpan;
        const int n = int(graph.nodes.size());
        if (n > 0)
            graph.edges.append({graph.nodes.last().id, node.id, QString(), u"next"_s, n, false, node.span});
        graph.steps.append({n, step.name, node.span});
        graph.nodes.append(std::move(node));
    }
    return graph.nodes.size() >= fewest ? std::optional(graph) : std::nullopt;
}

} // namespace tujian::prose
