#include "note/shape.h"
#include "note/details.h"
#include "note/leaf.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// "[!note]- title" at the start of a quote: its word and sign go to the quote, the rest stays as text, of which the
/// first line is the title.
void readCallout(Note& note, int index) {
    Block& quote = note.blocks[index];
    if (index + 1 >= quote.next || note.blocks.at(index + 1).kind != BlockKind::Paragraph)
        return;
    Block& first = note.blocks[index + 1];
    const qsizetype close = first.text.startsWith("[!"_L1) ? first.text.left(40).indexOf(u']') : -1;
    if (close < 3)
        return;
    const QString word = first.text.mid(2, close - 2);
    if (!std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; }))
        return;
    quote.info = word.toLower();
    int from = int(close) + 1;
    const QChar sign = from < first.text.size() ? first.text.at(from) : QChar();
    quote.foldable = sign == u'+' || sign == u'-';
    quote.folded = sign == u'-';
    from += quote.foldable ? 1 : 0;
    while (from < first.text.size() && first.text.at(from).isSpace() && first.text.at(from) != u'\n')
        ++from;
    const qsizetype lineEnd = first.text.indexOf(u'\n', from);
    quote.title = int(lineEnd < 0 ? first.text.size() : lineEnd) - from;
    if (quote.title == 0 && lineEnd >= 0)
        from = int(lineEnd) + 1;
    first = sliceOf(first, from, int(first.text.size()));
}

} // namespace

void shapeBlocks(Note& note) {
    readDetails(note);
    for (int i = 0; i < note.blocks.size(); ++i) {
        if (note.blocks.at(i).kind == BlockKind::Quote)
            readCallout(note, i);
    }
}

} // namespace tujian
