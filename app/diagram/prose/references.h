#pragma once
#include "diagram/prose/clause.h"

namespace tujian::prose {

/// Who a word at the front of a clause or behind a marker (给它) stands for; -1 if nobody can be meant.

/// 返回给它: who turned to `self` last.
int whoTurnedTo(const Discourse& discourse, int self);
/// 由它…, 它返回…: who was spoken to last. 它再…: who was spoken to in the same
/// sentence, else who acted.
int whoGoesOn(const Discourse& discourse, const QList<Token>& tokens, qsizetype at, bool agent);
/// 后者, "the latter", ", which": who was spoken of last. 前者: who before that.
int whoWasMeant(const Discourse& discourse, const Token& t);

/// Keeps that `actor` was spoken of.
void mention(Discourse& discourse, int actor);

} // namespace tujian::prose
