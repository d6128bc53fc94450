#include "text/trie.h"

namespace tujian {

namespace {

constexpr std::size_t firstSize = 64;

quint64 keyOf(int node, QChar c) {
    return ((quint64(node) << 16) | c.unicode()) + 1;
}

} // namespace

Trie::Trie()
    : m_steps(firstSize)
    , m_values{none} {}

/// Fibonacci hashing, then the next free place.
std::size_t Trie::place(quint64 key) const {
    const std::size_t mask = m_steps.size() - 1;
    std::size_t i = std::size_t((key * 0x9e3779b97f4a7c15ULL) >> 32) & mask;
    while (m_steps[i].key != 0 && m_steps[i].key != key)
        i = (i + 1) & mask;
    return i;
}

void Trie::grow() {
    const std::vector<Step> old = std::move(m_steps);
    m_steps = std::vector<Step>(old.size() * 2);
    for (const Step& step : old)
        if (step.key != 0)
            m_steps[place(step.key)] = step;
}

int& Trie::at(QStringView word) {
    Q_ASSERT(!word.isEmpty());
    m_first.set(word.front().unicode());
    int node = root;
    for (QChar c : word) {
        const quint64 key = keyOf(node, c);
        std::size_t i = place(key);
        if (m_steps[i].key == 0) {
            if (++m_used * 2 > m_steps.size()) {
                grow();
                i = place(key);
            }
            m_steps[i] = {key, int(m_values.size())};
            m_values.push_back(none);
        }
        node = m_steps[i].next;
    }
    return m_values[std::size_t(node)];
}

int Trie::next(int node, QChar c) const {
    return m_steps[place(keyOf(node, c))].next;
}

} // namespace tujian
