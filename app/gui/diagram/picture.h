#pragma once
#include "export/export.h"
#include "paint/display.h"
#include <QByteArray>
#include <QString>

class QMimeData;

namespace tujian {

/// What is to be written of the diagram on the screen.
struct PictureOrder {
    Graph graph;
    PlacedGraph placed;
    ExportFormat format = ExportFormat::Svg;
    QString theme;            ///< light, dark, print
    double scale = 2;         ///< png: pixels a point
    int step = -1;            ///< up to this step; -1: everything
    bool everyStep = false;   ///< pdf, pptx: a page a step
    bool animated = false;    ///< pptx: one slide, click by click
    bool transparent = false; ///< png, svg: no background
    SvgText text = SvgText::Text;
    QList<ElementRef> lit; ///< accented, as on the screen
    bool dimRest = false;  ///< what is not lit steps back
    QString notebook;      ///< folder of the notes; empty: there is none to lead back to
    QString path;          ///< of the file that is written; empty: it has no place yet, nothing leads back from it
};

Result<QByteArray> renderPicture(const PictureOrder& order);

/// A file name that other programs and systems accept, made from the diagram's title and kind.
QString pictureName(const Graph& graph, const QString& extension);

/// For the clipboard: png and svg at once, so that the other program picks; svg alone as text too.
QMimeData* pictureMime(const PictureOrder& order, bool svgText);

} // namespace tujian
