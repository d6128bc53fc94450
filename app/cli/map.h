#pragma once
#include "cli/shapes.h"
#include "session/survey.h"

namespace tujian {

/// The map of terms of a notebook, and the ways from offsets to code points in all of its notes.
struct NotebookMap {
    Graph graph; ///< without nodes: the notes connect no terms
    TextPoints points;
};

/// Reads every note; says on standard error which could not be read and what the picture leaves out.
NotebookMap mapAloud(const OpenNotebook& open);

} // namespace tujian
