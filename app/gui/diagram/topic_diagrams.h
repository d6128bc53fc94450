#pragma once
#include "session/work.h"

namespace tujian {

/// What there is to see of a topic: its drawn diagrams, else those of the topics under it in the text's order, and its
/// outline last. Pure.
QList<Graph> diagramsOf(const NoteDerived& derived, int topic);

} // namespace tujian
