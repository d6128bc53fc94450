#pragma once
#include "gui/quick/quick_rank.h"
#include "index/index.h"

class QAction;

namespace tujian {

/// A notebook's topics, notes, tags and drawn diagrams, in the notes' order.
QList<QuickItem> quickItems(const QList<TopicRow>& topics);

/// What the window can be asked to do just now.
QList<QuickItem> quickCommands(const QList<QAction*>& actions);

/// The kind's word as shown to the reader.
QString quickKindName(QuickKind kind);

} // namespace tujian
