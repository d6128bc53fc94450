#pragma once
#include "index/index.h"
#include "term/lexicon.h"

namespace tujian::sample {

/// A note's rows as the session makes them, but for the drawing: a topic with an arrow counts as drawn.
NoteRows rowsOf(const QString& file, const QString& text, const Lexicon& lexicon = Lexicon());

/// An index in memory with these notes.
Index indexOf(const QList<NoteRows>& notes);

/// Ids of the topics found, best first.
QStringList idsOf(const SearchAnswer& answer);

} // namespace tujian::sample
