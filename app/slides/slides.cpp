#include "slides/slides.h"
#include "slides/points.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

Slide slideOf(const Note& note, int topic) {
    Slide slide;
    slide.topic = note.topics[topic].id;
    slide.title = note.topics[topic].title;
    slide.path = note.pathOf(topic);
    return slide;
}

/// The source of the points, for the speaker; of a split topic each slide has its own part.
QString sourceOf(const Note& note, const QList<SlidePoint>& points) {
    if (points.isEmpty())
        return {};
    int begin = points.first().span.begin;
    int end = begin;
    for (const SlidePoint& point : points) {
        begin = std::min(begin, point.span.begin);
        end = std::max(end, point.span.end);
    }
    return note.text.mid(begin, end - begin).trimmed();
}

void addText(QList<Slide>& slides, const Note& note, int topic) {
    const QList<QList<SlidePoint>> parts = splitPoints(pointsOf(note, note.topics[topic]));
    const bool leads = note.topics[topic].next > topic + 1 && topic > 0;
    if (parts.isEmpty() && leads)
        slides.append(slideOf(note, topic)); // a title for the topics under it
    for (int i = 0; i < parts.size(); ++i) {
        Slide slide = slideOf(note, topic);
        slide.continues = i > 0;
        slide.points = parts[i];
        slide.notes = sourceOf(note, parts[i]);
        slides.append(slide);
    }
}

/// Drawn diagrams only: an outline would repeat the text beside it.
void addDiagrams(QList<Slide>& slides, const Note& note, int topic, const QList<Graph>& graphs) {
    for (const Graph& graph : graphs) {
        if (graph.topic != note.topics[topic].id || graph.kind == GraphKind::Outline || graph.nodes.isEmpty())
            continue;
        Slide slide = slideOf(note, topic);
        if (!graph.title.isEmpty())
            slide.title = graph.title;
        slide.notes = note.text.mid(graph.span.begin, graph.span.end - graph.span.begin).trimmed();
        slide.graph = graph;
        slides.append(slide);
    }
}

} // namespace

QStringList numberedTitles(const QStringList& titles, const QList<bool>& continues) {
    QStringList numbered = titles;
    for (qsizetype begin = 0; begin < titles.size();) {
        qsizetype end = begin + 1;
        while (end < titles.size() && continues.value(end))
            ++end;
        for (qsizetype i = begin; end - begin > 1 && i < end; ++i)
            numbered[i] = u"%1 (%2/%3)"_s.arg(titles[i]).arg(i - begin + 1).arg(end - begin);
        begin = end;
    }
    return numbered;
}

int Slide::steps() const {
    return graph ? graph->lastStep() : 0;
}

QList<Slide> makeSlides(const Note& note, int topic, const QList<Graph>& graphs) {
    QList<Slide> slides;
    if (topic < 0 || topic >= note.topics.size())
        return slides;
    const int end = std::clamp(note.topics[topic].next, topic + 1, int(note.topics.size()));
    for (int i = topic; i < end; ++i) {
        addText(slides, note, i);
        addDiagrams(slides, note, i, graphs);
    }
    return slides;
}

} // namespace tujian
