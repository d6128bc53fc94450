#include "session/corrections.h"
#include "session/work.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// The glossary as the index remembers it: a row without topics, whose size and time tell whether the terms that the
/// notes were read with still hold.
NoteFile glossaryRow(const Notebook& book) {
    NoteFile row{QString::fromUtf16(glossaryFile), 0, 0};
    const QFileInfo info(book.root + u'/' + row.file);
    if (!book.root.isEmpty() && info.exists()) {
        row.size = info.size();
        row.modified = info.lastModified().toMSecsSinceEpoch();
    }
    return row;
}

struct Difference {
    QList<NoteFile> changed;
    QStringList removed;
};

/// Is the file inside a folder that the scan could not read? Then it is not known to be gone.
bool hidden(const QString& file, const Notebook& book) {
    for (const Diagnostic& diagnostic : book.diagnostics) {
        if (file == diagnostic.span.file || file.startsWith(diagnostic.span.file + u'/')) {
            return true;
        }
    }
    return false;
}

Difference difference(const Notebook& book, const QList<NoteFile>& known) {
    QHash<QString, NoteFile> before;
    for (const NoteFile& file : known) {
        if (!isCorrectionRow(file)) {
            before.insert(file.file, file);
        }
    }
    Difference result;
    for (const NoteFile& file : book.files) {
        const auto old = before.constFind(file.file);
        if (old == before.constEnd() || *old != file) {
            result.changed << file;
        }
        before.remove(file.file);
    }
    before.remove(QString::fromUtf16(glossaryFile));
    for (const QString& file : before.keys()) {
        if (!hidden(file, book)) {
            result.removed << file;
        }
    }
    result.removed.sort();
    return result;
}

/// Starts over where the glossary is not the one that the index was made with.
Result<void> matchGlossary(const Notebook& book, Index& index) {
    const NoteFile now = glossaryRow(book);
    NoteFile before{now.file, 0, 0};
    for (const NoteFile& file : index.files()) {
        before = file.file == now.file ? file : before;
    }
    if (before == now) {
        return {};
    }
    Result<void> cleared = index.clear();
    if (!cleared || now.size == 0) {
        return cleared;
    }
    NoteRows row;
    row.file = now;
    row.note.file = now.file;
    return index.put({row});
}

/// Corrections that the index was not made with: the rows to put and to remove once their notes are read again.
struct CorrectionDifference {
    QList<NoteRows> put;
    QStringList remove;
};

CorrectionDifference correctionDifference(const OpenNotebook& open, const QList<NoteFile>& known, Difference& todo) {
    CorrectionDifference result;
    QHash<QString, NoteFile> before;
    for (const NoteFile& row : known) {
        if (isCorrectionRow(row)) {
            before.insert(row.file, row);
        }
    }
    QSet<QString> touched;
    for (const NoteFile& row : correctionRows(open)) {
        if (before.take(row.file) == row) {
            continue;
        }
        NoteRows rows;
        rows.file = row;
        rows.note.file = row.file;
        result.put << rows;
        touched << noteOfRow(row);
    }
    for (const NoteFile& gone : std::as_const(before)) {
        result.remove << gone.file;
        touched << noteOfRow(gone);
    }
    for (const NoteFile& file : todo.changed) {
        touched.remove(file.file);
    }
    for (const NoteFile& file : touched.isEmpty() ? QList<NoteFile>() : open.book.files) {
        if (touched.contains(file.file)) {
            todo.changed << file;
        }
    }
    result.remove.sort();
    return result;
}

/// Collects derived notes and puts them a transaction at a time.
class Writer {
public:
    using Put = std::function<Result<void>(const QList<NoteRows>&)>;
    explicit Writer(Put put)
        : m_put(std::move(put)) {}

    [[nodiscard]] Result<void> add(NoteRows rows) {
        m_bytes += rows.file.size;
        m_rows << std::move(rows);
        return m_rows.size() >= 200 || m_bytes > 8'000'000 ? flush() : Result<void>{};
    }

    [[nodiscard]] Result<void> flush() {
        Result<void> done = m_rows.isEmpty() ? Result<void>{} : m_put(m_rows);
        m_rows.clear();
        m_bytes = 0;
        return done;
    }

private:
    Put m_put;
    QList<NoteRows> m_rows;
    qint64 m_bytes = 0;
};

NoteRows rowsOf(const NoteFile& file, NoteDerived derived, bool diagramsRead) {
    return {file,
            std::move(derived.note),
            std::move(derived.topics),
            std::move(derived.reading),
            std::move(derived.terms),
            diagramsRead};
}

/// Counts what is done, says so, and asks whether to go on.
class Steps {
public:
    Steps(qsizetype total, const ProgressFunction& progress, const CancelFlag& cancel)
        : m_now{0, int(total), {}}
        , m_progress(progress)
        , m_cancel(cancel) {}

    [[nodiscard]] Result<void> next(const QString& file) {
        m_now.file = file;
        ++m_now.done;
        if (m_progress) {
            m_progress(m_now);
        }
        if (m_cancel && *m_cancel) {
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("session", "indexing was stopped"));
        }
        return {};
    }

private:
    Progress m_now;
    const ProgressFunction& m_progress;
    const CancelFlag& m_cancel;
};

Result<void> readChanged(const OpenNotebook& open, Index& index, const QList<NoteFile>& files, IndexSummary& summary,
                         Steps steps) {
    Writer writer([&index](const QList<NoteRows>& rows) { return index.put(rows); });
    const auto add = [&](const NoteFile& file, Result<NoteDerived> derived) -> Result<void> {
        if (!derived) {
            summary.diagnostics << unreadable(file.file, derived.error());
            return index.remove({file.file});
        }
        ++summary.changed;
        return writer.add(rowsOf(file, std::move(*derived), false));
    };
    Result<void> result;
    const auto each = [&](const NoteFile& file, Result<NoteDerived> derived) {
        result = add(file, std::move(derived)).and_then([&] { return steps.next(file.file); });
        return result.has_value();
    };
    deriveNotes(open, files, each, &deriveText);
    const Result<void> flushed = writer.flush();
    return result ? flushed : result;
}

void count(const OpenNotebook& open, const Index& index, IndexSummary& summary) {
    summary.notes = int(open.book.files.size());
    summary.topics = index.topicCount();
    for (const NoteFile& file : open.book.files) {
        summary.bytes += file.size;
    }
}

} // namespace

Diagnostic unreadable(const QString& file, const Error& error) {
    return {Severity::Error, u"unreadable"_s, error.message, Span{file, 0, 0, 1}};
}

Result<IndexSummary> refreshIndex(OpenNotebook& open, Index& index, const ProgressFunction& progress,
                                  const CancelFlag& cancel) {
    QElapsedTimer timer;
    timer.start();
    if (!open.book.root.isEmpty() && !QFileInfo::exists(open.book.root)) {
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("session", "%1 is not there any more; its index is kept").arg(open.book.root));
    }
    IndexSummary summary;
    Result<void> done = matchGlossary(open.book, index);
    const QList<NoteFile> known = index.files();
    Difference todo = difference(open.book, known);
    const CorrectionDifference corrections = correctionDifference(open, known, todo);
    summary.removed = int(todo.removed.size());
    if (done && !todo.removed.isEmpty()) {
        done = index.remove(todo.removed);
    }
    if (done) {
        done = readChanged(open, index, todo.changed, summary, Steps(todo.changed.size(), progress, cancel));
    }
    if (done && !corrections.remove.isEmpty()) {
        done = index.remove(corrections.remove);
    }
    if (done && !corrections.put.isEmpty()) {
        done = index.put(corrections.put);
    }
    if (!done) {
        return tl::make_unexpected(done.error());
    }
    const QList<Term> terms = index.terms();
    open.searchLexicon = terms.isEmpty() ? open.lexicon : open.lexicon.with(terms);
    summary.database = indexPath(open.book);
    count(open, index, summary);
    summary.elapsedMs = double(timer.nsecsElapsed()) / 1e6;
    return summary;
}

Result<void> drawIndex(const OpenNotebook& open, Index& index, const ProgressFunction& progress,
                       const CancelFlag& cancel) {
    const QList<NoteFile> files = index.undrawn();
    Writer writer([&index](const QList<NoteRows>& rows) { return index.putDiagrams(rows); });
    Steps steps(files.size(), progress, cancel);
    Result<void> result;
    deriveNotes(open, files, [&](const NoteFile& file, Result<NoteDerived> derived) {
        // One that cannot be read by now has changed: the next refresh sees to it.
        result = derived ? writer.add(rowsOf(file, std::move(*derived), true)) : Result<void>();
        result = result.and_then([&] { return steps.next(file.file); });
        return result.has_value();
    });
    const Result<void> flushed = writer.flush();
    return result ? flushed : result;
}

} // namespace tujian
