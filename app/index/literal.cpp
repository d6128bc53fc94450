#include "index/literal.h"
#include "text/fold.h"
#include <algorithm>

namespace tujian {

namespace {

/// Folded text with its spaces evened out, and where each unit came from. An empty line stays one line break: no
/// phrase goes from one block over into the next.
FoldedText even(QStringView text) {
    const FoldedText folded = foldWithOrigin(text);
    FoldedText result;
    result.text.reserve(folded.text.size());
    result.origin.reserve(folded.origin.size());
    const qsizetype size = folded.text.size();
    int lines = 0;
    for (qsizetype i = 0; i < size; ++i) {
        QChar c = folded.text[i];
        if (c.isSpace()) {
            lines += c == u'\n' ? 1 : 0;
            if (!result.text.isEmpty() && result.text.back().isSpace()) {
                result.text.back() = lines > 1 ? u'\n' : u' ';
                continue;
            }
            c = u' ';
        } else {
            lines = 0;
        }
        result.text.append(c);
        result.origin.append(folded.origin[i]);
    }
    result.origin.append(folded.origin.last());
    return result;
}

} // namespace

QString literalOf(QStringView phrase) {
    return even(phrase).text.simplified();
}

QList<std::pair<int, int>> findLiteral(const QString& text, const QString& literal) {
    QList<std::pair<int, int>> found;
    if (literal.isEmpty())
        return found;
    const FoldedText folded = even(text);
    for (qsizetype at = folded.text.indexOf(literal); at >= 0; at = folded.text.indexOf(literal, at + literal.size())) {
        const int begin = folded.origin[at];
        // The origin after the last unit may still be the same character (one that folds to several).
        found.append({begin, std::max(folded.origin[at + literal.size()], begin + 1)});
    }
    return found;
}

} // namespace tujian
