#include "diagram/prose/passage.h"
#include "diagram/prose/arrows.h"

namespace tujian::prose {

QList<int> childrenOf(const Note& note, int parent, int first, int last) {
    QList<int> children;
    int i = parent >= 0 ? parent + 1 : first;
    const int end = parent >= 0 ? note.blocks[parent].next : last;
    for (; i < end; i = note.blocks[i].next)
        if (note.blocks[i].kind != BlockKind::Heading)
            children.append(i);
    return children;
}

int ownParagraph(const Note& note, int item) {
    const int first = item + 1;
    return first < note.blocks[item].next && note.blocks[first].kind == BlockKind::Paragraph ? first : -1;
}

QList<int> proseLeaves(const Note& note, int block) {
    QList<int> leaves;
    for (int i = block; i < note.blocks[block].next; ++i)
        if (note.blocks[i].kind == BlockKind::Paragraph)
            leaves.append(i);
    return leaves;
}

bool hasArrow(QStringView text) {
    return !arrowsIn(text).isEmpty();
}

} // namespace tujian::prose
