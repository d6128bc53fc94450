#pragma once
#include <QStringView>
#include <bitset>
#include <vector>

namespace tujian {

/// Words, each with a number of 0 or more, to be walked character by character. A value; const use from any thread.
/// Memory: about 40 bytes for each character that no other word's beginning shares, and 8 KB.
class Trie {
public:
    static constexpr int root = 0;
    static constexpr int none = -1;

    Trie();
    /// The word's number, none if it is new; valid until the next call. The word is not empty.
    int& at(QStringView word);
    /// Does any word begin so? Answers without a walk.
    [[nodiscard]] bool begins(QChar c) const { return m_first.test(c.unicode()); }
    /// The node one character on, or none.
    [[nodiscard]] int next(int node, QChar c) const;
    /// The number of the word that ends at the node, or none.
    [[nodiscard]] int value(int node) const { return m_values[std::size_t(node)]; }

private:
    struct Step {
        quint64 key = 0; ///< node and character, plus one; 0: a free place
        int next = none;
    };
    [[nodiscard]] std::size_t place(quint64 key) const;
    void grow();

    std::vector<Step> m_steps; ///< open addressing, a power of two, at most half full
    std::size_t m_used = 0;
    std::vector<int> m_values; ///< by node
    std::bitset<65536> m_first;
};

} // namespace tujian
