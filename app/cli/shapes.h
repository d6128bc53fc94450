#pragma once
#include "cli/json.h"
#include "diagram/graph.h"
#include "index/index.h"
#include "layout/placed.h"
#include <QHash>
#include <QList>

/// The JSON of each value, in the shapes that other programs rely on.
namespace tujian {

/// UTF-16 offsets of one text as code points: what other languages count in.
class CodePoints {
public:
    CodePoints() = default;
    explicit CodePoints(QStringView text);
    [[nodiscard]] int at(int offset) const;

private:
    QList<int> m_pairs; ///< offsets of low surrogates, ascending
};

using TextPoints = QHash<QString, CodePoints>; ///< of each file's text

void writeTopic(JsonWriter& json, const TopicRow& topic);
void writeHit(JsonWriter& json, const Hit& hit);
void writeProblem(JsonWriter& json, const Diagnostic& diagnostic);
void writeUnread(JsonWriter& json, const Unread& unread);
/// `placed` may be null. `points` is of the texts that the graph's spans lie in.
void writeGraph(JsonWriter& json, const Graph& graph, const PlacedGraph* placed, const TextPoints& points);

} // namespace tujian
