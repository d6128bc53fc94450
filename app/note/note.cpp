#include "note/note.h"
#include <algorithm>

namespace tujian {

int Note::lineOf(int offset) const {
    auto after = std::upper_bound(lineStarts.cbegin(), lineStarts.cend(), offset);
    return std::max(1, int(after - lineStarts.cbegin()));
}

Span Note::spanOf(int begin, int end) const {
    return {file, begin, end, lineOf(begin)};
}

QStringList Note::pathOf(int topic) const {
    QStringList path;
    if (topic <= 0 || topic >= topics.size())
        return path;
    for (int up = topics.at(topic).parent; up > 0; up = topics.at(up).parent)
        path.prepend(topics.at(up).title);
    return path;
}

int Note::topicAt(int offset) const {
    // Topics cover the text without gaps, in order: the last one that begins at or before the offset is the innermost.
    const auto after = std::upper_bound(topics.begin() + 1, topics.end(), offset,
                                        [](int at, const Topic& topic) { return at < topic.span.begin; });
    return int(after - topics.begin()) - 1;
}

int Note::topicById(QStringView id) const {
    for (int i = 0; i < topics.size(); ++i) {
        if (topics.at(i).id == id)
            return i;
    }
    return -1;
}

namespace {

/// Where offset `at` of the leaf's text comes from. Inside an entity there is nothing finer than the whole of it.
int sourceOf(const Run& run, int at, bool end) {
    if (run.length == run.sourceLength)
        return run.source + std::clamp(at - run.at, 0, run.length);
    if (end)
        return at > run.at ? run.source + run.sourceLength : run.source;
    return at < run.at + run.length ? run.source : run.source + run.sourceLength;
}

} // namespace

Span sourceSpan(const Note& note, const Block& leaf, int at, int length) {
    const auto& runs = leaf.runs;
    if (runs.isEmpty())
        return note.spanOf(leaf.begin, leaf.end);
    const int last = at + std::max(length, 0);
    auto endsAfter = [](int offset, const Run& run) { return offset < run.at + run.length; };
    auto first = std::upper_bound(runs.cbegin(), runs.cend(), at, endsAfter);
    if (first == runs.cend())
        --first;
    const int begin = sourceOf(*first, at, false);
    auto startsBefore = [](const Run& run, int offset) { return run.at < offset; };
    auto past = std::lower_bound(first, runs.cend(), last, startsBefore);
    const int end = past == first ? begin : sourceOf(*(past - 1), last, true);
    return note.spanOf(begin, std::max(begin, end));
}

} // namespace tujian
