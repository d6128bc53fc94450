#pragma once
#include "export/export.h"
#include "layout/placed.h"
#include <QString>

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
    bool steps = false;
    double scale = 2; ///< export: pixels a point
};

} // namespace tujian
