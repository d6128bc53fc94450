#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace tujian {

/// What a reader can say about a diagram.
enum class CorrectionAct {
    Accept,   ///< the diagram was looked over and found good
    Hide,     ///< do not draw it
    Rename,   ///< a node or cluster is called otherwise; an edge says otherwise
    Merge,    ///< two names are one thing
    Reverse,  ///< an edge goes the other way
    Recolour, ///< a node is of another kind (its colour and icon)
    Redraw    ///< the diagram is of another kind
};
enum class CorrectionTarget { Diagram, Node, Edge };

QString
actName(CorrectionAct act); ///< "accept", "hide", "rename", "merge", "reverse", "kind", "draw": the file's words
std::optional<CorrectionAct> actNamed(QStringView name);

/// One thing a reader corrected. It names what it is about by the words of the text, never by a line: labels and verbs
/// as they were *read*, before any correction, so that corrections do not depend on each other or on their order. They
/// are compared folded (case, width, script, spaces and hyphens do not matter).
struct Correction {
    CorrectionAct act = CorrectionAct::Accept;
    CorrectionTarget target = CorrectionTarget::Diagram;
    QString topic;   ///< topic id
    QString diagram; ///< the kind it was read as, and its place among the topic's of that kind: "sequence", "chain-2"
    QString node;    ///< Node: label of a node or cluster
    QString from;    ///< Edge: labels of its ends …
    QString to;
    QString verb;  ///< … and its own
    int nth = 1;   ///< which of several elements with the same words
    QString value; ///< Rename: the new name; Merge: label of what it becomes part of; Recolour: a key of
                   ///< resources/kinds; Redraw: a kindName()
    QString seen;  ///< Diagram: digest of what was seen then; finds the diagram again when its place has changed
    friend bool operator==(const Correction&, const Correction&) = default;

    /// Does it correct the same thing in the same way, so that the later of the two takes the place of the earlier?
    [[nodiscard]] bool replaces(const Correction& earlier) const;
    [[nodiscard]] bool isOfNote(QStringView file) const; ///< is its topic in this note?
};

/// One line for people, without the topic: “kubelet” is called “Kubelet”. Translated.
QString describe(const Correction& correction);

} // namespace tujian
