#include "page/visible.h"

namespace tujian {

namespace {

bool isTopic(const Note& note, int topic) {
    return topic >= 0 && topic < note.topics.size();
}

/// The blocks of a topic and those under it: [heading, next topic's heading).
std::pair<int, int> blocksOf(const Note& note, int topic) {
    const int begin = qMax(0, note.topics[topic].heading);
    const int next = note.topics[topic].next;
    const int end = isTopic(note, next) ? note.topics[next].heading : int(note.blocks.size());
    return {begin, qMax(begin, end)};
}

/// Where the text begins that a closed callout or <details> hides: behind its title.
int closedBegin(const Note& note, int block) {
    const Block& one = note.blocks[block];
    if (one.kind == BlockKind::Details)
        return one.runs.isEmpty() ? one.begin : one.runs.constLast().source + one.runs.constLast().sourceLength;
    const Block& first = note.blocks[qMin(block + 1, int(note.blocks.size()) - 1)];
    return one.title > 0 && first.kind == BlockKind::Paragraph ? sourceSpan(note, first, 0, one.title).end : one.begin;
}

} // namespace

bool isFolded(const Note& note, const PageOptions& options, int topic) {
    if (!isTopic(note, topic) || note.topics[topic].heading < 0 || !options.folded.contains(topic))
        return false;
    const auto [begin, end] = blocksOf(note, topic);
    return end > begin + 1;
}

bool isClosed(const Note& note, const PageOptions& options, int block) {
    const Block& one = note.blocks[block];
    const bool can = one.kind == BlockKind::Details || (one.kind == BlockKind::Quote && one.foldable);
    return can && one.folded != options.turned.contains(block);
}

int closedAround(const Note& note, const PageOptions& options, int offset) {
    for (int i = 0; i < int(note.blocks.size()); ++i) {
        const Block& block = note.blocks[i];
        if (block.begin <= offset && offset < block.end && isClosed(note, options, i) && offset >= closedBegin(note, i))
            return i;
    }
    return -1;
}

QList<bool> shownBlocks(const Note& note, const PageOptions& options) {
    const int count = int(note.blocks.size());
    QList<bool> shown(count, true);
    if (isTopic(note, options.focusTopic)) {
        const auto [begin, end] = blocksOf(note, options.focusTopic);
        for (int i = 0; i < count; ++i)
            shown[i] = i >= begin && i < end;
    }
    if (options.partEnd > 0) {
        for (int i = 0; i < count; ++i) {
            const Block& block = note.blocks[i];
            const bool leaf = block.next <= i + 1;
            const bool starts = block.begin >= options.partBegin && block.begin < options.partEnd;
            const bool goesOn =
                block.kind == BlockKind::Fence && block.begin < options.partEnd && block.end > options.partBegin;
            shown[i] = shown[i] && leaf && (starts || goesOn); // a container shows as far as what is in it
        }
    }
    for (const int topic : options.folded) {
        if (!isFolded(note, options, topic))
            continue;
        const auto [begin, end] = blocksOf(note, topic);
        std::fill(shown.begin() + begin + 1, shown.begin() + qMin(end, count), false);
    }
    for (int i = count - 1; i >= 0; --i) {
        const int parent = note.blocks[i].parent;
        if (shown[i] && parent >= 0 && parent < i)
            shown[parent] = true;
    }
    return shown;
}

} // namespace tujian
