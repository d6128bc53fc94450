#include "note/builder.h"
#include "note/leaf.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype deepest = 100; ///< containers; deeper ones are left out and their text is kept

bool isTablePart(BlockKind kind) {
    return kind == BlockKind::Table || kind == BlockKind::Row;
}

} // namespace

TreeBuilder::TreeBuilder(Note& note, int from, QList<HiddenRange> hidden)
    : m_note(note)
    , m_text(note.text)
    , m_blocks(note.blocks)
    , m_hidden(std::move(hidden))
    , m_cursor(from)
    , m_lastEnd(from) {}

int TreeBuilder::append(Block block) {
    block.parent = m_stack.isEmpty() ? -1 : m_stack.last();
    block.begin = block.end = m_cursor;
    m_blocks.append(std::move(block));
    return int(m_blocks.size()) - 1;
}

void TreeBuilder::openContainer(Block block) {
    closeImplicit();
    if (m_ignored > 0 || (m_stack.size() >= deepest && block.kind != BlockKind::Item && !isTablePart(block.kind))) {
        if (!isTablePart(block.kind)) {
            if (++m_ignored == 1 && !m_reportedDepth) {
                m_reportedDepth = true;
                report(u"nesting-too-deep"_s,
                       QCoreApplication::translate("note",
                                                   "Lists and quotes are nested more than %1 deep; deeper ones are "
                                                   "shown flat.")
                           .arg(deepest),
                       m_cursor, m_cursor);
            }
            m_stack.append(m_stack.last());
            return;
        }
    }
    if (block.kind == BlockKind::Quote)
        block.level = ++m_quotes;
    if (block.kind == BlockKind::List)
        block.level = ++m_lists;
    if (block.kind == BlockKind::Row)
        block.header = m_head;
    const int index = append(std::move(block));
    m_stack.append(index);
    m_pending.append(index);
}

void TreeBuilder::closeContainer() {
    closeImplicit();
    const int index = m_stack.takeLast();
    if (m_ignored > 0 && !isTablePart(m_blocks.at(index).kind)) {
        --m_ignored;
        return;
    }
    if (!m_pending.isEmpty() && m_pending.contains(index))
        placeEmptyContainer();
    Block& block = m_blocks[index];
    block.next = int(m_blocks.size());
    block.end = std::max(block.begin, block.next > index + 1 ? m_lastEnd : block.end);
    if (block.kind == BlockKind::Quote)
        --m_quotes;
    if (block.kind == BlockKind::List)
        --m_lists;
    if (block.kind == BlockKind::Row) {
        block.end = std::max(block.end, m_cursor);
        m_cursor = afterLine(m_text, m_cursor);
    }
}

void TreeBuilder::openLeaf(Block block) {
    closeImplicit();
    m_leaf = append(std::move(block));
    m_placed = false;
    m_style = {};
    std::fill(std::begin(m_depths), std::end(m_depths), 0);
}

void TreeBuilder::closeImplicit() {
    if (m_leaf >= 0 && m_implicit)
        closeLeaf();
}

void TreeBuilder::ensureLeaf() {
    if (m_leaf >= 0)
        return;
    openLeaf(Block{BlockKind::Paragraph});
    m_implicit = true;
}

void TreeBuilder::closeLeaf() {
    if (m_leaf < 0)
        return;
    if (leaf().kind == BlockKind::Fence) {
        endFence();
    } else {
        if (!m_placed)
            placeEmptyLeaf();
        if (leaf().kind == BlockKind::Cell)
            endCell();
        else
            endLeaf();
    }
    leaf().next = m_leaf + 1;
    m_leaf = -1;
    m_implicit = false;
    m_links.clear();
    m_link = -1;
}

void TreeBuilder::addRule() {
    openLeaf(Block{BlockKind::Rule});
    const auto line = findLine([](QStringView content) { return isRuleLine(content); });
    if (line) {
        placePending(line->prefix);
        leaf().begin = line->prefix.content;
        m_cursor = line->start;
        leaf().end = trimmedEnd(m_text, leaf().begin, lineEndOf(m_text, leaf().begin));
        m_cursor = afterLine(m_text, leaf().begin);
        m_lastEnd = leaf().end;
    }
    leaf().next = m_leaf + 1;
    m_leaf = -1;
}

void TreeBuilder::setTableHead(bool head) {
    m_head = head;
    if (!head)
        m_cursor = afterLine(m_text, m_cursor); // the row of dashes
}

void TreeBuilder::openStyle(RunStyle style) {
    ensureLeaf();
    m_style |= style;
    ++m_depths[qCountTrailingZeroBits(uint(style))];
}

void TreeBuilder::closeStyle(RunStyle style) {
    if (--m_depths[qCountTrailingZeroBits(uint(style))] <= 0)
        m_style.setFlag(style, false);
}

void TreeBuilder::addText(int begin, int end, bool entity) {
    ensureLeaf();
    end = std::min(end, int(m_text.size()));
    if (begin >= end)
        return;
    if (leaf().kind == BlockKind::Fence) {
        addCode(begin, end);
        return;
    }
    if (!m_placed)
        place(begin);
    const QStringView source = m_text.mid(begin, end - begin);
    if (entity)
        appendRun(leaf(), decodeEntity(source.toString()), begin, end - begin, m_style, m_link);
    else
        appendRun(leaf(), source, begin, end - begin, m_style, m_link);
    m_lastEnd = end;
}

void TreeBuilder::addBreak() {
    ensureLeaf();
    if (!m_placed)
        placeEmptyLeaf();
    const int at = lineEndOf(m_text, m_lastEnd);
    appendRun(leaf(), u"\n", at, at < m_text.size() ? 1 : 0, m_style, m_link);
    m_lastEnd = std::min(at + 1, int(m_text.size()));
}

void TreeBuilder::addOwnText(const QString& text) {
    ensureLeaf();
    if (leaf().kind == BlockKind::Fence) {
        if (text == u"\n")
            addCodeLineEnd();
        else
            m_spaces += int(text.size());
        return;
    }
    if (!m_placed)
        placeEmptyLeaf();
    // A line end inside a code span is shown as a space.
    const int at = text == u" " ? lineEndOf(m_text, m_lastEnd) : m_lastEnd;
    const int length = text == u" " && at < m_text.size() ? 1 : 0;
    appendRun(leaf(), text, at, length, m_style, m_link);
    m_lastEnd = at + length;
}

void TreeBuilder::report(const QString& code, const QString& message, int begin, int end) {
    m_note.diagnostics.append({Severity::Warning, code, message, m_note.spanOf(begin, end)});
}

void TreeBuilder::finish() {
    closeImplicit();
    Q_ASSERT(m_stack.isEmpty());
}

} // namespace tujian
