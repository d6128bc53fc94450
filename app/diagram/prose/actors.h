#pragma once
#include "diagram/graph.h"
#include "diagram/prose/leaf.h"
#include "term/lexicon.h"
#include <QHash>
#include <QList>
#include <QSet>

namespace tujian::prose {

/// Somebody or something that takes part in what a passage tells.
struct Actor {
    QString label;       ///< as the text first writes it (its canonical name if only misspelt)
    QStringList aliases; ///< other spellings met
    int term = -1;       ///< in the lexicon; -1: a name found in the text
    Span span;           ///< of the first mention
};

/// The actors of one passage, in the order they come up. Two names are one actor if they are one term, or the same text
/// but for case, width, hyphens and spaces.
class Cast {
public:
    Cast(const Note& note, const Lexicon& lexicon);

    int byTerm(const Leaf& leaf, const Mention& mention);
    int byName(const Leaf& leaf, int begin, int end);
    /// What was taken for `part` where it stands in `leaf` is the end of the name of `whole`: if nobody was called so
    /// before, the short name means the whole from now on.
    void absorb(int part, int whole, const Leaf& leaf, int begin, int end);
    [[nodiscard]] const QList<Actor>& actors() const { return m_actors; }
    [[nodiscard]] const Lexicon& lexicon() const { return m_lexicon; }
    [[nodiscard]] const Note& note() const { return m_note; }

    /// "the controller", 控制器 alone: the one met before whose name, or another name of its, ends so. Another role
    /// noun
    /// ("the server") means it only if there is no other that it could mean. -1: nobody.
    [[nodiscard]] int sameRole(QStringView folded) const;

    /// Nouns that the passage uses as somebody, though nothing else marks them (foldForRules()ed).
    QSet<QString> promoted;

private:
    int add(Actor actor, const QString& key);
    [[nodiscard]] int sameName(const QString& folded) const;
    [[nodiscard]] int sameButForNumber(const QString& key) const;
    void met(int actor, const QString& spelling);

    const Note& m_note;
    const Lexicon& m_lexicon;
    QList<Actor> m_actors;
    QHash<QString, int> m_byKey;
};

/// Can this term stand for somebody or something in a drawing of who does what? (Fields, states and protocols cannot.)
bool takesPart(const Term& term);

/// A node for an actor: label, kind, icon, definition from its term, guesses by its role noun else.
GraphNode nodeOf(const Actor& actor, const Lexicon& lexicon);

} // namespace tujian::prose
