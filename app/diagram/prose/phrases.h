#pragma once
#include "diagram/prose/tokens.h"

namespace tujian::prose {

bool isVerb(const Token& t);
/// A Latin or marked name that no glossary knows: somebody only where the clause has a place for one.
bool isWeakName(const Token& t);
bool hasVerbAfter(const QList<Token>& tokens, qsizetype i);
bool isPerson(const Cast& cast, int actor);
/// Can it pass something on (a component), or is it a means (an interface, a file)?
bool relays(const Cast& cast, int actor);

/// Folds noun phrases before a clause is read: of "scheduler发来的资源配置" nothing acts, of "node的kubelet" the
/// kubelet does, "集群中ingress规则" is about the rules. Folded verbs become text, qualifiers get WordRole::Modifier,
/// owners of what follows WordRole::Of.
void foldPhrases(const Leaf& leaf, const Cast& cast, QList<Token>& tokens);

} // namespace tujian::prose
