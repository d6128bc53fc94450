#pragma once
#include "base/diagnostic.h"
#include "base/error.h"
#include "note/note.h"
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>

namespace tujian {

enum class TermSource { Shipped, Notebook, Note };

/// A thing that notes speak of.
struct Term {
    QString name;          ///< canonical: kube-apiserver
    QStringList aliases;   ///< other spellings, Chinese and English
    QString kind;          ///< what colours it: a key of resources/kinds (control-plane, node-agent, workload, …)
    QString icon;          ///< a name in resources/icons, or empty for the kind's
    QString definition;    ///< one line
    QString topic;         ///< id of the topic that explains it, if a note defines it
    QString documentation; ///< title of the official documentation's page
    bool actor = false;    ///< can do things: may be the subject of a sentence of a process
    TermSource source = TermSource::Shipped;
    friend bool operator==(const Term&, const Term&) = default;
};

/// A term found in a text: [begin, end) in that text.
struct Mention {
    int begin = 0;
    int end = 0;
    int term = -1; ///< index in Lexicon::terms()
    int edits = 0; ///< typing errors forgiven (0: as known)
    friend bool operator==(const Mention&, const Mention&) = default;
};

/// Terms with their spellings, ready for lookup. A value (shared data), const after it is made; any thread.
/// Matching folds case, width, hyphens and spaces; a Latin name matches only at word edges (a plural s is allowed);
/// longest match wins. One typing error is forgiven in Latin words of 6 letters or more, two from 9 (transpositions
/// count as one), never where the word is a known one or an English or Chinese pinyin word of the shipped stop list.
class Lexicon {
public:
    Lexicon();
    /// Pass shipped, notebook's, note's terms in this order: a later spelling wins, and a term whose name is known
    /// already is joined to the one it names (its definition and topic replace the earlier ones).
    explicit Lexicon(QList<Term> terms);
    [[nodiscard]] const QList<Term>& terms() const;
    [[nodiscard]] QList<Mention> mentions(QStringView text) const; ///< left to right, not overlapping
    [[nodiscard]] int find(QStringView name) const; ///< index of the term with exactly this name or alias; -1
    [[nodiscard]] Lexicon with(const QList<Term>& more) const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

/// The glossary compiled into the program (":/glossary/*.yaml"), read once.
const QList<Term>& shippedTerms();

/// A glossary in YAML: a list of {name, aliases, kind, icon, definition, documentation, actor}. What does not fit
/// becomes a diagnostic with its line in `file`.
struct Glossary {
    QList<Term> terms;
    QList<Diagnostic> diagnostics;
};
Glossary readGlossary(const QString& yaml, const QString& file, TermSource source);

/// A notebook's glossary with one more term (its name, aliases, kind, icon and definition) after the others. What is
/// there stays as it is written, comments and damaged parts included.
QString glossaryWith(const QString& yaml, const Term& term);

/// Terms that the note's own text defines: `term:definition` items, headings that name one thing, its front matter.
QList<Term> definedTerms(const Note& note);

/// Tags derived for a topic: terms in its heading (canonical names, lower case, spaces to '-'), nearest terms of its
/// parents where its own heading has none.
QStringList derivedTags(const Note& note, int topic, const Lexicon& lexicon);

} // namespace tujian
