#include "note/builder.h"
#include "note/leaf.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

void TreeBuilder::openFence(Block block, QChar mark) {
    openLeaf(std::move(block));
    m_fence = mark;
    m_spaces = 0;
    m_lastEnd = m_cursor;
    if (mark.isNull())
        return; // indented code has no line of its own: its first text places it
    if (const auto line = findLine([mark](QStringView content) { return fenceLength(content, mark) > 0; })) {
        placePending(line->prefix);
        m_lastEnd = m_cursor = afterLine(m_text, line->start);
        leaf().begin = leaf().end = m_cursor;
        m_placed = true;
    }
}

void TreeBuilder::addCode(int begin, int end) {
    if (!m_placed) {
        place(begin);
        leaf().begin = std::max(begin - m_spaces, m_cursor);
    }
    addCodeSpaces(begin);
    appendRun(leaf(), m_text.mid(begin, end - begin), begin, end - begin, {}, -1);
    m_lastEnd = end;
}

/// Indentation comes from the parser's own buffer, in spaces: it stands right before `before`, maybe as tabs.
void TreeBuilder::addCodeSpaces(int before) {
    if (m_spaces == 0)
        return;
    int from = before;
    while (from > m_lastEnd && before - from < m_spaces && m_text.at(from - 1) == u' ')
        --from;
    if (before - from < m_spaces && from > m_lastEnd && m_text.at(from - 1) == u'\t')
        --from;
    appendRun(leaf(), QString(m_spaces, u' '), from, before - from, {}, -1);
    m_spaces = 0;
}

void TreeBuilder::addCodeLineEnd() {
    const int at = lineEndOf(m_text, m_lastEnd);
    if (!m_placed) {
        place(at);
        leaf().begin = m_cursor;
    }
    addCodeSpaces(at);
    const int length = at < m_text.size() ? 1 : 0;
    appendRun(leaf(), u"\n", at, length, {}, -1);
    m_lastEnd = at + length;
}

bool TreeBuilder::isClosingFence(int lineStart) const {
    if (lineStart >= m_text.size())
        return false;
    const LinePrefix prefix = prefixOf(m_text, lineStart, m_quotes);
    const int end = lineEndOf(m_text, lineStart);
    if (prefix.marks.size() != m_quotes || !isFenceClose(m_text.mid(prefix.content, end - prefix.content), m_fence))
        return false;
    // In a list the closing line is indented; one at the margin opens another fence behind the list.
    if (m_stack.isEmpty() || m_blocks.at(m_stack.last()).kind != BlockKind::Item)
        return true;
    const int mark = m_blocks.at(m_stack.last()).begin;
    return prefix.content - lineStart > mark - lineStartOf(m_text, mark);
}

void TreeBuilder::endFence() {
    Block& block = leaf();
    m_spaces = 0;
    if (!m_placed) {
        m_placed = true;
        return;
    }
    block.end = std::max(block.begin, m_lastEnd);
    m_cursor = block.end;
    if (m_fence.isNull())
        return;
    if (isClosingFence(m_cursor)) {
        m_lastEnd = lineEndOf(m_text, m_cursor);
        m_cursor = afterLine(m_text, m_cursor);
    } else {
        const int opened = block.begin > 0 ? lineStartOf(m_text, block.begin - 1) : 0;
        report(u"unclosed-fence"_s, QCoreApplication::translate("note", "This code block is never closed."), opened,
               std::max(opened, block.begin - 1));
    }
}

} // namespace tujian
