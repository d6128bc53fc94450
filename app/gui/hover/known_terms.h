#pragma once
#include "index/index.h"
#include "term/lexicon.h"
#include <optional>

namespace tujian {

/// A term as it stands in a text, and what is known of it.
struct KnownTerm {
    int begin = 0; ///< in the text
    int end = 0;
    Term term;
    bool misspelt = false;
    QString explainedBy; ///< id of the topic that explains it; empty: none does
    friend bool operator==(const KnownTerm&, const KnownTerm&) = default;
};

/// The term at `at` in a text (or, `orAfter`, the next one), if there is anything to say of it.
std::optional<KnownTerm> termAt(const QString& text, int at, bool orAfter, const Lexicon& lexicon,
                                const QList<TopicRow>& topics);

/// The topic that explains a term: one that is named like it, else the one that defines it, else the first whose
/// heading speaks of it. Empty: none.
QString explainingTopic(const Term& term, const QList<TopicRow>& topics);

} // namespace tujian
