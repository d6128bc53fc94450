#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// A line of a slide's text: a point (depth from 1), a paragraph (depth 0), or code.
struct SlidePoint {
    QString text;
    int depth = 1;
    bool code = false;
    Span span;
    friend bool operator==(const SlidePoint&, const SlidePoint&) = default;
};

/// One slide: text, or a diagram, with its place in the notes.
struct Slide {
    QString topic;
    QString title;
    QStringList path;
    QList<SlidePoint> points;
    std::optional<Graph> graph; ///< shown full-size; its steps are the slide's steps
    QString notes;              ///< the source text, for the speaker
    friend bool operator==(const Slide&, const Slide&) = default;

    [[nodiscard]] int steps() const; ///< how many times Next stays on this slide
};

/// A topic and what is under it as slides: heading → title, list items → points (at most 8 a slide, long topics split),
/// each drawn diagram on a slide of its own after the text.
QList<Slide> makeSlides(const Note& note, int topic, const QList<Graph>& graphs);

} // namespace tujian
