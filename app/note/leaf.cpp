#include "note/leaf.h"
#include <algorithm>

namespace tujian {

void appendRun(Block& leaf, QStringView text, int source, int sourceLength, RunStyles style, int link) {
    const int at = int(leaf.text.size());
    const int length = int(text.size());
    leaf.text += text;
    if (!leaf.runs.isEmpty()) {
        Run& last = leaf.runs.last();
        const bool plain = last.length == last.sourceLength && length == sourceLength;
        if (plain && last.source + last.sourceLength == source && last.style == style && last.link == link) {
            last.length += length;
            last.sourceLength += sourceLength;
            return;
        }
    }
    leaf.runs.append({at, length, source, sourceLength, style, link});
}

void copyText(const Block& leaf, int from, int to, Block& target, RunStyles style, int link) {
    auto endsBefore = [](const Run& run, int offset) { return run.at + run.length < offset; };
    auto run = std::lower_bound(leaf.runs.cbegin(), leaf.runs.cend(), from, endsBefore);
    for (; run != leaf.runs.cend() && run->at <= to; ++run) {
        const int begin = std::max(from, run->at);
        const int end = std::min(to, run->at + run->length);
        // A run without text (an image without a description) belongs to the range that starts at it.
        const bool marker = run->length == 0 && run->at >= from && (run->at < to || to == leaf.text.size());
        if (end <= begin && !marker)
            continue;
        const bool plain = run->length == run->sourceLength;
        const int source = plain ? run->source + (begin - run->at) : run->source;
        const int sourceLength = plain ? end - begin : run->sourceLength;
        appendRun(target, QStringView(leaf.text).mid(begin, end - begin), source, sourceLength, run->style | style,
                  run->link >= 0 ? run->link : link);
    }
}

Block sliceOf(const Block& leaf, int from, int to) {
    Block slice = leaf;
    slice.text.clear();
    slice.runs.clear();
    copyText(leaf, from, to, slice);
    if (!slice.runs.isEmpty()) {
        slice.begin = from == 0 ? leaf.begin : slice.runs.first().source;
        const Run& last = slice.runs.last();
        slice.end = to >= leaf.text.size() ? leaf.end : last.source + last.sourceLength;
    }
    return slice;
}

} // namespace tujian
