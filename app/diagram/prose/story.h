#pragma once
#include "diagram/graph.h"
#include "diagram/prose/clause.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// One step as the text has it: a list item with all under it, or a sentence.
struct StoryUnit {
    QList<int> leaves; ///< block indexes; the first is the item's own text
    int begin = 0;     ///< of the first leaf's text: where the step begins
    int end = -1;      ///< where it ends; -1: with the leaf
    bool who = false;  ///< the first leaf names who does what the others say
    QString name;      ///< of a step that stands under a heading of its own; empty: the text is its name
};

/// What reading the units as a process gave, and how well that went.
struct Story {
    Graph graph;
    int units = 0;
    int told = 0;        ///< units with an arrow between two
    int edges = 0;       ///< arrows between two
    int actors = 0;      ///< that an arrow touches
    int said = 0;        ///< units in which an arrow's sender is named there
    int headed = 0;      ///< units that are a short name with more under it
    int definitions = 0; ///< units that begin "name:", the name being somebody's
    int messages = 0;    ///< units that begin with the name of something else: "Offer: the server …"
    QList<Unread> unread;
};

/// Reads units in order: subject and replies carry over from one to the next. `perClause` numbers every clause that
/// says something (running prose); otherwise a unit is a step.
Story readStory(const Passage& passage, const QList<StoryUnit>& units, bool perClause);

/// The lines of a paragraph that somebody numbered by hand ("1、…\n2、…"), as units; empty if they are not.
QList<StoryUnit> numberedLines(const Passage& passage, int paragraph);

/// Does the heading rule a process out (reasons, tips, questions), whatever the units say? Then they need not be read.
bool refusesProcess(const Passage& passage);

/// Is it a process that can be drawn, given what the heading promises?
bool isProcess(const Passage& passage, const Story& story, bool ordered);

} // namespace tujian::prose
