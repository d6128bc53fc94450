#include "note/details.h"
#include "note/htmltag.h"
#include "note/leaf.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype deepest = 16;

bool isCodeAt(const Block& leaf, int at) {
    auto endsBefore = [](const Run& run, int offset) { return run.at + run.length <= offset; };
    const auto run = std::lower_bound(leaf.runs.cbegin(), leaf.runs.cend(), at, endsBefore);
    return run != leaf.runs.cend() && run->style.testFlag(RunStyle::Code);
}

bool mentionsDetails(const Block& block) {
    if (block.kind != BlockKind::Paragraph || !block.text.contains(u'<'))
        return false;
    return block.text.contains("<details"_L1, Qt::CaseInsensitive) ||
           block.text.contains("</details"_L1, Qt::CaseInsensitive) ||
           block.text.contains("<summary"_L1, Qt::CaseInsensitive);
}

/// Copies the tree block by block; what stands between the tags gets a Details block as its parent.
class DetailsReader {
public:
    explicit DetailsReader(Note& note)
        : m_old(note.blocks) {}
    QList<Block> read();

private:
    struct Open {
        int block = 0; ///< in m_new
        int scope = 0; ///< the parent, in m_old, whose children it collects
        int limit = 0; ///< index in m_old at which it ends at the latest
    };

    [[nodiscard]] int parentFor(int oldParent) const;
    void endScopes(int index);
    void split(int index);
    bool applyTag(int index, const HtmlTag& tag, int at);
    void openDetails(int index, int at);
    void closeDetails(int index);
    void addText(int index, int from, int to);
    void addSummary(const Block& leaf, int from, int to);

    QList<Block> m_old;
    QList<Block> m_new;
    QList<int> m_place; ///< of an old block in m_new
    QList<Open> m_open;
};

int DetailsReader::parentFor(int oldParent) const {
    if (!m_open.isEmpty() && m_open.last().scope == oldParent)
        return m_open.last().block;
    return oldParent < 0 ? -1 : m_place.at(oldParent);
}

void DetailsReader::endScopes(int index) {
    const Block& block = m_old.at(index);
    const bool topic = block.kind == BlockKind::Heading && block.parent < 0;
    while (!m_open.isEmpty() && (index >= m_open.last().limit || topic))
        m_open.removeLast();
}

void DetailsReader::addText(int index, int from, int to) {
    const Block& leaf = m_old.at(index);
    while (from < to && leaf.text.at(from).isSpace())
        ++from;
    while (to > from && leaf.text.at(to - 1).isSpace())
        --to;
    if (from >= to)
        return;
    Block piece = sliceOf(leaf, from, to);
    piece.parent = parentFor(leaf.parent);
    m_new.append(std::move(piece));
}

void DetailsReader::addSummary(const Block& leaf, int from, int to) {
    if (m_open.isEmpty() || !m_new.at(m_open.last().block).text.isEmpty())
        return;
    while (from < to && leaf.text.at(from).isSpace())
        ++from;
    while (to > from && leaf.text.at(to - 1).isSpace())
        --to;
    copyText(leaf, from, to, m_new[m_open.last().block]);
}

void DetailsReader::openDetails(int index, int at) {
    const Block& leaf = m_old.at(index);
    Block details{BlockKind::Details};
    details.parent = parentFor(leaf.parent);
    const Block tail = sliceOf(leaf, at, int(leaf.text.size()));
    details.begin = tail.begin;
    details.end = leaf.end;
    m_new.append(details);
    const int limit = leaf.parent < 0 ? int(m_old.size()) : m_old.at(leaf.parent).next;
    m_open.append({int(m_new.size()) - 1, leaf.parent, limit});
}

/// The closing tag may stand in the last item of a list inside: then the list still belongs to the details.
void DetailsReader::closeDetails(int index) {
    if (m_open.isEmpty())
        return;
    Open& open = m_open.last();
    m_new[open.block].end = std::max(m_new.at(open.block).end, m_old.at(index).end);
    int sibling = index;
    while (m_old.at(sibling).parent != open.scope && m_old.at(sibling).parent >= 0)
        sibling = m_old.at(sibling).parent;
    if (sibling == index)
        m_open.removeLast();
    else
        open.limit = std::min(open.limit, m_old.at(sibling).next);
}

/// True if the tag is one of ours and has been dealt with.
bool DetailsReader::applyTag(int index, const HtmlTag& tag, int at) {
    const bool opens = tag.kind == HtmlTag::Kind::Open;
    if (tag.is(u"details")) {
        if (opens && m_open.size() >= deepest)
            return false;
        if (opens)
            openDetails(index, at);
        else
            closeDetails(index);
        return true;
    }
    return tag.is(u"summary");
}

void DetailsReader::split(int index) {
    const Block leaf = m_old.at(index);
    int done = 0;
    int summary = -1;
    for (qsizetype at = leaf.text.indexOf(u'<'); at >= 0; at = leaf.text.indexOf(u'<', at + 1)) {
        HtmlTag tag;
        if (isCodeAt(leaf, int(at)) || !readTag(leaf.text, int(at), tag) || tag.kind == HtmlTag::Kind::Comment)
            continue;
        if (!tag.is(u"details") && !tag.is(u"summary"))
            continue;
        const bool ends = tag.is(u"summary") && tag.kind == HtmlTag::Kind::Close && summary >= 0;
        if (ends)
            addSummary(leaf, summary, int(at));
        else
            addText(index, done, int(at));
        summary = tag.is(u"summary") && tag.kind == HtmlTag::Kind::Open && !m_open.isEmpty() ? tag.end : -1;
        if (!applyTag(index, tag, int(at)))
            continue;
        done = tag.end;
        at = tag.end - 1;
    }
    if (summary >= 0)
        addSummary(leaf, summary, int(leaf.text.size())); // never closed
    else
        addText(index, done, int(leaf.text.size()));
}

QList<Block> DetailsReader::read() {
    m_place.resize(m_old.size());
    for (int i = 0; i < m_old.size(); ++i) {
        endScopes(i);
        m_place[i] = int(m_new.size());
        if (mentionsDetails(m_old.at(i))) {
            split(i);
            continue;
        }
        Block block = m_old.at(i);
        block.parent = parentFor(block.parent);
        m_new.append(std::move(block));
    }
    for (int i = 0; i < m_new.size(); ++i)
        m_new[i].next = i + 1;
    // Parents come before their children: going backwards, a block's own end is known when it is passed up.
    for (int i = int(m_new.size()) - 1; i >= 0; --i) {
        const int parent = m_new.at(i).parent;
        if (parent < 0)
            continue;
        m_new[parent].next = std::max(m_new.at(parent).next, m_new.at(i).next);
        if (m_new.at(parent).kind == BlockKind::Details)
            m_new[parent].end = std::max(m_new.at(parent).end, m_new.at(i).end);
    }
    return std::move(m_new);
}

} // namespace

void readDetails(Note& note) {
    if (std::any_of(note.blocks.cbegin(), note.blocks.cend(), mentionsDetails))
        note.blocks = DetailsReader(note).read();
}

} // namespace tujian
