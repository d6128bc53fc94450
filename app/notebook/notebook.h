#pragma once
#include "base/diagnostic.h"
#include "base/error.h"
#include "note/note.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>

namespace tujian {

/// A note file as the directory scan saw it.
struct NoteFile {
    QString file;        ///< path inside the notebook
    qint64 size = 0;     ///< bytes
    qint64 modified = 0; ///< mtime in nanoseconds since the epoch
    friend bool operator==(const NoteFile&, const NoteFile&) = default;
};

/// What is opened: a folder of notes, a single file, or standard input ("-").
struct Notebook {
    QString root;          ///< canonical folder; for a single file its folder; empty for standard input
    QString single;        ///< the file's name if one file was opened; "-" for standard input
    QByteArray input;      ///< standard input's bytes
    QList<NoteFile> files; ///< sorted by path
    QList<Diagnostic> diagnostics;

    [[nodiscard]] QString title() const; ///< the folder's or file's name
    [[nodiscard]] QString key() const;   ///< absolute path that stands for it in caches and state
};

inline constexpr qint64 largestNote = 64LL * 1024 * 1024; ///< bytes; a larger file is refused with a diagnostic

/// Finds the notes: *.md *.markdown *.mdown *.yaml *.yml *.json below a folder (hidden folders, `.tujian` and symbolic
/// links skipped), or the one file named, whatever its extension. Unreadable folders become diagnostics.
Result<Notebook> scanNotebook(const QString& path);

/// Bytes → text: BOM, UTF-8, UTF-16, else ICU's detector (GB18030, Big5 …). CRLF → LF. Binary content is an error.
Result<QString> decodeText(const QByteArray& bytes, const QString& file);

/// Reads, decodes and parses one note of the notebook. An error names the file.
Result<Note> readNote(const Notebook& book, const QString& file);

/// Where a relative or wiki link leads: the note's path inside the notebook and the topic's anchor. nullopt: nowhere,
/// or outside the notebook (symbolic links included).
struct LinkTarget {
    QString file;
    QString anchor;
    friend bool operator==(const LinkTarget&, const LinkTarget&) = default;
};
std::optional<LinkTarget> resolveLink(const Notebook& book, const QString& fromFile, const Link& link);

/// The canonical absolute path of `relative` (seen from `fromFile`) if it stays inside the notebook.
std::optional<QString> confinedPath(const Notebook& book, const QString& fromFile, const QString& relative);

} // namespace tujian
