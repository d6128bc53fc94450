#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// A table of the notes. Rows may have fewer cells than there are columns.
struct SlideTable {
    QList<QStringList> rows;
    QList<int> align;  ///< by column, as Block::align
    bool head = false; ///< the first row names the columns
    friend bool operator==(const SlideTable&, const SlideTable&) = default;
};

/// A line of a slide's text: a point (depth from 1), a paragraph (depth 0), code, or a table.
struct SlidePoint {
    QString text; ///< of a table a line a row, its cells with a bar between them
    int depth = 1;
    bool code = false;
    Span span;
    SlideTable table = {}; ///< without rows: none
    int number = 0;        ///< of a numbered list's item, as written; 0: it has a bullet, or nothing
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
    bool continues = false;     ///< goes on with the text of the slide before
    friend bool operator==(const Slide&, const Slide&) = default;

    [[nodiscard]] int steps() const; ///< how many times Next stays on this slide
};

/// A topic and what is under it as slides: heading → title, list items → points (at most 8 a slide, long topics split),
/// each drawn diagram on a slide of its own after the text.
QList<Slide> makeSlides(const Note& note, int topic, const QList<Graph>& graphs);

/// Titles of slides one after the other, those that one text goes on over with their number: "标题 (2/3)".
QStringList numberedTitles(const QStringList& titles, const QList<bool>& continues);

/// The same for anything that has `title` and `continues`.
template<class Item>
void numberParts(QList<Item>& items) {
    QStringList titles;
    QList<bool> continues;
    for (const Item& item : std::as_const(items)) {
        titles.append(item.title);
        continues.append(item.continues);
    }
    titles = numberedTitles(titles, continues);
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i].title = titles[i];
}

} // namespace tujian
