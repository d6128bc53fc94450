#pragma once
#include "diagram/prose/statements.h"

namespace tujian::prose {

/// Cuts the names out of a list in running text ("A, B and C, which …"). All ranges are of the leaf's text.
class PartLister {
public:
    explicit PartLister(const Leaf& leaf)
        : m_leaf(leaf) {}

    /// "three layers: A, B and C, which differ…" → A, B, C
    [[nodiscard]] QList<Range> listed(Range r) const;
    /// Without articles, brackets and what counts the list ("三个组件", 等). `last`: nothing of the list follows.
    [[nodiscard]] Range part(Range r, bool& last) const;
    /// Without blanks, quotes and stops at both ends.
    [[nodiscard]] Range trimmed(Range r) const;
    [[nodiscard]] bool isName(Range r) const;

private:
    [[nodiscard]] QStringView text(Range r) const { return QStringView(m_leaf.folded).mid(r.begin, r.end - r.begin); }
    [[nodiscard]] bool namesOne(Range r) const;
    [[nodiscard]] bool isCondition(Range r) const;
    [[nodiscard]] int colonIn(Range r) const;
    [[nodiscard]] QList<Range> pieces(Range r) const;
    [[nodiscard]] bool insideBracket(Range r, int at) const;

    const Leaf& m_leaf;
};

bool isHanText(QStringView text);

} // namespace tujian::prose
