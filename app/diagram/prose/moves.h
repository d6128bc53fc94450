#pragma once
#include "diagram/prose/leaf.h"
#include <QList>

namespace tujian::prose {

/// A clause that names the state something leaves, or the one it gets to, or both. Offsets in the leaf's text.
struct ToldMove {
    int fromBegin = 0;
    int fromEnd = 0; ///< equal to fromBegin: not said
    int toBegin = 0;
    int toEnd = 0;
    bool sets = false; ///< somebody gives it another value (改为): a move only where states are spoken of
};

/// "从NotReady变为Ready", "moves from Idle to Connect", "进入 CLOSING": by the place of the names, not by what they
/// are.
/// `promised`: states are spoken of, so that a Latin word among Chinese ones need no capital (变成 staged).
QList<ToldMove> toldMoves(const Leaf& leaf, bool promised);

} // namespace tujian::prose
