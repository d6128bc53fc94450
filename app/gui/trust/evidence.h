#pragma once
#include "paint/display.h"
#include "session/work.h"

namespace tujian {

enum class EvidenceKind {
    Sentence,   ///< made elements
    Unread,     ///< looked like part of a drawing but was not understood
    Repaired,   ///< a misspelt name that was read as a known one
    Spellings,  ///< several spellings that were taken for one thing
    Unknown,    ///< a name that no glossary knows
    Correction, ///< of the reader's
    Unfit       ///< a correction that fits the text no more
};

/// One line of the trust panel.
struct EvidenceRow {
    EvidenceKind kind = EvidenceKind::Sentence;
    QString text;
    QString detail;
    Span span;                  ///< what to light in the note; empty: nothing
    QString graph;              ///< the diagram its elements are of
    QList<ElementRef> elements; ///< what to light there
    QString name;               ///< Unknown: the name, as a glossary would have it
    QString termKind;           ///< … and the kind it was taken for
    Correction correction;
    friend bool operator==(const EvidenceRow&, const EvidenceRow&) = default;
};

/// What a topic's diagrams rest on.
struct Evidence {
    QList<EvidenceRow> sentences; ///< by place, then by diagram
    QList<EvidenceRow> unread;
    QList<EvidenceRow> names;
    QList<EvidenceRow> corrections; ///< of the topic; those that fit no more last
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Pure. `lexicon`: the terms that hold for all of the notebook. Outlines repeat the text and are left out.
Evidence evidenceOf(const NoteDerived& derived, const QString& topic, const Lexicon& lexicon);

/// The sentence (or line of code) around an offset of a note.
Span sentenceAround(const Note& note, int offset);

/// A part of a diagram that the reader looks at, with the words to name it.
struct ChosenPart {
    QString name; ///< empty: nothing is chosen
    QString graph;
    QList<ElementRef> elements;                               ///< of a node: its edges, too
    [[nodiscard]] bool isUnder(const EvidenceRow& row) const; ///< does it rest on the row?
};
ChosenPart chosenPart(const Graph& graph, const ElementRef& element);

/// describe(), with kinds in the words of the window.
QString correctionText(const Correction& correction);

} // namespace tujian
