#pragma once
#include <QObject>

class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableOfFormats();
    void svgIsWellFormedWithIdsTitlesAndText();
    void svgOfHostileTextIsHarmless();
    void svgRefersToNothingOutside();
    void svgWithOutlinesNeedsNoFonts();
    void sameBytesEachTime();
    void pngHasTheSizeAsked();
    void pngOfAnImpossibleSizeIsRefused();
    void pdfHasAPageForEach();
    void dotIsReadBackByGraphviz();
    void dotCarriesStepsAndLeavesOutLaterOnes();
    void filesAreReplacedOrLeftAlone();
};
