#include "gui/reader/note_part.h"
#include <algorithm>

namespace tujian {

namespace {

/// Cuts a note at the most telling places and joins what fits together.
class Parting {
public:
    Parting(const Note& note, int size)
        : m_note(note)
        , m_size(size) {}
    QList<NotePart> parts();

private:
    void topic(int index);
    void blocks(int begin, int end);
    void lines(int begin, int end);
    void add(int begin, int end);
    [[nodiscard]] int beginOf(int topic) const;
    [[nodiscard]] int endOf(int topic) const;

    const Note& m_note;
    const int m_size;
    QList<NotePart> m_parts;
};

int Parting::beginOf(int topic) const {
    return topic == 0 ? 0 : m_note.topics.at(topic).span.begin;
}

int Parting::endOf(int topic) const {
    const int next = m_note.topics.at(topic).next;
    return topic == 0 || next >= m_note.topics.size() ? static_cast<int>(m_note.text.size()) : beginOf(next);
}

QList<NotePart> Parting::parts() {
    topic(0);
    return std::move(m_parts);
}

void Parting::topic(int index) {
    const Topic& one = m_note.topics.at(index);
    if (endOf(index) - beginOf(index) <= m_size)
        return add(beginOf(index), endOf(index));
    const bool nested = index + 1 < one.next && index + 1 < m_note.topics.size();
    blocks(beginOf(index), nested ? beginOf(index + 1) : endOf(index));
    for (int child = index + 1; child < one.next && child < m_note.topics.size();
         child = std::max(child + 1, m_note.topics.at(child).next))
        topic(child);
}

void Parting::blocks(int begin, int end) {
    if (end - begin <= m_size)
        return add(begin, end);
    const auto behind = [begin](const Block& block) { return block.begin < begin; };
    auto block = std::partition_point(m_note.blocks.begin(), m_note.blocks.end(), behind);
    int from = begin;
    for (; block != m_note.blocks.end() && block->begin < end; ++block) {
        if (block->next > static_cast<int>(block - m_note.blocks.begin()) + 1)
            continue; // what it holds can be cut
        add(from, block->begin);
        from = block->begin;
        if (block->kind == BlockKind::Fence && block->end - from > m_size) {
            lines(from, block->end);
            from = block->end;
        }
    }
    add(from, end);
}

void Parting::lines(int begin, int end) {
    while (end - begin > m_size) {
        const auto cut = static_cast<int>(m_note.text.lastIndexOf(u'\n', begin + m_size - 1)) + 1;
        if (cut <= begin)
            break;
        add(begin, cut);
        begin = cut;
    }
    add(begin, end);
}

void Parting::add(int begin, int end) {
    if (end <= begin)
        return;
    if (!m_parts.isEmpty() && end - m_parts.constLast().begin <= m_size)
        m_parts.last().end = end;
    else
        m_parts.append({begin, end});
}

} // namespace

QList<NotePart> partsOf(const Note& note, int size) {
    if (note.text.size() <= size)
        return {{0, static_cast<int>(note.text.size())}};
    return Parting(note, size).parts();
}

int partAt(const QList<NotePart>& parts, int offset) {
    const auto behind = [offset](const NotePart& part) { return part.end <= offset; };
    const auto found = std::partition_point(parts.begin(), parts.end(), behind);
    return static_cast<int>(std::min(found - parts.begin(), parts.size() - 1));
}

} // namespace tujian
