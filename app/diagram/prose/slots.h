#pragma once
#include "diagram/prose/telling.h"

namespace tujian::prose {

/// What the next somebody of a clause will be.
enum class Slot { None, Subject, Target, Via, Source, Agent, Object, With, Place, Ignored };

/// Where the reader of a clause is when it meets a word that is no verb.
struct SlotContext {
    const Leaf& leaf;
    const Cast& cast;
    const QList<Token>& tokens;
    qsizetype at;       ///< of the word
    const Group& group; ///< the verb so far
    int subject;        ///< of the clause; -1: not said yet
    int doer;           ///< who acts, the clause saying so or not; -1: nobody known
    Slot pending;       ///< what was expected before the word
    Slot last;          ///< what the last somebody was
};

/// What the word makes of the next somebody; None: nothing new.
Slot slotOf(const SlotContext& here);

} // namespace tujian::prose
