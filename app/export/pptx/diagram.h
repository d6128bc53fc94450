#pragma once
#include "export/pptx/canvas.h"
#include "layout/placed.h"
#include <QHash>
#include <QMap>

namespace tujian {

/// Where a diagram stands on its slide, and how much of it.
struct DiagramPlace {
    QPointF origin; ///< points on the slide
    double scale = 1;
    int step = 0;                  ///< > 0: what comes later is left out, this step is accented
    bool loose = false;            ///< nodes outside their clusters' groups, so that each can be animated
    QList<Connector> connectors;   ///< of routeConnectors(): found once for all steps; empty: found now
    QHash<QString, QString> links; ///< relationship ids by what nodes link to: slides of this presentation
};

/// The shapes that each step brings, in the order of the steps: what an animation reveals.
using StepShapes = QMap<int, QList<int>>;

/// Native shapes for a placed graph: a shape a node with its text, connectors glued to them, clusters as groups.
StepShapes writeDiagram(PptxCanvas& canvas, const PlacedGraph& graph, const DiagramPlace& place);

} // namespace tujian
