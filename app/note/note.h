#pragma once
#include "base/diagnostic.h"
#include "base/span.h"
#include <QFlags>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tujian {

enum class RunStyle { Bold = 1, Italic = 2, Code = 4, Strike = 8, Image = 16, Math = 32, Mark = 64 };
Q_DECLARE_FLAGS(RunStyles, RunStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(RunStyles)

/// A piece of a leaf block's text in one style. `at`/`length` are offsets in Block::text; `source`/`sourceLength` are
/// offsets in Note::text (they differ in length for an entity such as &amp;). `link` indexes Note::links, or -1.
struct Run {
    int at = 0;
    int length = 0;
    int source = 0;
    int sourceLength = 0;
    RunStyles style;
    int link = -1;
    friend bool operator==(const Run&, const Run&) = default;
};

enum class BlockKind { Heading, Paragraph, List, Item, Quote, Table, Row, Cell, Fence, Rule, Details };

/// One block of the note's tree, stored in document order (preorder): the blocks under `blocks[i]` are
/// [i + 1, blocks[i].next). Leaves (Heading, Paragraph, Cell, Fence, and Details for its summary) carry `text` and
/// `runs`; a tight list item holds a Paragraph for its own text, as a loose one does.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int parent = -1; ///< index of the block around it, -1 at the top
    int next = 0;    ///< index after its last descendant
    int begin = 0;   ///< source range; of a fence: its content without the fence lines
    int end = 0;
    int level = 0;        ///< of a heading 1–6; of a list its nesting depth from 1; of a quote its depth from 1
    bool ordered = false; ///< list
    int number = 0;       ///< ordered item: its number as written
    bool task = false;    ///< item with a check box
    bool checked = false;
    bool header = false;   ///< row of a table's head
    int align = 0;         ///< cell: 0 none, 1 left, 2 centre, 3 right
    int title = 0;         ///< callout: so many characters of its first paragraph are its own title
    bool foldable = false; ///< callout written with '+' or '-' behind its word
    bool folded = false;   ///< with '-': closed until it is opened
    QString info;          ///< fence: the whole info string; quote: the callout's word ("note", "warning") if it is one
    QString text;          ///< leaf: plain text, inline marks gone, soft line breaks as '\n'; fence: its content
    QList<Run> runs;       ///< leaf: covers `text` from left to right
    friend bool operator==(const Block&, const Block&) = default;
};

enum class LinkKind { Relative, Wiki, Outside, Image };

/// A link or an image as written. `target` is the destination before "#" (wiki: the note's name), `anchor` what
/// follows.
struct Link {
    LinkKind kind = LinkKind::Outside;
    QString target;
    QString anchor;
    QString title;
    QString text; ///< what is shown
    Span span;
    friend bool operator==(const Link&, const Link&) = default;
};

/// A heading with the text under it down to the next heading of the same or a higher level. Topics nest, in document
/// order. Topic 0 is the file's own, named after the file (no extension): it has the text before the first heading and
/// under empty headings; where front matter gives a title, that is its name.
struct Topic {
    QString id;    ///< "dir/k8s.md#pod的创建过程": GitHub's slug, numbered on collision; topic 0: "dir/k8s.md"
    QString title; ///< as shown: no inline marks, no `待完善`/TODO marker, no dangling dashes or brackets it leaves
    int level = 0; ///< of the heading; 0 for topic 0
    int parent = -1;  ///< index in Note::topics; -1 for topic 0
    int heading = -1; ///< index of its heading block; -1 for topic 0
    int first = 0;    ///< its own blocks are [first, last): what lies under the heading before the next topic starts
    int last = 0;
    int next = 0;     ///< index of the topic after its last nested topic
    Span span;        ///< from the heading's line to the end of the last nested topic
    Span headingSpan; ///< the heading's text; for topic 0 the start of the file
    QStringList tags; ///< written: inline #tags in its own blocks (lower case, nested by '/'), `todo`; front matter's
                      ///< tags belong to topic 0
    bool todo = false;
    friend bool operator==(const Topic&, const Topic&) = default;
};

/// One Markdown file, read. A value: cheap to copy, safe between threads.
struct Note {
    QString file; ///< path inside the notebook, '/' as separator
    QString text; ///< decoded, CR LF and CR made LF; all offsets are into this
    QList<int> lineStarts;
    QList<Block> blocks;
    QList<Topic> topics; ///< never empty
    QList<Link> links;
    QMap<QString, QStringList> frontMatter; ///< keys in lower case; scalars are one-element lists
    QString frontMatterGlossary;            ///< the YAML under `glossary:` in the front matter, as text; else empty
    QList<Diagnostic> diagnostics;

    [[nodiscard]] int lineOf(int offset) const; ///< 1-based
    [[nodiscard]] Span spanOf(int begin, int end) const;
    [[nodiscard]] QStringList
    pathOf(int topic) const;                     ///< titles of the topics around it, outermost first, without topic 0
    [[nodiscard]] int topicAt(int offset) const; ///< the innermost topic there
    [[nodiscard]] int topicById(QStringView id) const; ///< -1 if there is none
    friend bool operator==(const Note&, const Note&) = default;
};

/// The source range of [at, at + length) of a leaf's plain text, through its runs.
Span sourceSpan(const Note& note, const Block& leaf, int at, int length);

/// Markdown → Note. Always succeeds: what is odd becomes a diagnostic. `file` names the note in ids and spans.
/// CommonMark + GFM tables, task lists, strikethrough, autolinks through md4c; wikilinks, ==marks==, inline tags,
/// callouts, <details>/<summary>, front matter and footnote marks are ours. Any thread.
Note parseNote(QString file, QString text);

/// A YAML (or JSON) file as a note with one whole-file fence.
Note yamlNote(QString file, QString text);

/// GitHub's anchor for a heading's text: lower case, punctuation dropped, spaces to '-'.
QString slug(QStringView heading);

} // namespace tujian
