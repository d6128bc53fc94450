#pragma once
#include "export/deck.h"
#include "export/export.h"
#include "layout/placed.h"
#include <QString>
#include <optional>

namespace tujian {

/// What the arguments ask for: one struct for all verbs, each reads its own part.
struct Request {
    QString path;
    bool json = false;
    QString topic;        ///< id or title, as written
    QString query;        ///< search
    int limit = 50;       ///< search
    bool placed = false;  ///< diagrams
    bool rebuild = false; ///< index
    QString diagram;      ///< export: an id
    bool all = false;     ///< export
    ExportFormat format = ExportFormat::Svg;
    QString out;
    DiagramView view = DiagramView::Graph;
    QString theme = QStringLiteral("light");
    std::optional<DeckSteps> steps; ///< as asked for: else an export has none, a deck slides
    double scale = 2;               ///< export: pixels a point
    bool transparent = false;       ///< export: svg and png without a ground
    SvgText text = SvgText::Text;   ///< export: svg
    bool wide = true;               ///< pptx, deck: 16:9, else 4:3
    QString tag;                    ///< deck
    QString templateFile;           ///< pptx
};

} // namespace tujian
