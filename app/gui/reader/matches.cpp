#include "gui/reader/matches.h"
#include "text/fold.h"
#include <algorithm>

namespace tujian {

QList<Match> findMatches(const QString& text, const QStringList& words, int limit) {
    QStringList wanted;
    for (const QString& word : words) {
        const QString folded = fold(word);
        if (!folded.isEmpty())
            wanted.append(folded);
    }
    if (wanted.isEmpty())
        return {};
    const FoldedText folded = foldWithOrigin(text);
    QList<Match> all;
    for (const QString& word : std::as_const(wanted)) {
        qsizetype at = folded.text.indexOf(word);
        while (at >= 0 && all.size() < limit) {
            const int begin = folded.origin.at(at);
            // The origin after the last unit may still be the same character (one that folds to several).
            const int end = std::max(folded.origin.at(at + word.size()), begin + 1);
            all.append(Match{begin, end - begin});
            at = folded.text.indexOf(word, at + word.size());
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
        return a.position != b.position ? a.position < b.position : a.length > b.length;
    });
    QList<Match> apart;
    for (const Match& match : std::as_const(all)) {
        if (apart.isEmpty() || match.position >= apart.constLast().position + apart.constLast().length)
            apart.append(match);
    }
    return apart;
}

QList<int> findInNote(const Note& note, const QStringList& words) {
    QList<int> offsets;
    for (const Block& leaf : note.blocks) {
        for (const Match& match : leaf.text.isEmpty() ? QList<Match>() : findMatches(leaf.text, words))
            offsets.append(sourceSpan(note, leaf, match.position, match.length).begin);
    }
    std::sort(offsets.begin(), offsets.end());
    return offsets;
}

} // namespace tujian
