#include "page/page.h"

namespace tujian {

namespace {

int offsetIn(const Run& run, int column) {
    if (run.length == run.sourceLength)
        return run.source + (column - run.at);
    return run.source; // an entity, a picture, a tab: one thing
}

/// The part of a run that shows [begin, end), as columns; empty if none.
std::pair<int, int> columnsOf(const Run& run, int begin, int end) {
    const int from = qMax(begin, run.source);
    const int to = qMin(end, run.source + run.sourceLength);
    if (from >= to)
        return {0, 0};
    if (run.length != run.sourceLength)
        return {run.at, run.at + run.length};
    return {run.at + (from - run.source), run.at + (to - run.source)};
}

} // namespace

int sourceAt(const Page& page, const Note& note, int docBlock, int column) {
    if (docBlock < 0 || docBlock >= page.blocks.size())
        return -1;
    const PageBlock& shown = page.blocks[docBlock];
    if (shown.block < 0 || shown.block >= note.blocks.size())
        return -1;
    if (shown.runs.isEmpty())
        return note.blocks[shown.block].begin;
    const Run* before = nullptr;
    for (const Run& run : shown.runs) {
        if (column < run.at)
            break;
        if (column < run.at + run.length)
            return offsetIn(run, column);
        before = &run;
    }
    return before ? before->source + before->sourceLength : shown.runs.first().source;
}

QList<PageRange> rangesOf(const Page& page, const Note& note, int begin, int end) {
    QList<PageRange> ranges;
    begin = qBound(0, begin, int(note.text.size()));
    end = qBound(begin, end, int(note.text.size()));
    if (end == begin)
        ++end;
    for (int i = 0; i < page.blocks.size(); ++i) {
        PageRange range;
        for (const Run& run : page.blocks[i].runs) {
            const auto [from, to] = columnsOf(run, begin, end);
            if (to <= from)
                continue;
            if (range.docBlock < 0)
                range = {i, from, to};
            range.begin = qMin(range.begin, from);
            range.end = qMax(range.end, to);
        }
        if (range.docBlock >= 0)
            ranges.append(range);
    }
    return ranges;
}

} // namespace tujian
