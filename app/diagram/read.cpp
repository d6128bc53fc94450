#include "diagram/read.h"
#include "diagram/language/language.h"
#include "diagram/manifest/manifest.h"
#include "diagram/prose/prose.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Units of text (some 30 MB of Chinese) up to which topics are drawn: 100 MB of lists would give two million boxes.
constexpr int furthestDrawn = 10'000'000;

/// "topic/sequence", "topic/sequence-2": the place among the topic's diagrams of one kind, in the text's order.
void nameGraphs(QList<Graph>& graphs, const Topic& topic) {
    QHash<GraphKind, int> count;
    for (Graph& graph : graphs) {
        const int n = ++count[graph.kind];
        graph.topic = topic.id;
        graph.id = topic.id + u'/' + kindName(graph.kind) + (n > 1 ? u"-%1"_s.arg(n) : QString());
        if (graph.title.isEmpty())
            graph.title = topic.title;
    }
}

} // namespace

Reading readTopic(const Note& note, int topic, const Lexicon& lexicon) {
    Reading reading = readProse(note, topic, lexicon);
    reading.append(readManifests(note, topic));
    reading.append(readGraphFences(note, topic));
    std::stable_sort(reading.graphs.begin(), reading.graphs.end(),
                     [](const Graph& a, const Graph& b) { return a.span.begin < b.span.begin; });
    for (Graph& graph : reading.graphs)
        tidy(graph);
    reading.graphs.append(readOutline(note, topic));
    nameGraphs(reading.graphs, note.topics[topic]);
    return reading;
}

Reading readDiagrams(const Note& note, const Lexicon& lexicon) {
    Reading all;
    for (int topic = 0; topic < note.topics.size(); ++topic) {
        const Span heading = note.topics[topic].headingSpan;
        if (heading.begin > furthestDrawn) {
            all.diagnostics.append(
                {Severity::Warning, u"note-too-long"_s,
                 QCoreApplication::translate(
                     "diagram", "The note is too long: nothing is drawn from here on. Split it into several notes"),
                 heading});
            break;
        }
        all.append(readTopic(note, topic, lexicon));
    }
    return all;
}

} // namespace tujian
