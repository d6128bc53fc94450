#pragma once
#include "note/note.h"
#include "term/lexicon.h"
#include <QList>
#include <QString>
#include <unordered_map>

namespace tujian::prose {

/// Part of a sentence between punctuation marks. What stands in brackets is no clause.
struct Clause {
    int begin = 0;
    int end = 0;
    bool opensSentence = false;
    bool afterColon = false;
    /// More characters were not written to be read, and cost the square of their number.
    [[nodiscard]] bool tooLong() const { return end - begin > 2000; }
};

/// A leaf block prepared for reading: its plain text, the same folded unit by unit, and the names in it.
/// All offsets of the prose reader are into `text`; sourceSpan() leads back to the note.
struct Leaf {
    int block = -1;
    QString text;
    QString folded;
    QList<Mention> mentions;
    QList<std::pair<int, int>> marked; ///< [begin, end) of bold and code runs short enough to be names
    QList<Clause> clauses;             ///< of the whole text
};

Leaf makeLeaf(const Note& note, int block, const Lexicon& lexicon);

/// The leaves of one topic, each prepared once, however many readers look at it. One thread.
class Leaves {
public:
    Leaves(const Note& note, const Lexicon& lexicon)
        : m_note(note)
        , m_lexicon(lexicon) {}
    /// Valid as long as this is.
    [[nodiscard]] const Leaf& of(int block) const;

private:
    const Note& m_note;
    const Lexicon& m_lexicon;
    mutable std::unordered_map<int, Leaf> m_made;
};

Span spanOf(const Note& note, const Leaf& leaf, int begin, int end);

/// Behind a number or a time that somebody typed in front of a sentence ("2、", "3）", "(4)", "5. ", "09:30 "); `at` if
/// there is none.
int afterNumber(QStringView folded, int at);
/// Behind a time ("09:30 ", "09:30-10:00 ") in front of a sentence; `at` if there is none.
int afterTime(QStringView folded, int at);
QList<Clause> clausesOf(QStringView folded, int from = 0);

/// "kubelet:负责维护…" or "kubelet - keeps …": where the name ends and the rest begins. `name` is empty if the text
/// does not begin with a name and a colon.
struct Definition {
    QString name;
    int nameEnd = 0;
    int restBegin = 0;
};
Definition definitionOf(QStringView text);

/// Display width in Latin letters: a Chinese character counts two.
int displayWidth(QStringView text);

/// The text without what is no part of a name: outer blanks, trailing punctuation, list numbers like "1)".
QString cleanName(QStringView text);

/// The first `width` letters' worth of the text, with an ellipsis if more was there.
QString shortened(const QString& text, int width);

} // namespace tujian::prose
