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

/// 待审批, 已入库, 处理中: the whole name is spelt as Chinese spells a state.
bool isSpeltAsState(const QString& name);

/// "is NEW", "with a timeout to TIMED_WAITING", but not "收到 ACK": where sentences tell moves, only such places
/// count.
bool standsAsState(const Leaf& leaf, int at);

/// The states that a list's items name, if four of five do; else none.
QList<State> listedStates(const Passage& passage, int list);

/// Without blanks and quotation marks at both ends.
QStringView withoutQuotes(QStringView text);

/// "变", "goes back to": where the words begin, in [from, end of `before`), that lead to the state which stands behind
/// `before`; -1 if none do.
int reachedFrom(QStringView before, int from);

/// Latin words that end a Chinese clause behind a word that leads to a state (新建的文件是 untracked), as [begin, end).
QList<std::pair<int, int>> reachedWords(const Leaf& leaf);

/// The names in quotes (「待派单」) of a text that speaks of states by them: three or more, most of them got to by a
/// word that says so (变, 回到, "is"), and some named again. Else none.
QList<State> quotedStates(const Passage& passage, const QList<int>& paragraphs);

/// The column of a table's head that a cue names; -1 if none.
int columnOf(const Passage& passage, const QList<int>& head, Cue cue);

/// A head that says from where and to where promises moves, whatever the heading says.
bool isTableOfMoves(const Passage& passage, int table);

} // namespace tujian::prose
