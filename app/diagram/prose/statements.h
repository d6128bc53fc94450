#pragma once
#include "diagram/prose/leaf.h"

namespace tujian::prose {

/// [begin, end) of a leaf's text.
struct Range {
    int begin = 0;
    int end = 0;
};

/// One sentence that says what a whole is made of.
struct Statement {
    Range whole;
    QList<Range> parts;
    Range said;          ///< the sentence
    bool remark = false; ///< counts only where the whole is spoken of as one
};

/// What a paragraph says of wholes and their parts. `promised`: the heading says that parts will be named, so that 有
/// and "has" mean it.
QList<Statement> statementsIn(const Leaf& leaf, bool promised);

} // namespace tujian::prose
