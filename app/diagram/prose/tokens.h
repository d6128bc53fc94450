#pragma once
#include "diagram/prose/actors.h"
#include "diagram/prose/leaf.h"
#include "diagram/prose/rules.h"

namespace tujian::prose {

enum class TokenKind { Word, Actor, Text };

/// A piece of a clause: a word of the rules, somebody, or other text.
struct Token {
    TokenKind kind = TokenKind::Text;
    WordRoles roles;
    int actor = -1; ///< index in Cast::actors()
    int begin = 0;
    int end = 0;

    [[nodiscard]] bool is(WordRole role) const { return roles.testAnyFlags(WordRoles(role)); }
};

/// Cuts a clause into tokens and finds who is in it: terms, marked names, Latin names, nouns that end in a role
/// (服务, server), nouns that the cast promoted. What stands in brackets is left out.
QList<Token> tokensOf(const Leaf& leaf, const Clause& clause, Cast& cast);

/// Goes through the leaves once and promotes nouns that stand as subject and receiver more than once; once is enough
/// for who does something in English where the heading promises a process.
void promoteNouns(const QList<const Leaf*>& leaves, Cast& cast, bool promised = false);

} // namespace tujian::prose
