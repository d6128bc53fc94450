#include "gui/reader/shown_place.h"
#include "gui/reader/changed_lines.h"
#include "gui/theme/look.h"
#include <algorithm>

namespace tujian {

namespace {

/// The outermost folded topic that hides the offset; -1: none does.
int foldAround(const Note& note, const PageOptions& options, int offset) {
    int fold = -1;
    for (const int topic : options.folded) {
        if (topic <= 0 || topic >= note.topics.size())
            continue;
        const Topic& one = note.topics.at(topic);
        if (one.span.contains(offset) && offset > one.headingSpan.end && (fold < 0 || topic < fold))
            fold = topic;
    }
    return fold;
}

/// Blocks of the same kind with the same text.
QList<int> movedBlocks(const Note& before, const Note& now, const QList<int>& blocks) {
    const auto textOf = [](const Note& note, const Block& block) {
        return QStringView(note.text).mid(block.begin, block.end - block.begin);
    };
    QList<int> moved;
    for (const int index : blocks) {
        if (index < 0 || index >= before.blocks.size())
            continue;
        const Block& wanted = before.blocks.at(index);
        for (int i = 0; i < now.blocks.size(); ++i) {
            const Block& block = now.blocks.at(i);
            if (block.kind == wanted.kind && !moved.contains(i) && textOf(now, block) == textOf(before, wanted)) {
                moved.append(i);
                break;
            }
        }
    }
    return moved;
}

bool isUnder(const Note& note, int topic, int above) {
    while (topic >= 0 && topic != above)
        topic = note.topics.at(topic).parent;
    return topic == above;
}

} // namespace

Place shownPlace(const Note& note, const PageOptions& options, const Place& place) {
    Place shown = place;
    const auto toHeading = [&](int topic) {
        shown.offset = note.topics.at(topic).headingSpan.begin;
        shown.top = std::max(shown.top, grid);
    };
    const int focus = options.focusTopic < note.topics.size() ? options.focusTopic : -1;
    if (focus > 0 && !note.topics.at(focus).span.contains(place.offset))
        toHeading(focus);
    if (const int fold = foldAround(note, options, shown.offset); fold > 0)
        toHeading(fold);
    if (const int closed = closedAround(note, options, shown.offset); closed >= 0) {
        shown.offset = note.blocks.at(closed).begin;
        shown.top = std::max(shown.top, grid);
    }
    const int read = note.topicById(place.topic);
    const int hidden = read < 0 ? -1 : foldAround(note, options, note.topics.at(read).headingSpan.begin);
    if (hidden > 0)
        shown.topic = note.topics.at(hidden).id;
    else if (focus > 0 && !isUnder(note, read, focus))
        shown.topic = note.topics.at(focus).id;
    return shown;
}

Place movedPlace(const QString& before, const Note& now, const Place& place) {
    if (before == now.text)
        return place;
    Place moved = place;
    for (int* offset : {&moved.offset, &moved.selectionBegin, &moved.selectionEnd})
        *offset = movedOffset(before, now.text, *offset);
    return moved;
}

PageOptions movedOptions(const Note& before, const Note& now, const PageOptions& options) {
    if (before.text == now.text)
        return options;
    PageOptions moved = options;
    moved.folded.clear();
    for (const int topic : options.folded) {
        const int there = topic < before.topics.size() ? now.topicById(before.topics.at(topic).id) : -1;
        if (there > 0)
            moved.folded.append(there);
    }
    moved.sources = movedBlocks(before, now, options.sources);
    moved.turned = movedBlocks(before, now, options.turned);
    return moved;
}

void forgetFolds(PageOptions& options) {
    options.folded.clear();
    options.sources.clear();
    options.turned.clear();
}

} // namespace tujian
