#pragma once
#include "diagram/prose/passage.h"
#include "diagram/prose/rules.h"

namespace tujian::prose {

struct State {
    QString name;
    QString note;
    Span span;
};

/// What a text calls a state, without remarks in brackets.
QString stateName(const QString& text);
bool isStateName(const QString& name);

/// "is NEW", "with a timeout to TIMED_WAITING", but not "收到 ACK": where sentences tell moves, only such places
/// count.
bool standsAsState(const Leaf& leaf, int at);

/// The states that a list's items name, if four of five do; else none.
QList<State> listedStates(const Passage& passage, int list);

/// The column of a table's head that a cue names; -1 if none.
int columnOf(const Passage& passage, const QList<int>& head, Cue cue);

/// A head that says from where and to where promises moves, whatever the heading says.
bool isTableOfMoves(const Passage& passage, int table);

} // namespace tujian::prose
