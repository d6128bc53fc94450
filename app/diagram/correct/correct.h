#pragma once
#include "diagram/correct/correction.h"
#include "diagram/graph.h"

namespace tujian {

/// A diagram that was corrected, and how to find in it what was read from the text.
struct CorrectedDiagram {
    QString id;       ///< of the corrected graph
    Graph read;       ///< as the text was read
    QList<int> edges; ///< for each edge of the corrected graph its index in read.edges; -1: made by redrawing
    bool accepted = false;
    friend bool operator==(const CorrectedDiagram&, const CorrectedDiagram&) = default;
};

/// A correction that no longer fits the text, and why (translated).
struct UnfitCorrection {
    Correction correction;
    QString why;
    friend bool operator==(const UnfitCorrection&, const UnfitCorrection&) = default;
};

/// What came of a note's corrections.
struct Corrected {
    QList<CorrectedDiagram> diagrams; ///< those that a correction fits, the hidden ones left out
    QList<Correction> fitting;
    QList<UnfitCorrection> unfit;
    friend bool operator==(const Corrected&, const Corrected&) = default;

    [[nodiscard]] const CorrectedDiagram* diagram(QStringView id) const; ///< null if nothing corrected it
};

/// Corrects the diagrams of a note; order of the corrections does not matter but for two that say different things of
/// one element (the later one holds). Ids of nodes stay; a redrawn diagram gets the id of its new kind. An outline
/// always stays: what is drawn from it stands beside it. Pure; any thread.
Corrected applyCorrections(QList<Graph>& graphs, const QList<Correction>& corrections);

/// What to say about an element of a diagram as it is shown, in the words of the text; `act` and `value` are left to
/// the caller. nullopt: there is no such element.
Correction correctionOf(const Corrected& corrected, const Graph& shown);
std::optional<Correction> correctionOfNode(const Corrected& corrected, const Graph& shown, const QString& nodeId);
std::optional<Correction> correctionOfEdge(const Corrected& corrected, const Graph& shown, int edge);

} // namespace tujian
