#pragma once
#include "diagram/graph.h"
#include "index/index.h"
#include "layout/placed.h"

namespace samples {

QList<tujian::TopicRow> topics();            ///< two notes, one in a folder, with nested headings and tags
tujian::PlacedGraph placed();                ///< two nodes and a numbered edge, 300 × 200
tujian::Graph process(const QString& topic); ///< what placed() is a picture of
QString noteText();                          ///< a note with a process that is drawn

} // namespace samples
