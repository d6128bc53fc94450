#pragma once
#include "export/deck.h"
#include "export/pagetext.h"
#include "export/pptx/connector.h"
#include "export/pptx/house.h"

namespace tujian {

/// What one slide shows: a page of the deck, at one step.
struct SlideTask {
    const DeckPage* page = nullptr;
    SheetText text; ///< of a page of text: the part that is on this slide
    QString title;
    bool continues = false; ///< its text goes on from the slide before
    QString notes;
    int step = 0; ///< of a diagram: > 0 shows it up to this step
    bool animated = false;
    QList<Connector> connectors; ///< of the diagram, found once for all its steps
};

/// Writes slides into the house, one after the other.
class SlideWriter {
public:
    SlideWriter(PptxHouse& theHouse, const DeckOptions& theOptions)
        : house(theHouse)
        , options(theOptions) {}

    /// `targets`: slides (by number from 1) that topics begin at, for links between slides.
    void write(const SlideTask& task, int number, const QHash<QString, int>& targets);
    [[nodiscard]] const QStringList& relationIds() const { return ids; } ///< of the slides, in the presentation

private:
    void writeNotes(const SlideTask& task, const QString& slide, int number, PptxRelations& relations);

    PptxHouse& house;
    const DeckOptions& options;
    QStringList ids;
};

/// "k8s/pod.md#创建" as the target of a link: percent-encoded, relative.
QString noteLink(const QString& topic, const QString& base);

} // namespace tujian
