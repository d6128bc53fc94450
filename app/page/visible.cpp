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

} // namespace

bool isFolded(const Note& note, const PageOptions& options, int topic) {
    if (!isTopic(note, topic) || note.topics[topic].heading < 0 || !options.folded.contains(topic))
        return false;
    const auto [begin, end] = blocksOf(note, topic);
    return end > begin + 1;
}

QList<bool> shownBlocks(const Note& note, const PageOptions& options) {
    const int count = int(note.blocks.size());
    QList<bool> shown(count, true);
    if (isTopic(note, options.focusTopic)) {
        const auto [begin, end] = blocksOf(note, options.focusTopic);
        for (int i = 0; i < count; ++i)
            shown[i] = i >= begin && i < end;
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
