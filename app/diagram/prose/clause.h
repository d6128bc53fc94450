#pragma once
#include "diagram/prose/tokens.h"

namespace tujian::prose {

/// Somebody does something to somebody: what a clause says, before it becomes an edge.
struct Relation {
    int from = -1; ///< indexes in Cast::actors(); equal: done alone
    int to = -1;
    QString label; ///< the verb phrase, receiver and way left out
    bool reply = false;
    bool weak = false;            ///< said in passing (an occasion): drawn only if nothing else says it
    bool explicitSubject = false; ///< the clause itself says who
    int begin = 0;                ///< the clause, in the leaf's text
    int end = 0;
};

/// What the reader keeps in mind from clause to clause.
struct Discourse {
    int subject = -1;        ///< who acts, where a clause does not say
    int holder = -1;         ///< who got the last message
    bool travelling = false; ///< the last clause moved what is on its way
    QSet<int> named;         ///< who was a subject in this step
    int told = -1;           ///< who got the last message of this sentence
    QList<int> mentioned;    ///< who was spoken of in the clauses of this sentence, in that order
    QList<Relation> said;    ///< everything so far, for replies
};

/// Reads one clause: subject first, then each verb with its receivers (给, to), sender (从, from), ways (通过, via) and
/// agent (被, by). A clause without a subject keeps the last one; a reply goes back to who spoke last to its speaker.
QList<Relation> readClause(const Leaf& leaf, const Clause& clause, Cast& cast, Discourse& discourse);

} // namespace tujian::prose
