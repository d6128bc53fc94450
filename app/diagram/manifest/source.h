#pragma once
#include "base/span.h"
#include "note/note.h"

namespace tujian {

/// A fence as the text that YAML is read from: leads lines and columns of its content back to the note's characters.
class ManifestSource {
public:
    ManifestSource(const Note& note, int block);

    /// From line `first` (1-based, of the content), column `column`, to the end of line `last`.
    [[nodiscard]] Span span(int first, int column, int last) const;
    [[nodiscard]] int columnOf(const Span& span) const; ///< of its begin in the note's own line, 1-based
    [[nodiscard]] const QString& text() const;
    [[nodiscard]] int lines() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] QString line(int number) const; ///< 1-based, without its line break

private:
    [[nodiscard]] int start(int line) const;

    const Note* m_note; ///< outlives this: a source lives as long as one call of a reader
    int m_block;
    QList<int> m_starts;
};

} // namespace tujian
