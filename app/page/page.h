#pragma once
#include "note/note.h"
#include <QList>
#include <QSet>
#include <QString>
#include <optional>

namespace tujian {

/// A fence in a graph language.
struct DrawnFence {
    int block = -1;
    QString graph;       ///< id of what was read from it; empty: nothing, it is shown as code
    QString title;       ///< of the picture, for who cannot see it
    QStringList remarks; ///< translated: what was not understood
    friend bool operator==(const DrawnFence&, const DrawnFence&) = default;
};

struct PageOptions {
    bool dark = false;
    double textSize = 15; ///< of the body text; 1 point = 1 logical pixel, as everywhere
    QString accent;       ///< "#rrggbb"; empty: the default
    QList<int> folded;    ///< topics whose contents are left out; their heading ends in a link "fold:<slug>"
    int focusTopic = -1;  ///< only this topic and what is under it
    int partBegin = 0;    ///< only what stands in this stretch of the text …
    int partEnd = 0;      ///< … up to here, a fence's lines too; 0: all of it
    QList<DrawnFence> drawn;
    bool wideTables = true;  ///< a table that is wide has a link "table:<block>" above it
    bool splitTables = true; ///< one that is too wide is shown in pieces, each with the first column
    QList<int> sources;      ///< blocks among them whose source is shown instead
    QList<int> turned;       ///< callouts and <details> that are open or closed otherwise than written
    QSet<int> deadLinks;     ///< indices of links that lead nowhere: they look so
};

/// A text block of the document that setHtml() makes of the page.
struct PageBlock {
    int block = -1;  ///< index in Note::blocks; -1: a block that Qt needs around tables, with nothing in it
    QList<Run> runs; ///< `at` counts in the document block's text (a fence: a block a line)
    friend bool operator==(const PageBlock&, const PageBlock&) = default;
};

/// The reader's HTML (Qt's rich-text subset) of a note and the way back from it to the source.
/// Links: notes and wikilinks as "note:<target>#<anchor>", topics as "#<slug>", outside as written (http, https, mailto
/// only), folded headings as "fold:<slug>"; targets are percent-encoded, readHref() takes them apart. Images keep their
/// src, percent-encoded; a remote one is a link to it, never loaded.
/// A drawn fence is an image "graph:<block>" with links "source:<block>" and "diagram:<graph's id>" under it.
/// A footnote's mark is a raised number with a link "footnote:<name>" to its text, behind which "footuse:<name>" leads
/// back. What can be closed, a callout or <details>, has a link "turn:<block>".
/// `blocks` has one entry for each QTextBlock of the document, in order.
struct Page {
    QString html;
    QList<PageBlock> blocks;
    QList<int> folded; ///< topics that are no more than their heading here, though they have more
    QList<Diagnostic> diagnostics;
};

/// Any thread; no GUI needed.
Page buildPage(const Note& note, const PageOptions& options = {});

/// Where a footnote's text stands (`definition`), or its first use; nullopt: nowhere.
std::optional<Span> footnotePlace(const Note& note, const QString& name, bool definition);

/// The closed callout or <details> around an offset, the outermost; -1: none hides it.
int closedAround(const Note& note, const PageOptions& options, int offset);

/// The offset in Note::text of a place in the document: block number and column in it. On a list's marker or in an
/// empty line: where the block starts. -1 where there is nothing of the note.
int sourceAt(const Page& page, const Note& note, int docBlock, int column);

/// A stretch of one document block.
struct PageRange {
    int docBlock = -1;
    int begin = 0;
    int end = 0;
    friend bool operator==(const PageRange&, const PageRange&) = default;
};

/// Where [begin, end) of Note::text is shown: at most one stretch a document block, in order. Marks (`**`, `[`…) are
/// shown by what they surround; an empty range is the character at it.
QList<PageRange> rangesOf(const Page& page, const Note& note, int begin, int end);

/// A link of the page, taken apart for whoever is to follow it.
enum class HrefKind { Note, Topic, Fold, Turn, Source, Diagram, Table, Footnote, FootnoteUse, Outside };
struct Href {
    HrefKind kind = HrefKind::Outside;
    QString target; ///< Note: Link::target as written; Turn, Source, Table: the block's number; Footnote, FootnoteUse:
                    ///< its name; Diagram: its id; Outside: the whole address
    QString anchor; ///< Note, Topic, Fold: what follows "#", or the slug
    friend bool operator==(const Href&, const Href&) = default;
};
std::optional<Href> readHref(const QString& href);

} // namespace tujian
