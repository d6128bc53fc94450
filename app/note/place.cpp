#include "note/builder.h"
#include <algorithm>

namespace tujian {
namespace {

constexpr int missesAllowed = 32; ///< a search that finds nothing costs the rest of the text

int numberAt(QStringView text, int at) {
    int number = 0;
    for (int digits = 0; at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9' && digits < 9; ++at, ++digits)
        number = number * 10 + (text.at(at).unicode() - u'0');
    return number;
}

} // namespace

int TreeBuilder::marksExpected() const {
    const auto isItem = [this](int index) { return m_blocks.at(index).kind == BlockKind::Item; };
    return m_quotes + int(std::count_if(m_pending.cbegin(), m_pending.cend(), isItem));
}

void TreeBuilder::place(int first) {
    m_placed = true;
    m_lastEnd = first;
    if (leaf().kind == BlockKind::Cell) {
        placeCell(first);
        return;
    }
    LinePrefix prefix = prefixOf(m_text, std::max(lineStartOf(m_text, first), m_cursor), marksExpected());
    while (!prefix.marks.isEmpty() && prefix.marks.last().at >= first)
        prefix.marks.removeLast();
    int content = std::min(prefix.content, first);
    const bool task = !m_stack.isEmpty() && m_blocks.at(m_stack.last()).task && m_pending.contains(m_stack.last());
    placePending(prefix);
    if (task && content + 3 <= first && m_text.at(content) == u'[')
        content = skipBlank(m_text, content + 3, first);
    leaf().begin = content;
}

void TreeBuilder::placeCell(int first) {
    if (!m_pending.isEmpty()) {
        const int start = std::max(lineStartOf(m_text, first), m_cursor);
        const LinePrefix prefix = prefixOf(m_text, start, marksExpected());
        placePending(prefix);
        m_cursor = std::min(prefix.content, first);
    }
    int begin = std::min(m_cursor, first);
    if (begin < first && m_text.at(begin) == u'|')
        ++begin;
    leaf().begin = skipBlank(m_text, begin, first);
}

void TreeBuilder::placePending(const LinePrefix& prefix) {
    qsizetype mark = prefix.marks.size() - 1;
    int inner = prefix.content;
    for (qsizetype i = m_pending.size() - 1; i >= 0; --i) {
        Block& block = m_blocks[m_pending.at(i)];
        const bool marked = block.kind == BlockKind::Item || block.kind == BlockKind::Quote;
        if (marked && mark >= 0 && prefix.marks.at(mark).quote == (block.kind == BlockKind::Quote))
            inner = prefix.marks.at(mark--).at;
        block.begin = block.end = inner;
        if (block.kind == BlockKind::Item && block.parent >= 0 && m_blocks.at(block.parent).ordered)
            block.number = numberAt(m_text, inner);
    }
    m_pending.clear();
}

std::optional<TreeBuilder::FoundLine> TreeBuilder::findLine(const LineTest& test) {
    if (m_missed >= missesAllowed)
        return std::nullopt;
    const int limit = marksExpected();
    for (int at = m_cursor; at < m_text.size();) {
        while (m_hiddenAt < m_hidden.size() && m_hidden.at(m_hiddenAt).end <= at)
            ++m_hiddenAt;
        if (m_hiddenAt < m_hidden.size() && m_hidden.at(m_hiddenAt).begin <= at) {
            at = std::max(afterLine(m_text, at), m_hidden.at(m_hiddenAt).end);
            continue;
        }
        LinePrefix prefix = prefixOf(m_text, at, limit);
        const int end = lineEndOf(m_text, at);
        if (test(m_text.mid(prefix.content, end - prefix.content)))
            return FoundLine{at, std::move(prefix)};
        at = std::min(end + 1, int(m_text.size()));
    }
    ++m_missed;
    return std::nullopt;
}

void TreeBuilder::placeEmptyLeaf() {
    if (leaf().kind == BlockKind::Cell) {
        m_placed = true;
        if (!m_pending.isEmpty()) {
            while (m_cursor < m_text.size() && m_text.at(m_cursor).isSpace())
                ++m_cursor;
            placeCell(lineEndOf(m_text, m_cursor));
        }
        leaf().begin = m_cursor + (m_cursor < m_text.size() && m_text.at(m_cursor) == u'|' ? 1 : 0);
        m_lastEnd = leaf().begin;
        return;
    }
    const bool heading = leaf().kind == BlockKind::Heading;
    const auto line = findLine([heading](QStringView content) {
        return heading ? isEmptyHeadingLine(content) : !content.trimmed().isEmpty();
    });
    place(line ? line->prefix.content : m_cursor);
}

void TreeBuilder::placeEmptyContainer() {
    const bool quote = m_blocks.at(m_pending.last()).kind == BlockKind::Quote;
    const int limit = marksExpected();
    const auto line = findLine([](QStringView content) { return content.trimmed().isEmpty(); });
    std::optional<FoundLine> found = line;
    // Blank lines between look empty too: go on to the line that ends in the right mark.
    while (found && (found->prefix.marks.isEmpty() || found->prefix.marks.last().quote != quote)) {
        m_cursor = afterLine(m_text, found->start);
        if (m_cursor >= m_text.size() || limit == 0)
            break;
        found = findLine([](QStringView content) { return content.trimmed().isEmpty(); });
    }
    const bool right = found && !found->prefix.marks.isEmpty();
    placePending(right ? found->prefix : LinePrefix{{}, m_cursor});
    if (right) {
        m_lastEnd = found->prefix.marks.last().at + 1;
        m_cursor = afterLine(m_text, found->start);
    }
}

void TreeBuilder::endLeaf() {
    Block& block = leaf();
    const bool heading = block.kind == BlockKind::Heading;
    const bool underlined = heading && (block.begin >= m_text.size() || m_text.at(block.begin) != u'#');
    const int lineEnd = lineEndOf(m_text, std::max(block.begin, m_lastEnd));
    block.end = std::max(block.begin, trimmedEnd(m_text, block.begin, lineEnd));
    m_lastEnd = block.end;
    m_cursor = std::min(lineEnd + 1, int(m_text.size()));
    if (underlined)
        m_cursor = afterLine(m_text, m_cursor);
}

void TreeBuilder::endCell() {
    Block& block = leaf();
    int end = std::max(m_lastEnd, block.begin);
    while (end < m_text.size() && m_text.at(end) != u'\n' && (m_text.at(end) != u'|' || m_text.at(end - 1) == u'\\'))
        ++end;
    m_cursor = end;
    block.end = std::max(block.begin, trimmedEnd(m_text, block.begin, end));
}

} // namespace tujian
