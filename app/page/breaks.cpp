#include "page/breaks.h"

namespace tujian {

namespace {

/// Who wraps text by hand or by editor wraps it behind this column; a shorter line ends where its writer wanted it to
/// end, which is how most notes are written, and how their editors show them.
constexpr int WrapColumn = 60;

bool isWide(QChar c) {
    return c.unicode() >= 0x2e80 && (c.unicode() < 0xd800 || c.unicode() >= 0xf900);
}

bool marked(const Note& note, const Run& run, int at) {
    if (run.length == 1 && run.sourceLength > 1)
        return true; // <br>
    const int source = run.source + (at - run.at);
    if (source < 1 || source > note.text.size())
        return false;
    const QStringView before = QStringView(note.text).first(source);
    return before.endsWith(u'\\') || before.endsWith(u"  ");
}

/// Columns up to the line's start, counted no further than they matter.
int columnsBefore(QStringView text, qsizetype at) {
    int columns = 0;
    while (at > 0 && text[at - 1] != u'\n' && columns <= WrapColumn)
        columns += isWide(text[--at]) ? 2 : 1;
    return columns;
}

int columnsOfNextWord(QStringView text, qsizetype at) {
    int columns = 0;
    for (; at < text.size() && !text[at].isSpace() && columns <= WrapColumn; ++at) {
        if (isWide(text[at]))
            return columns == 0 ? 2 : columns;
        ++columns;
    }
    return columns;
}

} // namespace

LineEnd lineEndAt(const Note& note, const Block& leaf, const Run& run, int at) {
    if (marked(note, run, at))
        return LineEnd::Break;
    const QStringView text(leaf.text);
    if (columnsBefore(text, at) + 1 + columnsOfNextWord(text, at + 1) <= WrapColumn)
        return LineEnd::Break;
    const bool chinese = at > 0 && at + 1 < text.size() && isWide(text[at - 1]) && isWide(text[at + 1]);
    return chinese ? LineEnd::Join : LineEnd::Space;
}

} // namespace tujian
