#pragma once
#include "base/error.h"
#include "diagram/graph.h"
#include "diagram/map/claim.h"
#include "note/note.h"
#include "notebook/notebook.h"
#include "term/lexicon.h"
#include <QList>
#include <QString>
#include <functional>
#include <memory>

namespace tujian {

/// A topic as the index knows it: what the tree, the tags pane and `topics --json` show.
struct TopicRow {
    QString id;
    QString title;
    int level = 0;
    QStringList path;
    QString file;
    int line = 0;
    QStringList tags; ///< written
    QStringList derivedTags;
    bool todo = false;
    QStringList diagrams; ///< ids, drawn kinds first, the outline last
    friend bool operator==(const TopicRow&, const TopicRow&) = default;
};

/// One note's share of the index.
struct NoteRows {
    NoteFile file;
    Note note;
    QList<TopicRow> topics; ///< parallel to note.topics
    Reading reading;
    QList<Term> terms;        ///< defined by the note
    bool diagramsRead = true; ///< else there is no reading yet: putDiagrams() brings it
};

/// A topic found. `marks` are a start and a length each, in `snippet`; `hit` is the place in the note that made it a
/// result.
struct Hit {
    QString topic;
    QString title;
    QStringList path;
    QString file;
    int line = 0;
    QString snippet;
    QList<std::pair<int, int>> marks;
    QList<std::pair<int, int>> titleMarks; ///< the same in `title`
    double score = 0;
    Span hit;
    friend bool operator==(const Hit&, const Hit&) = default;
};

struct SearchAnswer {
    QString query;
    int total = 0;
    double elapsedMs = 0;
    QList<Hit> hits;
    QString problem; ///< translated: what of the query was not understood, or empty
};

/// A link as the index keeps it: where it stands, and what it names.
struct LinkRow {
    QString file;  ///< the note it stands in
    QString topic; ///< id of the topic it stands in
    Link link;
    friend bool operator==(const LinkRow&, const LinkRow&) = default;
};

/// Whether an index file is looked through when it is opened: that takes a second for ten thousand notes.
enum class IndexCheck { Quick, None };

/// The notebook's SQLite index (DESIGN §6): a cache in one file. Belongs to the thread that opened it, but for
/// interrupt(). Any number may be open on one file, each in its thread; the first that writes keeps the right to, and
/// the others get an error from put, remove and clear until it is gone.
class Index {
public:
    /// Opens or creates; another version or a damaged file is deleted and made anew, and so is one made with another
    /// `madeBy` (what the rows depend on besides the notes: the program's version, its glossary). ":memory:" works too.
    /// Damage is found by the check, or when it is met.
    static Result<Index> open(const QString& database, const QString& madeBy = {},
                              IndexCheck check = IndexCheck::Quick);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    [[nodiscard]] QList<NoteFile> files() const;    ///< what it has, with size and mtime as indexed
    Result<void> put(const QList<NoteRows>& notes); ///< adds or replaces, in one transaction
    [[nodiscard]] QList<NoteFile> undrawn() const;  ///< put without their diagrams, which have not been brought since
    /// What was read of notes that were put without it, in one transaction. A note that is another one by now (by size
    /// and mtime) is left as it is.
    Result<void> putDiagrams(const QList<NoteRows>& notes);
    Result<void> remove(const QStringList& files);
    [[nodiscard]] QList<TopicRow> topics() const; ///< all, by file then document order
    [[nodiscard]] int topicCount() const;
    [[nodiscard]] QList<Term> terms() const;                       ///< defined by notes
    [[nodiscard]] QList<Graph> graphs(const QString& topic) const; ///< without the outline
    [[nodiscard]] QList<Claim> claims() const; ///< of all notes, by file: what the map of terms is joined from
    [[nodiscard]] Result<SearchAnswer> search(const QString& query, int limit, const Lexicon& lexicon) const;
    [[nodiscard]] QList<LinkRow> links(const QString& file) const; ///< that stand in a note, in order
    /// Links of all notes that may lead to `file`, by the names they use: relative ones whose last part is its name,
    /// wikilinks with its name. The caller resolves them (resolveLink) and drops what leads elsewhere.
    [[nodiscard]] QList<LinkRow> backlinks(const QString& file) const;
    [[nodiscard]] QList<Diagnostic> diagnostics() const; ///< of the notes and their diagrams, by file and line
    Result<void> clear();
    Result<void> verify();                 ///< the check that open() left out: a damaged file is made anew
    [[nodiscard]] bool isReplaced() const; ///< another program has made the file anew: open it again
    void rest() const;                     ///< gives back the pages that the last work left in memory
    void interrupt();                      ///< any thread: a running search ends at once with ErrorCode::Cancelled

private:
    struct Data;
    explicit Index(std::unique_ptr<Data> data);
    std::unique_ptr<Data> d;
};

/// Where the index of a notebook lies: <XDG cache>/tujian/<hash of Notebook::key()>.sqlite
QString indexPath(const Notebook& book);

} // namespace tujian
