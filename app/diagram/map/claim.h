#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// One end of a claim, as the diagram it comes from has it.
struct ClaimEnd {
    QString label;
    QStringList aliases;
    QString kind;
    friend bool operator==(const ClaimEnd&, const ClaimEnd&) = default;
};

/// What one sentence of the notes says of two things: who does what to whom. The map of terms is joined from these.
struct Claim {
    QString topic;      ///< id of the topic it stands in
    QString topicTitle; ///< its title
    ClaimEnd from;
    ClaimEnd to;
    QString verb;     ///< the edge's label; may be empty (an arrow)
    QString relation; ///< GraphEdge::relation
    bool dashed = false;
    QString sentence; ///< plain text of the sentence around `span`, on one line, at most `longestSentence` units
    Span span;        ///< the words that were read
    friend bool operator==(const Claim&, const Claim&) = default;
};

inline constexpr int longestSentence = 400;

/// The claims of a note's own graphs, in the text's order: of prose and of graph languages; not of outlines, nor of
/// manifests (their resources are instances, not terms). Left out are what a thing does to itself, and what is no thing
/// of its own: a step of a procedure, a state of one lifecycle, a name longer than a line. Pure; any thread.
QList<Claim> claimsOf(const Note& note, const Reading& reading);

} // namespace tujian
